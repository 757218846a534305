/** Says beside a decision who else could cancel, and what would have to be given to know more. */
import type { PimGroupsClient } from '@pim-precheck/client';
import type { Decision, OperationId } from '@pim-precheck/precheck';
import { whoCouldCancel } from '@pim-precheck/precheck/graph';
import type { Paint } from '../terminal/colors.ts';
import { type Io, remark, write } from '../terminal/io.ts';
import { candidateLines } from './candidate-lines.ts';

/** As many people are named beside a deny. */
const NAMED = 5;

/** How it is written. */
export interface NamingStyle {
  readonly io: Io;
  readonly operation: OperationId;
  readonly paint: Paint;
}

/** Names people to turn to, where somebody else's authority would help and the directory may be read. */
export async function nameOthers(
  client: PimGroupsClient,
  { subject, clauses }: Decision,
  { io, operation, paint }: NamingStyle,
): Promise<void> {
  const { groupId } = subject;
  if (groupId === undefined || clauses.authority !== 'deny' || clauses.state === 'deny') return;
  // Why caught: the decision stands without it.
  const found = await whoCouldCancel(client, { groupId, operation, signal: io.signal }).catch(() => undefined);
  const some = found?.candidates.slice(0, NAMED) ?? [];
  if (some.length === 0) return;
  const lines = candidateLines(some, paint).map((line) => `  ${line}`);
  const more = (found?.candidates.length ?? 0) - some.length;
  const rest = more > 0 ? `  and ${more} more: precheck who --group ${groupId}\n` : '';
  await write(io.stdout, `\n${paint('bold', 'Who could cancel it')}\n${lines.join('')}${rest}`);
}

/** What is unknown about somebody else only because it was not given. */
export async function tellWhatToGive({ missing }: Decision, { io }: NamingStyle): Promise<void> {
  if (missing.some(({ fact, permission }) => fact === '/caller/permissions' && permission === null))
    await remark(io, 'precheck: --caller-permissions names what their token would hold');
  if (missing.some(({ why = '' }) => why.includes('only when asked for')))
    await remark(io, 'precheck: --deep reads it');
}
