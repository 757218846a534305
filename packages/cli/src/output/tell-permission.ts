/** Says how to get the permission where nothing more could be read without it: then a decision has no remedy that is sure to help. */
import { type CloudId, type PimGroupsClient, readTokenClaims } from '@pim-precheck/client';
import { type CallerKind, type Decision, decide, decisionTable, type OperationId } from '@pim-precheck/precheck';
import { callerKindOf } from '@pim-precheck/precheck/graph';
import type { Paint } from '../terminal/colors.ts';
import { type Io, write } from '../terminal/io.ts';

/** How it is written. */
export interface TellingStyle {
  readonly io: Io;
  readonly operation: OperationId;
  readonly connection: { readonly cloud: CloudId };
  readonly paint: Paint;
}

/** Writes the first step, and its command. */
export async function tellPermission(
  client: PimGroupsClient,
  { clauses, remedies, subject, evidence }: Decision,
  { io, operation, connection: { cloud }, paint }: TellingStyle,
): Promise<void> {
  if (clauses.permission !== 'deny' || clauses.state === 'deny' || remedies.length > 0) return;
  const named = evidence.find(({ fact }) => fact === '/caller/kind')?.value as CallerKind | undefined;
  const kind = named ?? callerKindOf(await readTokenClaims(client));
  const [first] = remediesOf({ kind, id: subject.callerId }, operation, cloud);
  if (first === undefined) return;
  const commands = first.commands.powershell.split('\n').map((line) => paint('dim', `     PS> ${line}\n`));
  const then = 'then sign in again and repeat the check: without the permission nothing more could be read';
  await write(
    io.stdout,
    `\n${paint('bold', 'What it needs first')}\n  1. ${first.summary}\n${commands.join('')}  2. ${then}\n`,
  );
}

/** What would help a caller who lacks nothing else. */
function remediesOf(
  caller: { readonly kind: CallerKind; readonly id: string | undefined },
  operation: OperationId,
  cloud: CloudId,
): Decision['remedies'] {
  const { kind, id } = caller;
  const open = decisionTable(operation).statuses.find(({ verdict }) => verdict === 'allow')?.status ?? '';
  return decide({
    operation,
    cloud,
    caller: { kind, ...(id === undefined ? {} : { id }), permissions: [] },
    group: { callerIsOwner: true },
    request: { status: open },
  }).remedies;
}
