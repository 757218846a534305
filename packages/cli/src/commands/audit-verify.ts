/** `precheck audit verify FILE`: says whether an audit file is as it was written. */
import { verifyAudit } from '@pim-precheck/precheck/audit';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Paint } from '../terminal/colors.ts';
import { type Io, write } from '../terminal/io.ts';
import { printable } from '../terminal/printable.ts';

/** What is verified, and how the result is written. */
export interface AuditVerifyRun {
  readonly path: string;
  readonly head: string | undefined;
  readonly format: 'text' | 'json';
  readonly paint: Paint;
  readonly io: Io;
}

/** Ends with 1 where something was found. */
export async function auditVerify({ path, head, format, paint, io }: AuditVerifyRun): Promise<ExitCode> {
  const verified = await verifyAudit(path);
  const faults = [...verified.faults];
  if (head !== undefined && head.toLowerCase() !== verified.head)
    faults.push({ line: verified.lines, message: `is not the last line that was noted: its hash is ${verified.head}` });
  const { lines, notes } = verified;
  if (format === 'json') {
    await write(
      io.stdout,
      `${JSON.stringify({ schemaVersion: 1, path, lines, head: verified.head, faults, notes })}\n`,
    );
  } else {
    const name = printable(path);
    for (const { line, message } of notes)
      await write(io.stdout, `${name}:${line}: ${paint('yellow', 'note')}: ${printable(message)}\n`);
    for (const { line, message } of faults)
      await write(io.stdout, `${name}:${line}: ${paint('red', 'error')}: ${printable(message)}\n`);
    const verdict = faults.length === 0 ? paint('green', 'intact') : paint('red', 'not intact');
    await write(io.stdout, `${name}: ${lines} lines, ${verdict}, last hash ${verified.head}\n`);
  }
  return faults.length === 0 ? exitCodes.ok : exitCodes.denied;
}
