/** Tells OpenTelemetry about a run of cancels: one span for it, a count for each decision and each outcome. */
import type { OperationId } from '../../engine/facts.ts';
import { beginSpan, count } from '../telemetry.ts';
import type { ManyResult } from './many-result.ts';

/** Passes the results on, and counts them. */
export async function* observeResults(
  results: AsyncGenerator<ManyResult, void, void>,
  operation: OperationId,
): AsyncGenerator<ManyResult, void, void> {
  const doing = await beginSpan('precheck.cancel_many', { 'precheck.operation': operation });
  const counts: Record<string, number> = {};
  let failure: string | undefined = 'ABANDONED';
  try {
    for (;;) {
      const { done, value: result } = await doing.within(() => results.next());
      if (done === true) break;
      const { outcome, decision, failure: failed } = result;
      counts[`precheck.${outcome}`] = (counts[`precheck.${outcome}`] ?? 0) + 1;
      if (decision !== undefined) await count('precheck.decisions', { operation, verdict: decision.verdict });
      await count('precheck.cancels', { operation, outcome, failure: failed });
      yield result;
    }
    failure = undefined;
  } finally {
    // Why: a caller who stops asking ends the run, which has to finish what it began.
    await results.return();
    doing.note(counts);
    doing.end(failure);
  }
}
