/** `precheck check <request-id>`: reads the facts from Graph and decides. */
import type { Decision, OperationId, OrganisationPolicy } from '@pim-precheck/precheck';
import type { ConnectOptions } from '../connect.ts';
import { type ExitCode, exitCodeOf } from '../exit-codes.ts';
import { decisionText } from '../output/decision-text.ts';
import type { ResultFormat } from '../program/common-options.ts';
import type { Paint } from '../terminal/colors.ts';
import { type Io, write } from '../terminal/io.ts';

/** What the commands about one request share. */
export interface RequestRun {
  readonly requestId: string;
  readonly operation: OperationId;
  readonly connection: ConnectOptions;
  readonly policy: OrganisationPolicy | undefined;
  readonly format: ResultFormat;
  /** The audit file, if any. */
  readonly audit: string | undefined;
  readonly paint: Paint;
  readonly io: Io;
}

/** A check, of the caller's own right or of somebody else's. */
export interface CheckRun extends RequestRun {
  readonly about: {
    readonly callerId: string | undefined;
    readonly permissions: readonly string[] | undefined;
    readonly deep: boolean;
  };
}

/** Decides about one request of Graph. */
export async function checkRequest(run: CheckRun): Promise<ExitCode> {
  const [{ connect }, { precheck, precheckAbout }, { checkIds }] = await Promise.all([
    import('../connect.ts'),
    import('@pim-precheck/precheck/graph'),
    import('../input/check-ids.ts'),
  ]);
  checkIds([run.requestId]);
  const client = await connect(run.connection, run.io);
  const { operation, policy, connection, io } = run;
  const { callerId, permissions, deep } = run.about;
  const options = { operation, policy, cloud: connection.cloud, signal: io.signal, deep };
  const decision =
    callerId === undefined
      ? await precheck(client, run.requestId, options)
      : await precheckAbout(client, run.requestId, { ...options, callerId, permissions });
  await record(decision, run);
  await writeDecision(decision, run);
  if (run.format === 'text') {
    const [{ nameOthers, tellWhatToGive }, { tellPermission }] = await Promise.all([
      import('../output/name-others.ts'),
      import('../output/tell-permission.ts'),
    ]);
    await tellPermission(client, decision, run);
    if (decision.verdict === 'deny') await nameOthers(client, decision, run);
    if (callerId !== undefined) await tellWhatToGive(decision, run);
  }
  return exitCodeOf(decision.verdict);
}

async function record(decision: Decision, { audit, requestId }: RequestRun): Promise<void> {
  if (audit === undefined) return;
  const { openAudit } = await import('@pim-precheck/precheck/audit');
  const log = openAudit(audit);
  log.write([{ event: 'decision', requestId, decision, proceeds: false }]);
  log.close();
}

/** Writes one decision in the format of the run. */
export async function writeDecision(decision: Decision, { format, paint, io }: RequestRun): Promise<void> {
  if (format === 'csv' || format === 'markdown') {
    const { decisionHead, decisionRow } = await import('../output/decision-rows.ts');
    await write(io.stdout, `${decisionHead(format)}${decisionRow(decision, format)}`);
  } else if (format === 'json' || format === 'ndjson') await write(io.stdout, `${JSON.stringify(decision)}\n`);
  else await write(io.stdout, format === 'verdict' ? `${decision.verdict}\n` : decisionText(decision, paint));
}
