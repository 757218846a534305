/** The entry of the command `precheck-lint`. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { helpForm } from './help-form.ts';
import { defineLintCommand, defineLspCommand } from './lint-command.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
// A closed pipe is not an error: what was asked for has been read.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
process.once('SIGINT', () => process.exit(130));

const { stdin, stdout, stderr, env } = process;
const program = defineLintCommand(
  new Command('precheck-lint').configureHelp(helpForm),
  { stdin, stdout, stderr, env },
  (code) => {
    process.exitCode = code;
  },
)
  .version(version, '-V, --version', 'print the version')
  .exitOverride();
defineLspCommand(program.command('lsp'), { stdin, stdout, stderr, env });
try {
  await program.parseAsync(process.argv);
} catch (error) {
  const { name, message, lines = [message] } = error as Error & { readonly lines?: readonly string[] };
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const isUsers = name === 'DocumentError' || name === 'LintUsageError';
    // Why lines: a configuration tells each of its faults in one.
    for (const line of isUsers ? lines : [`a bug, please report it: ${message}`])
      stderr.write(`precheck-lint: ${line.replace(/\s+/g, ' ')}\n`);
    process.exitCode = isUsers ? 2 : 70;
  }
}
