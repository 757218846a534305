/** Refuses ids that cannot be the id of a request, before anybody has to sign in. */
import { checkRequestId, GraphError } from '@pim-precheck/client';

/** Throws on the first id that no path may hold; the id of a schedule passes, since a decision explains it. */
export function checkIds(ids: readonly string[]): void {
  for (const id of ids) {
    try {
      checkRequestId(id);
    } catch (error) {
      const namesSchedule = error instanceof GraphError && error.hint !== undefined;
      if (!namesSchedule) throw error;
    }
  }
}
