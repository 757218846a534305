/** What the command says of itself: `--help` of the program and of each of its commands, run and read. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DocsError } from '../docs-error.ts';
import { workspaceFolder } from './read-workspace.ts';

/** A name and what it means: an argument, an option, a command, an exit code. */
export interface HelpItem {
  readonly term: string;
  readonly text: string;
}

/** The help of a program or command. */
export interface CommandHelp {
  /** Words that call it, for example `precheck check`. */
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  /** Lists by their title: Arguments, Options, Commands, Exit codes. */
  readonly lists: Readonly<Record<string, readonly HelpItem[]>>;
}

const PROGRAM = 'precheck';

/** Reads the help of the program and of all its commands. */
export async function readCommandHelp(): Promise<readonly CommandHelp[]> {
  const root = await helpOf([]);
  const commands = await Promise.all(commandsIn(root).map((name) => withSubcommands([name])));
  return [root, ...commands.flat()];
}

async function withSubcommands(words: readonly string[]): Promise<readonly CommandHelp[]> {
  const help = await helpOf(words);
  const below = await Promise.all(commandsIn(help).map((name) => withSubcommands([...words, name])));
  return [help, ...below.flat()];
}

function commandsIn({ lists }: CommandHelp): readonly string[] {
  return (lists['Commands'] ?? [])
    .map(({ term }) => /^[\w-]+/.exec(term)?.[0] ?? '')
    .filter((name) => name !== '' && name !== 'help');
}

async function helpOf(words: readonly string[]): Promise<CommandHelp> {
  const command = join(workspaceFolder, 'packages/cli/bin/precheck.js');
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...words, '--help'], {
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return parseHelp([PROGRAM, ...words].join(' '), stdout);
}

/** Reads a help text: usage, description, and lists of items whose text may go on for several lines. */
export function parseHelp(name: string, text: string): CommandHelp {
  const [usage = '', ...blocks] = text.trimEnd().split(/\n\n/);
  if (!usage.startsWith(`Usage: ${name}`))
    throw new DocsError('HELP_UNREADABLE', `the help of \`${name}\` does not start with its usage`);
  const lists: Record<string, readonly HelpItem[]> = {};
  const description: string[] = [];
  for (const block of blocks) {
    const [title = '', ...lines] = block.split('\n');
    if (/^[A-Z][\w ]*:$/.test(title) && lines.every((line) => line.startsWith('  ')))
      lists[title.slice(0, -1)] = itemsOf(lines);
    else description.push(oneLine(block));
  }
  return { name, usage: oneLine(usage.slice('Usage: '.length)), description: description.join('\n\n'), lists };
}

function itemsOf(lines: readonly string[]): readonly HelpItem[] {
  const items: HelpItem[] = [];
  for (const line of lines) {
    const [, term, text = ''] = /^ {2}(\S.*?)(?: {2,}(.*))?$/.exec(line) ?? [];
    const last = items.at(-1);
    if (term !== undefined) items.push({ term, text });
    else if (last !== undefined) items[items.length - 1] = { ...last, text: `${last.text} ${line.trim()}`.trim() };
  }
  return items;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}
