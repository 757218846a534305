/** The options of the linter, for its own command and for `precheck lint`. */
import type { Command } from 'commander';
import { FORMAT_NAMES } from '../formats/format-names.ts';
import type { LintFlags } from './lint-flags.ts';
import type { LintIo } from './lint-io.ts';
import { LintUsageError } from './usage-error.ts';

export { helpForm } from './help-form.ts';

const EXIT_CODES = `
Exit codes, the same for every format:
  0  clean, or --exit-zero
  1  something found at --fail-on or above, more warnings than --max-warnings, or a baseline that holds what is gone
  2  wrong usage, configuration or baseline
  3  nothing to lint, unless --pass-on-no-files
  70 a bug`;

/** Declares the command; `finish` receives the exit code: 0 clean, 1 findings, 2 wrong usage, 3 nothing to lint. */
export function defineLintCommand(command: Command, io: LintIo, finish: (code: 0 | 1 | 2 | 3) => void): Command {
  return command
    .summary('find cancels without a check, and faults in policies and configuration')
    .description(
      'Lints code, scripts, workflows, policies and their tests, descriptions, manifests and callers. Without paths, the folder and all below it.',
    )
    .argument('[path...]', 'files and folders')
    .option('--format <name>', `how to write the result: ${FORMAT_NAMES.join(', ')}; may be repeated`, append, [])
    .option(
      '--output <file>',
      'file for the format named before it; standard output when absent; may be repeated',
      append,
      [],
    )
    .option('--config <file>', 'configuration; found upward to the root of the repository when absent')
    .option('--no-config', 'use no configuration')
    .option('--print-config <file>', 'print how each rule is set for a file')
    .option('--list-rules', 'print the rules', false)
    .option('--explain <rule>', 'print what a rule is about')
    .option('--print-schema', 'print the JSON Schema of the configuration', false)
    .option('--since <commit>', 'only files that differ from a commit')
    .option('--stdin-filename <path>', 'lint standard input as if it were this file')
    .option('--no-inline', 'let no comment hold a finding back')
    .option('--baseline <file>', 'hold back the findings of a baseline; fail where it holds some that are gone')
    .option('--no-baseline', 'use no baseline, also where the configuration names one')
    .option('--update-baseline', 'write the findings of this run as the baseline', false)
    .option('--prune-baseline', 'take out of the baseline what is gone', false)
    .option('--fix', 'mend what can be mended without changing what a program does', false)
    .option('--fix-unsafe', 'mend also where what a program does may change', false)
    .option('--fix-dry-run', 'print what --fix would mend as a patch, and mend nothing', false)
    .option('--cache', 'remember findings of files that have not changed', false)
    .option('--cache-location <file>', 'where to remember them', 'node_modules/.cache/precheck-lint.json')
    .option('--concurrency <number>', 'how many threads lint: a number, auto or off', concurrency, 'auto')
    .option('--fail-on <severity>', 'the least severity that fails: error, warning, info', severity, 'warning')
    .option('--max-warnings <number>', 'fail with more warnings than these', wholeNumber)
    .option('--quiet', 'errors only', false)
    .option('--exit-zero', 'end with 0 whatever is found', false)
    .option('--pass-on-no-files', 'end with 0 where there is nothing to lint', false)
    .option('--show-suppressed', 'print what is held back, too', false)
    .option('--stats', 'say on standard error how long it took', false)
    .option('--color <when>', 'when to colour: auto, always, never', color, 'auto')
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: readonly string[], flags: LintFlags) => {
      const { runLint } = await import('./run-lint.ts');
      finish(await runLint(paths, flags, io));
    });
}

function append(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new LintUsageError(`--max-warnings takes a whole number, not \`${text}\``);
  return Number(text);
}

function concurrency(text: string): LintFlags['concurrency'] {
  if (text === 'auto') return text;
  if (text === 'off') return 1;
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new LintUsageError(`--concurrency takes a number up to 99, auto or off, not \`${text}\``);
}

function severity(text: string): LintFlags['failOn'] {
  if (text === 'error' || text === 'warning' || text === 'info') return text;
  throw new LintUsageError(`--fail-on takes error, warning or info, not \`${text}\``);
}

function color(text: string): LintFlags['color'] {
  if (text === 'auto' || text === 'always' || text === 'never') return text;
  throw new LintUsageError(`--color takes auto, always or never, not \`${text}\``);
}

/** Declares the command that starts the language server. */
export function defineLspCommand(command: Command, { stdin, stdout }: LintIo): Command {
  return command
    .summary('serve an editor')
    .description(
      'The language server, over standard input and output: findings as you type, mends, and what a rule is about.',
    )
    .action(async () => {
      const { serve } = await import('../lsp/server.ts');
      await serve(stdin, stdout);
    });
}
