/** Reads source code and scripts: the cancels in them, and whether a check stands before each. */
import { extname } from 'node:path';
import { DocumentError } from '../../document-error.ts';
import type { Place } from '../../place.ts';
import type { TextFile } from '../../text-file.ts';
import type { ReadSource, Unreadable } from '../sources.ts';
import { LineStarts } from '../terms/line-starts.ts';
import type { CancelCall } from './cancels/cancel-call.ts';
import { findCancels } from './cancels/find-cancels.ts';
import { httpCancels } from './cancels/http-requests.ts';
import { cancelsInDocument, type PlacedCancel } from './cancels/placed-cancel.ts';
import { terraformCode } from './cancels/terraform-actions.ts';
import type { Cancel, CodeSource } from './code-source.ts';
import { type LanguageId, loadGrammars, parseCode, type SyntaxNode } from './grammar.ts';
import { type Guards, guardsOf } from './guards/guards.ts';
import { isNeverRun, Passage } from './guards/passage.ts';
import { habitsOf } from './habits/habits.ts';
import { idOf } from './habits/handed-ids.ts';
import { mayCancel, mayNamePermissions } from './code-words.ts';
import { permissionsIn, scopesInText } from './habits/permission-names.ts';
import { mendSyntax } from './mend-syntax.ts';
import { blocksOf } from './snippets/markdown.ts';
import { excerptOf, type Snippet } from './snippets/snippet.ts';
import { snippetsOf } from './snippets/snippets.ts';
import { symbolsOf } from './values/symbols.ts';
import { Evaluation } from './values/evaluation.ts';

/** Reads a file of code, with those that it imports. */
export const readCode: ReadSource<'code'> = ([file, ...imported], unreadable) => {
  if (file === undefined) return { path: '', cancels: [], permissions: [] };
  const { path, text } = file;
  const others = imported.map((other) => withoutMarks(other.text));
  if (!mayCancel(text, ...others) && !mayNamePermissions(text)) return { path, cancels: [], permissions: [] };
  const starts = new LineStarts(path, text);
  const at = (offset: number): Place => starts.placeOf(offset);
  const passage = new Passage();
  const placed = (mayCancel(text) ? placedIn(file) : []).map((cancel): Cancel => {
    const { start, end, form, kind, id, isGuarded = false } = cancel;
    return { where: at(start), end: at(end), form, kind, id, isGuarded, passesIndeterminate: false, habits: [] };
  });
  const found = codeOf(file).map((snippet) =>
    readSnippet(snippet, { passage, at, fileText: text, others, unreadable }),
  );
  return {
    path,
    cancels: [...placed, ...found.flatMap(({ cancels }) => cancels)],
    permissions: [...found.flatMap(({ permissions }) => permissions), ...scopesOf(file, at)],
  };
};

