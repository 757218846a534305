/** `precheck who --group ID`: the people who could cancel requests for a group, and why. */
import type { AccessId } from '@pim-precheck/precheck';
import { whoCouldCancel, type WhoCouldCancel } from '@pim-precheck/precheck/graph';
import { connect } from '../connect.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { candidateLines } from '../output/candidate-lines.ts';
import { tableOf } from '../output/table.ts';
import { remark, write } from '../terminal/io.ts';
import type { RequestRun } from './check-request.ts';

/** What is asked, and how the answer is written. */
export interface WhoRun extends Omit<RequestRun, 'requestId'> {
  readonly group: string;
  readonly access: AccessId | undefined;
  readonly deep: boolean;
}

/** Ends with 3 where nobody is named and something could not be read. */
export async function who(run: WhoRun): Promise<ExitCode> {
  const { group, access, deep, operation, format, io, paint } = run;
  const client = await connect(run.connection, io);
  const found = await whoCouldCancel(client, { groupId: group, accessId: access, operation, deep, signal: io.signal });
  if (format === 'json') await write(io.stdout, `${JSON.stringify({ schemaVersion: 1, ...found }, null, 2)}\n`);
  else if (format === 'ndjson')
    await write(io.stdout, found.candidates.map((one) => `${JSON.stringify(one)}\n`).join(''));
  else if (format === 'csv' || format === 'markdown') {
    const table = tableOf(format, ['id', 'name', 'kind', 'because']);
    const rows = found.candidates.map(({ id, name, kind, because }) => table.row([id, name, kind, because.join(', ')]));
    await write(io.stdout, table.head() + rows.join(''));
  } else await write(io.stdout, candidateLines(found.candidates, paint).join(''));
  await writeUnread(found, run);
  if (found.candidates.length > 0) return exitCodes.ok;
  return found.unread.length > 0 ? exitCodes.indeterminate : exitCodes.denied;
}

async function writeUnread({ candidates, unread }: WhoCouldCancel, { deep, io }: WhoRun): Promise<void> {
  if (candidates.length === 0)
    await remark(io, unread.length > 0 ? 'precheck: nobody could be found' : 'precheck: nobody has the authority');
  for (const { read, why } of unread) await remark(io, `precheck: there may be more people: ${read}: ${why}`);
  if (!deep && unread.some(({ why }) => /only (?:the first page|when asked for)/.test(why)))
    await remark(io, 'precheck: --deep reads it');
}
