/** The command line: its commands, and help that says what the exit codes mean. */
import { helpForm } from '@pim-precheck/lint/command';
import { Command } from 'commander';
import { exitCodeMeanings } from '../exit-codes.ts';
import type { Io } from '../terminal/io.ts';
import { printableLines } from '../terminal/printable.ts';
import { addAudit } from './audit-command.ts';
import type { Finish } from './common-options.ts';
import { addCompletion } from './completion-command.ts';
import { addCancel, addCheck, addList, addWho } from './graph-commands.ts';
import { addEmulate, addExplain, addLint, addLsp, addMatrix, addTest } from './offline-commands.ts';

/** Builds the program; `finish` receives the exit code of the command that ran. */
export function buildProgram(io: Io, version: string, finish: Finish): Command {
  const program = new Command('precheck')
    .description('Knows before Microsoft Graph does whether a PIM for Groups request may be cancelled.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp(helpForm)
    .showHelpAfterError('(precheck --help tells more)')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(printableLines(text)),
    })
    .addHelpText(
      'after',
      `\nExit codes:\n${Object.entries(exitCodeMeanings)
        .map(([code, text]) => `  ${code.padEnd(4)} ${text}`)
        .join('\n')}`,
    )
    .exitOverride();
  addCheck(program, io, finish);
  addCancel(program, io, finish);
  addList(program, io, finish);
  addWho(program, io, finish);
  addAudit(program, io, finish);
  addMatrix(program, io, finish);
  addTest(program, io, finish);
  addLint(program, io, finish);
  addLsp(program, io);
  addExplain(program, io, finish);
  addEmulate(program, io, finish);
  addCompletion(program, io, finish);
  return program;
}
