/** Runs the command line and turns every way it can end into an exit code and, at most, one line. */
import type { GraphError } from '@pim-precheck/client';
import { CommanderError } from 'commander';
import { type ExitCode, exitCodes, worstOf } from './exit-codes.ts';
import { type FailureFields, graphErrorLine } from './output/graph-error-line.ts';
import { buildProgram } from './program/build-program.ts';
import { type Io, type OutputFiles, say } from './terminal/io.ts';

/** Runs `precheck` with these arguments, the program's own name left out. */
export async function run(argv: readonly string[], io: Io, version: string): Promise<ExitCode> {
  const files: OutputFiles = { open: new Set(), lost: new Set() };
  const code = await runCommand(argv, { ...io, files }, version);
  if (files.open.size === 0) return code;
  const { closeFiles } = await import('./terminal/redirect.ts');
  return (await closeFiles(files)) ? code : worstOf([code, exitCodes.usage]);
}

async function runCommand(argv: readonly string[], io: Io, version: string): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  const program = buildProgram(io, version, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return await conclude(error, io);
  }
}

/** Errors that the user can mend, by name. */
const USAGE_ERRORS: ReadonlySet<string> = new Set([
  'AuditError',
  'DocumentError',
  'EmulatorError',
  'FactsError',
  'JournalError',
  'LintUsageError',
  'UsageError',
]);

interface Named {
  readonly name?: string;
  readonly code?: string;
  readonly kind?: string;
  readonly message?: string;
  readonly lines?: readonly string[];
}

/** Why: errors are told apart by name, so that nothing is loaded only to be compared with. */
async function conclude(error: unknown, io: Io): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  const { name, code = '', kind, message = '', lines = [message] } = (error ?? {}) as Named;
  if (io.signal.aborted || kind === 'aborted') return exitCodes.interrupted;
  if (name === 'GraphError') {
    await say(io, graphErrorLine({ ...fieldsOf(error as GraphError), hint: await mendOf(error as GraphError) }));
    return kind === 'input' ? exitCodes.usage : exitCodes.graphFailed;
  }
  if (name !== undefined && USAGE_ERRORS.has(name)) {
    for (const line of lines) await say(io, `precheck: ${oneLine(line)}`);
    return exitCodes.usage;
  }
  if (code === 'EPIPE') return exitCodes.ok;
  await say(io, `precheck: a bug, please report it: ${name ?? 'error'}: ${oneLine(message)}`);
  return exitCodes.bug;
}

function fieldsOf({ code, innerCode, message, status, requestId }: GraphError): FailureFields {
  return { code, innerCode, message, status, requestId };
}

/** What can be done: as the error says, as the catalogue knows, or by another way to sign in. */
async function mendOf(error: GraphError): Promise<string | undefined> {
  if (error.hint !== undefined) return error.hint;
  if (error.kind === 'sign-in') return 'Choose a way to sign in with --auth, or put a token into PRECHECK_TOKEN.';
  // Why loaded late: where an error is Graph's, it is there already.
  return (await import('@pim-precheck/precheck/graph')).remedyOf(error);
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 400 ? `${line.slice(0, 400)}…` : line;
}
