/** `precheck check <request-id>`: reads the facts from Graph and decides. */
import type { Decision, OperationId, OrganisationPolicy } from '@pim-precheck/precheck';
import type { ConnectOptions } from '../connect.ts';
import { type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { decisionText } from '../output/decision-text.ts';
import type { Paint } from '../terminal/colors.ts';
import { type Io, write } from '../terminal/io.ts';

/** What the commands about one request share. */
export interface RequestRun {
  readonly requestId: string;
  readonly operation: OperationId;
  readonly connection: ConnectOptions;
  readonly policy: OrganisationPolicy | undefined;
  readonly format: 'text' | 'json' | 'verdict';
  readonly paint: Paint;
  readonly io: Io;
}

/** Decides about one request of Graph. */
export async function checkRequest(run: RequestRun): Promise<ExitCode> {
  const [{ connect }, { precheck }, { checkIds }] = await Promise.all([
    import('../connect.ts'),
    import('@pim-precheck/precheck/graph'),
    import('../input/check-ids.ts'),
  ]);
  checkIds([run.requestId]);
  const client = await connect(run.connection, run.io);
  const { operation, policy, connection, io } = run;
  const options = { operation, policy, cloud: connection.cloud, signal: io.signal };
  const decision = await precheck(client, run.requestId, options);
  await writeDecision(decision, run);
  return exitCodeOf(decision.verdict);
}

/** Writes one decision in the format of the run. */
export async function writeDecision(decision: Decision, { format, paint, io }: RequestRun): Promise<void> {
  if (format === 'json') await write(io.stdout, `${JSON.stringify(decision)}\n`);
  else await write(io.stdout, format === 'verdict' ? `${decision.verdict}\n` : decisionText(decision, paint));
}
