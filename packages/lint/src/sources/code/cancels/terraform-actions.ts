/** Reads the resources of Terraform that call Graph, and those that run commands. */
import { runsCheck } from '../guards/check-words.ts';
import type { LanguageId } from '../grammar.ts';
import type { Excerpt, Snippet } from '../snippets/snippet.ts';
import { entryOf, flagOf, itemsOf, pathOf, roughTextOf, type Term, textOf } from '../../terms/term.ts';
import { type ReadBlock, withBlocks } from '../../terraform/read-module.ts';
import { cancelPathIn } from './cancel-forms.ts';
import type { PlacedCancel } from './placed-cancel.ts';

const CALLING: ReadonlySet<string> = new Set(['resource', 'action', 'ephemeral', 'data']);
const COMMANDS = ['command', 'inline', 'program'];

/** The calls and commands of a file of Terraform, and whether what they depend on checks. */
export interface TerraformCode {
  readonly cancels: readonly (PlacedCancel & { readonly isGuarded: boolean })[];
  readonly snippets: readonly (Snippet & { readonly isPastGuard: boolean })[];
}

/** The calls and commands of a text; its grammar has to be loaded. */
export function terraformCode(excerpt: Excerpt): TerraformCode {
  const starts = lineStartsOf(excerpt.text);
  return withBlocks([{ path: '', text: excerpt.text }], (all) => {
    const blocks = all.filter(({ type }) => CALLING.has(type));
    const placed = blocks.map((block) => ({ block, ...rangeOf(block.body, starts) }));
    const guarding = placed.filter(({ block }) => checks(block)).map(({ block }) => addressOf(block));
    const isPast = ({ block, start, end }: (typeof placed)[number]): boolean =>
      guarding.some((address) => address !== addressOf(block) && names(excerpt.text.slice(start, end), address));
    return {
      cancels: placed.flatMap((each) => {
        const found = cancelOfBlock(each.block);
        if (found === undefined) return [];
        const range = { start: excerpt.offsetOf(each.start), end: excerpt.offsetOf(each.end) };
        return [{ ...range, form: 'path' as const, ...found, isGuarded: isPast(each) }];
      }),
      snippets: placed.flatMap((each) =>
        commandsOf(each.block, { excerpt, starts }).map((snippet) => ({ ...snippet, isPastGuard: isPast(each) })),
      ),
    };
  });
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function rangeOf({ where, end }: Term, starts: readonly number[]): { readonly start: number; readonly end: number } {
  const offset = ({ line, column }: Term['where']): number => (starts[line - 1] ?? 0) + column - 1;
  return { start: offset(where), end: offset(end) };
}

function names(text: string, address: string): boolean {
  return new RegExp(`(?<![\\w.])${address.replaceAll('.', '\\.')}(?![\\w-])`).test(text);
}

/** The name by which others speak of a block. */
function addressOf({ type, labels }: ReadBlock): string {
  return [...(type === 'resource' ? [] : [type]), ...labels].join('.');
}

function cancelOfBlock({ labels: [kind = ''], body }: ReadBlock): ReturnType<typeof cancelPathIn> {
  // Why: an action of Terraform has its values in a block.
  const given = itemsOf(entryOf(body, 'config'))[0] ?? body;
  const textAt = (name: string): string => roughTextOf(entryOf(given, name)) ?? '';
  const action = textAt('action');
  const address = ['resource_url', 'url', 'path', 'resource_id'].map(textAt).find((text) => text !== '') ?? '';
  const method = textAt('method');
  const isPosted = /^post$/i.test(method) || (method === '' && /^msgraph_resource(?:_action)?$/.test(kind));
  return isPosted ? cancelPathIn(action === '' ? address : `${address.replace(/\/$/, '')}/${action}`) : undefined;
}

interface Source {
  readonly excerpt: Excerpt;
  readonly starts: readonly number[];
}

/** The texts of the commands that a block runs, in its provisioners or by itself. */
function commandsOf({ body }: ReadBlock, { excerpt, starts }: Source): readonly Snippet[] {
  return recordsIn(body).flatMap((own) =>
    COMMANDS.flatMap((name) => {
      const term = entryOf(own, name);
      const words = itemsOf(term).map((item) => roughTextOf(item) ?? '');
      if (term === undefined || words.length === 0) return [];
      const interpreter = itemsOf(entryOf(own, 'interpreter'))
        .map((item) => textOf(item) ?? '')
        .join(' ');
      const language: LanguageId = /pwsh|powershell/i.test(`${interpreter} ${words[0] ?? ''}`) ? 'powershell' : 'bash';
      return [{ language, ...commandText(words, term, { excerpt, starts }) }];
    }),
  );
}

/** The text of a command, with what Terraform puts in; each line stands where it is written. */
function commandText(words: readonly string[], term: Term, { excerpt, starts }: Source): Excerpt {
  const text = words.map((word) => (words.length > 1 && /\s/.test(word) ? `'${word}'` : word)).join(' ');
  const { start } = rangeOf(term, starts);
  const own = excerpt.text.slice(start, rangeOf(term, starts).end);
  const first = /^[^\n]*<<[^\n]*\n/.exec(own) === null ? term.where.line : term.where.line + 1;
  const offsetOf = (index: number): number => {
    const line = text.slice(0, index).split('\n').length - 1;
    return excerpt.offsetOf(line === 0 && first === term.where.line ? start : (starts[first - 1 + line] ?? start));
  };
  // Why quoted: a gap is no word of a shell, and a variable is one that is not known.
  return { text: text.replaceAll('\u0001', '$TERRAFORM'), offsetOf };
}

/** A record, and the records of the blocks in it. */
function recordsIn(term: Term, depth = 0): readonly Term[] {
  if (term.value.kind !== 'record' || depth > 3) return [];
  const inner = [...term.value.entries.values()].flatMap((entry) =>
    entry.value.kind === 'list' ? entry.value.items : [entry],
  );
  return [term, ...inner.flatMap((each) => recordsIn(each, depth + 1))];
}

/** Whether a block runs a check, whose failure ends the apply. */
function checks({ body }: ReadBlock): boolean {
  return recordsIn(body).some((own) => {
    const onFailure = entryOf(own, 'on_failure');
    if ((textOf(onFailure) ?? pathOf(onFailure)?.join('.')) === 'continue' || flagOf(entryOf(own, 'continue')) === true)
      return false;
    const lines = COMMANDS.map((name) => itemsOf(entryOf(own, name)).map((item) => roughTextOf(item) ?? ''));
    return lines.some((words) =>
      words
        .join(' ')
        // Why: a failure that something else follows is none.
        .replace(/[^\n;]*\|\|\s*(?!exit\b|false\b|return\b|\{|\()[^\n;]*/g, '')
        .split(/\r?\n|&&|;|\|\|/)
        .some((line) => runsCheck(line.trim().split(/\s+/))),
    );
  });
}
