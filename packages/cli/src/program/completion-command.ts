/** Completion in shells: a short script for each, which asks the program itself what may come next. */
import type { Command } from 'commander';
import { Argument } from 'commander';
import type { Io } from '../terminal/io.ts';
import { write } from '../terminal/io.ts';
import type { Finish } from './common-options.ts';

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_precheck() {
  local IFS=$'\\n'
  COMPREPLY=($(precheck complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _precheck precheck
`,
  zsh: `#compdef precheck
_precheck() {
  local -a found
  found=("\${(@f)$(precheck complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -a found
  [[ -z "$found" ]] && _files
}
compdef _precheck precheck
`,
  fish: `complete -c precheck -a '(precheck complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName precheck -ScriptBlock {
  param($word, $ast, $position)
  $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -eq '') { $words += '' }
  precheck complete '--' @words 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
};

/** Adds `completion`, and the hidden command that its scripts ask. */
export function addCompletion(program: Command, io: Io, finish: Finish): void {
  program
    .command('completion')
    .summary('print the completion script of a shell')
    .description(
      'Prints what makes a shell complete commands, options and their values; bash: eval "$(precheck completion bash)".',
    )
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SCRIPTS)))
    .action(async (shell: string) => {
      await write(io.stdout, SCRIPTS[shell] ?? '');
      finish(0);
    });
  program
    .command('complete', { hidden: true })
    .argument('[word...]', 'the words so far, the last one not finished')
    .action(async (words: readonly string[]) => {
      await write(
        io.stdout,
        candidates(program, words)
          .map((word) => `${word}\n`)
          .join(''),
      );
      finish(0);
    });
}

/** What may stand in the place of the last word. */
export function candidates(program: Command, words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  let command = program;
  for (const word of words.slice(0, -1)) command = command.commands.find((own) => own.name() === word) ?? command;
  const before = words.at(-2) ?? '';
  const option = command.options.find(({ long, short }) => before !== '' && (long === before || short === before));
  if (option?.required === true || option?.optional === true)
    return startingWith(last, option.argChoices ?? choicesIn(option.description));
  if (last.startsWith('-'))
    return startingWith(last, [
      ...command.options.flatMap(({ long, hidden }) => (hidden || !long ? [] : [long])),
      '--help',
    ]);
  const commands = command
    .createHelp()
    .visibleCommands(command)
    .map((own) => own.name());
  const values = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  return startingWith(last, command === program || commands.length > 1 ? commands : values);
}

function startingWith(start: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => word.startsWith(start));
}

/** Why: an option that may be repeated names its values in its description. */
function choicesIn(description: string): readonly string[] {
  return /: ([\w-]+(?:, [\w-]+)+)/.exec(description)?.[1]?.split(', ') ?? [];
}
