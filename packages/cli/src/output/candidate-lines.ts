/** Writes people who could cancel. */
import type { Candidate } from '@pim-precheck/precheck/graph';
import type { Paint } from '../terminal/colors.ts';
import { printableIn } from '../terminal/printable.ts';

/** One line for each. */
export function candidateLines(candidates: readonly Candidate[], paint: Paint): readonly string[] {
  return printableIn(candidates).map(({ id, name, kind, because }) => {
    const what = kind === 'group' ? 'the members of the group ' : '';
    return `${what}${paint('bold', name ?? id)}  ${paint('dim', id)}  ${because.join(', ')}\n`;
  });
}