/** Loads the grammars that a file needs, with those that it imports. */
export async function loadGrammarsOf(files: readonly TextFile[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  if (mayCancel(...files.map(({ text }) => text)) || mayNamePermissions(file.text))
    await loadGrammars(languagesOf(file));
}

/** Why: PHP's opening tag stands at the beginning of a file only. */
function withoutMarks(text: string): string {
  return text.replace(/^\s*<\?php/, '').replace(/^\uFEFF/, '');
}

/** The permissions that requests for a token ask for in files of requests. */
function scopesOf({ path, text }: TextFile, at: Reading['at']): CodeSource['permissions'] {
  if (!/\.(?:http|rest)$/i.test(path)) return [];
  return scopesInText(text).map(({ start, end, ...own }) => ({
    ...own,
    where: at(start),
    end: at(end),
    range: { start, end },
  }));
}

/** Code of a file, and whether it runs only where a check has let it. */
type Code = Snippet & { readonly isPastGuard?: boolean };

/** What has to be loaded before a file is read. */
function languagesOf(file: TextFile): readonly LanguageId[] {
  if (file.path.endsWith('.tf')) return ['terraform', 'bash', 'powershell'];
  const own = codeOf(file).map(({ language }) => language);
  return /\.(?:md|mdx|markdown)$/i.test(file.path) &&
    /^[ \t>*-]*(?:`{3,}|~{3,})[ \t]*(?:hcl|terraform|tf)\b/m.test(file.text)
    ? [...own, 'terraform']
    : own;
}

function codeOf(file: TextFile): readonly Code[] {
  if (file.path.endsWith('.tf')) return terraformCode(excerptOf(file.text, 0, file.text.length)).snippets;
  if (!/\.(?:http|rest)$/i.test(file.path)) return snippetsOf(file);
  const commands = file.text.matchAll(/^[ \t]*curl\b(?:[^\n]*\\\r?\n)*[^\n]*/gm);
  return [...commands].map((match) => ({
    language: 'bash',
    ...excerptOf(file.text, match.index, match.index + match[0].length),
  }));
}

/** The cancels that are data: requests of .http files and of Terraform, steps of a batch in JSON or YAML. */
function placedIn({ path, text }: TextFile): readonly (PlacedCancel & { readonly isGuarded?: boolean })[] {
  const ending = extname(path).toLowerCase();
  if (ending === '.http' || ending === '.rest') return httpCancels(excerptOf(text, 0, text.length));
  if (ending === '.tf') return terraformCode(excerptOf(text, 0, text.length)).cancels;
  if (/^\.(?:json|ya?ml)$/.test(ending)) return cancelsInDocument(text);
  if (!/^\.(?:md|mdx|markdown)$/.test(ending)) return [];
  return blocksOf(text).flatMap((block) => placedInBlock(block.name, block));
}

function placedInBlock(name: string, block: ReturnType<typeof blocksOf>[number]): readonly PlacedCancel[] {
  if (/^(?:http|rest|msgraph|msgraph-interactive|)$/.test(name)) return httpCancels(block);
  return /^(?:terraform|hcl|tf)$/.test(name) ? terraformCode(block).cancels : [];
}

interface Reading {
  readonly passage: Passage;
  readonly at: (offset: number) => Place;
  readonly fileText: string;
  /** The texts of the files that the file takes names from. */
  readonly others: readonly string[];
  readonly unreadable: Unreadable;
}

function readSnippet(snippet: Code, reading: Reading): Pick<CodeSource, 'cancels' | 'permissions'> {
  if (isNeverRun(snippet.step)) return { cancels: [], permissions: [] };
  // Why as one text: what a file imports is then as if it stood in it.
  const whole = [snippet.text, ...reading.others].join('\n');
  const tree = parseCode(mendSyntax(whole, snippet.language), snippet.language);
  if (tree === undefined) {
    reading.unreadable(
      new DocumentError(reading.at(snippet.offsetOf(0)), `is no ${snippet.language} that can be read`),
    );
    return { cancels: [], permissions: [] };
  }
  const root = tree.rootNode;
  try {
    return {
      cancels: mayCancel(reading.fileText, ...reading.others) ? cancelsIn(root, snippet, reading) : [],
      permissions: mayNamePermissions(snippet.text) ? permissionsOf(root, snippet, reading) : [],
    };
  } finally {
    tree.delete();
  }
}

function cancelsIn(root: SyntaxNode, snippet: Code, { passage, at, fileText }: Reading): readonly Cancel[] {
  const view = new Evaluation(symbolsOf(root, snippet.variables));
  const guards = guardsOf(root, view, snippet.endsOnFailure === true);
  const isPastGuard = snippet.isPastGuard === true || passage.isPastGuard(snippet.step);
  const own = findCancels(root, view).filter(({ node }) => node.startIndex < snippet.text.length);
  const cancels = own.map((call): Cancel => {
    const { node, shown = node, form, kind } = call;
    const isPast = isPastGuard && passage.mayBeAsked(node.text, snippet.step);
    const isGuarded = isPast || isCovered(call, guards);
    return {
      where: at(snippet.offsetOf(shown.startIndex)),
      end: at(snippet.offsetOf(shown.endIndex)),
      form,
      kind,
      id: idOf(call, view),
      isGuarded,
      passesIndeterminate: !isGuarded && guards.keepsDenials(call.sentBy?.[0] ?? node),
      habits: habitsOf(call, fileText, view),
    };
  });
  passage.add(snippet.step, guards);
  return cancels;
}

/** Whether a check stands before a cancel, or before what sends it. */
function isCovered({ node, through, sentBy = [] }: CancelCall, guards: Guards): boolean {
  if (guards.covers(node) || (through !== undefined && guards.coversWithin(through))) return true;
  return sentBy.length > 0 && sentBy.every((send) => guards.covers(send));
}

function permissionsOf(root: SyntaxNode, { text, offsetOf }: Code, { at }: Reading): CodeSource['permissions'] {
  const own = permissionsIn(root).filter(({ start }) => start < text.length);
  return own.map(({ start, end, ...named }) => {
    const range = { start: offsetOf(start), end: offsetOf(end) };
    return { ...named, where: at(range.start), end: at(range.end), range };
  });
}
