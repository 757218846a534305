/** The pages of the command: one for each command, from its own help, and one for the exit codes. */
import type { Page } from '../site/page.ts';
import type { CommandHelp, HelpItem } from '../sources/command-help.ts';
import type { Sources } from '../sources/site-sources.ts';
import { table } from '../text/table.ts';

const EXIT_CODES = 'Exit codes';

/** The pages of the program and its commands. */
export function commandPages({ commands }: Sources): readonly Page[] {
  const [program, ...others] = commands;
  if (program === undefined) return [];
  return [programPage(program), ...others.map(commandPage), exitCodePage(program)];
}

/** Address of a command's page. */
export function commandPath(name: string): string {
  return `command/${name.split(' ').slice(1).join('-')}`;
}

function programPage(program: CommandHelp): Page {
  const commands = (program.lists['Commands'] ?? []).filter(({ term }) => !term.startsWith('help'));
  return {
    path: 'command/index',
    section: 'command',
    title: program.name,
    label: 'The command',
    summary: program.description,
    body: [
      program.description,
      usage(program),
      '## Commands',
      table(
        ['Command', 'Does'],
        commands.map(({ term, text }) => [
          `[\`${term}\`](/${commandPath(`${program.name} ${/^[\w-]+/.exec(term)?.[0] ?? ''}`)}.md)`,
          text,
        ]),
      ),
      ...list('Options', program),
      '## Output',
      'Results go to standard output, everything else to standard error. The [exit code](/command/exit-codes.md) says how it ended.',
    ].join('\n\n'),
  };
}

function commandPage(help: CommandHelp): Page {
  return {
    path: commandPath(help.name),
    section: 'command',
    title: help.name,
    summary: help.description.split('\n')[0] ?? '',
    sources: ['packages/cli/src'],
    body: [
      help.description,
      usage(help),
      ...Object.keys(help.lists)
        .filter((title) => title !== EXIT_CODES)
        .flatMap((title) => list(title, help)),
      'See also: [exit codes](/command/exit-codes.md).',
    ].join('\n\n'),
  };
}

function exitCodePage({ lists }: CommandHelp): Page {
  const codes = lists[EXIT_CODES] ?? [];
  return {
    path: 'command/exit-codes',
    section: 'command',
    title: EXIT_CODES,
    summary: 'How every command says how it ended.',
    body: [
      'The codes are a contract. Of several results in one run the worst decides.',
      table(
        ['Code', 'Means'],
        codes.map(({ term, text }) => [`[${term}](#exit-${term})`, text]),
      ),
      ...codes.flatMap(({ term, text }) => [
        `## ${term} {#exit-${term}}`,
        `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
      ]),
    ].join('\n\n'),
  };
}

function usage({ usage: line }: CommandHelp): string {
  return `\`\`\`text wrap\n${line}\n\`\`\``;
}

function list(title: string, { lists }: CommandHelp): readonly string[] {
  const items = lists[title] ?? [];
  return items.length === 0 ? [] : [`## ${title}`, table([title.replace(/s$/, ''), 'Meaning'], items.map(row))];
}

function row({ term, text }: HelpItem): readonly string[] {
  return [`\`${term}\``, text];
}
