/** Finds the id that a cancel in a function is handed by those who call the function. */
import type { CancelCall } from '../cancels/cancel-call.ts';
import { cancelAt } from '../cancels/find-cancels.ts';
import { ancestorIn, FUNCTIONS, wholeText } from '../node-kinds.ts';
import { scheduleIdIn } from '../values/hints.ts';
import type { View } from '../values/view.ts';

const MOST_CALLERS = 8;
/** Why first: most files name no schedule but in the name of the requests. */
const MENTIONS =
  /schedule_?id|(?:assignment|eligibility)_?schedules?(?!_?requests?)\b|schedule_?instances?|targetschedule/i;

/** The id of a cancel: that of a schedule where a caller hands one over, else as it is written. */
export function idOf({ id, node }: CancelCall, view: View): string | undefined {
  if (id !== undefined && scheduleIdIn(id) !== undefined) return id;
  const own = ancestorIn(node, FUNCTIONS);
  if (own === undefined || !MENTIONS.test(wholeText(node))) return id;
  for (const caller of view.symbols.callersOf(own).slice(0, MOST_CALLERS)) {
    const handed = cancelAt(node, view.within(own, caller))?.id;
    if (handed !== undefined && scheduleIdIn(handed) !== undefined) return handed;
  }
  return id;
}
