/** Finds the cancel that a command of a shell sends. */
import { argumentsOf, callName, commandElements } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, childrenOf, NAMES, nodesIn, wholeText } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import { entriesOf } from '../values/objects.ts';
import { resultsOf } from '../values/results.ts';
import { GAP, type View } from '../values/view.ts';
import type { CancelCall } from './cancel-call.ts';
import { carriesValue } from './command-options.ts';
import { forwardedWords } from './forwarded-words.ts';
import { cancelOfLine, cancelOfWords, splitWords } from './words.ts';

const LONGEST_INPUT = 4_000;

/** The cancel that a command sends, if any. */
export function cancelOfCommand(command: SyntaxNode, view: View): CancelCall | undefined {
  const words = commandWords(command, view);
  const names = nameWords(command, view);
  const [name = '', ...before] = names;
  const all = [...before, ...words];
  const found =
    cancelOfWords(name, all) ??
    cancelOfWords(name, withFiles(withInput(all, command), command)) ??
    cancelOfInput(command, name, view);
  return found === undefined ? undefined : { node: command, ...found };
}

/** The texts of the words of a command; those that touch are one, which the grammar of a shell has torn apart. */
function commandWords(command: SyntaxNode, view: View): readonly string[] {
  const words: string[] = [];
  let before: SyntaxNode | undefined;
  commandElements(command).forEach((word, index, all) => {
    const texts = wordsOf(word, view, all[index + 1]);
    const isTorn = before !== undefined && word.type === 'word' && before.endIndex === word.startIndex;
    const isName = isTorn && before?.text.endsWith('$') === true;
    const last = isTorn ? words.pop() : undefined;
    // Why one word: what it may be otherwise would be taken for a word that stands after it.
    const [first = '', ...rest] = carriesValue(words.at(-1) ?? '') ? [texts.join('\n')] : texts;
    words.push(`${last ?? ''}${isName ? first.replace(/^\w+/, GAP) : first}`, ...rest);
    before = word;
  });
  return words;
}

/** The name of a command, which may be a variable that holds a command with its first words. */
function nameWords(command: SyntaxNode, view: View): readonly string[] {
  const named = command.childForFieldName('name') ?? command.childForFieldName('command_name');
  const inner = named === null ? undefined : (childrenOf(named)[0] ?? named);
  const variable = inner?.type === 'path_command_name' ? (inner.namedChild(0) ?? inner) : inner;
  const written = callName(command);
  const alias = view.symbols.aliasOf(written);
  if (alias !== undefined) return splitWords(view.texts(alias)[0] ?? alias.text);
  if (variable === undefined || !/[$"]/.test(written)) return [written];
  const forwarded = forwardedWords(variable, view);
  if (forwarded !== undefined) return forwarded.flatMap((each) => textsOrWritten(each.node, each.view));
  const elements = arrayWords(variable, view) ?? listWords(variable, view);
  if (elements !== undefined) return elements;
  const [text = GAP] = view.texts(variable);
  return text === GAP ? [written] : splitWords(text);
}

function wordsOf(word: SyntaxNode, view: View, next: SyntaxNode | undefined): readonly string[] {
  if (word.type === 'argument_list') return [];
  const called = next?.type === 'argument_list' ? calledTexts(word, next, view) : undefined;
  if (called !== undefined) return called;
  const forwarded = forwardedWords(word, view);
  if (forwarded !== undefined)
    return forwarded.flatMap((each, index) => wordsOf(each.node, each.view, forwarded[index + 1]?.node));
  const splat =
    splatted(word, view) ?? arrayWords(word, view) ?? (/^[@$]\w+$/.test(word.text) ? listWords(word, view) : undefined);
  if (splat !== undefined) return splat;
  const texts = view.texts(word);
  if (texts.every((text) => text === GAP)) return [word.text];
  // Why: a text in single quotes may be a script of its own, which reads the names of this one.
  return /^(?:raw_string|string_literal|word)$/.test(word.type) && texts.some((text) => /\s/.test(text))
    ? texts.map((text) => withNames(text, word, view))
    : texts;
}

/** PowerShell's `$this.Uri('cancel')` as an argument, which the grammar takes for two. */
function calledTexts(method: SyntaxNode, list: SyntaxNode, view: View): readonly string[] | undefined {
  const texts = view.symbols.functionsOf(nameOf(method)).flatMap((own) => {
    const within = view.within(own, list);
    return resultsOf(own).flatMap((result) => within.texts(result));
  });
  return texts.length > 0 ? texts : undefined;
}

/** A text with the variables that it names put in; what is not known is a gap. */
function withNames(text: string, at: SyntaxNode, view: View): string {
  return text.replace(/\$(?:\{(\w+)[^}]*\}|(\w+)|\([^()]*\))/g, (_whole, braced?: string, bare?: string) => {
    const [definition] = view.symbols.definitionsOf(braced ?? bare ?? '', at).slice(-1);
    return definition === undefined ? GAP : (view.texts(definition.value)[0] ?? GAP);
  });
}

/** A shell's `"${args[@]}"`. */
function arrayWords(word: SyntaxNode, view: View): readonly string[] | undefined {
  const name = /^"?\$\{(\w+)\[[@*]\]\}"?$/.exec(word.text)?.[1];
  if (name === undefined) return undefined;
  return view.symbols
    .definitionsOf(name, word)
    .flatMap(({ value }) => childrenOf(value))
    .flatMap((item) => view.texts(item));
}

/** The words of a list that a name stands for. */
function listWords(name: SyntaxNode, view: View): readonly string[] | undefined {
  const isList = /^(?:array|array_expression|array_literal_expression|list)$/.test(
    view.structure(name)?.node.type ?? '',
  );
  const items = NAMES.has(name.type) && isList ? view.elements(name) : [];
  return items.length === 0 ? undefined : items.flatMap((each) => textsOrWritten(each.node, each.view));
}

function textsOrWritten(node: SyntaxNode, view: View): readonly string[] {
  const texts = view.texts(node);
  return texts.every((text) => text === GAP) ? [node.text] : texts;
}

/** PowerShell's `@name`: the keys and values of a table stand for arguments, with those that it is given later. */
function splatted(word: SyntaxNode, view: View): readonly string[] | undefined {
  if (!word.text.startsWith('@') || !NAMES.has(word.type)) return undefined;
  const named = view.structure(word);
  const table = /^(?:array|list)/.test(named?.node.type ?? '') ? undefined : named;
  const own =
    table === undefined ? [] : entriesOf(table.node, table.view).map((entry) => ({ ...entry, by: table.view }));
  const later = ['uri', 'method', 'url', 'path', 'body'].flatMap((key) =>
    view.symbols.partsOf(nameOf(word), key, word).map(({ value }) => ({ key, value, by: view })),
  );
  const added = view.symbols.definitionsOf(nameOf(word), word).filter(({ how }) => how === 'adds' || how === 'grows');
  const grown = added.flatMap(({ value }) => {
    const structure = view.structure(value);
    const [key, given] = CALLS.has(value.type) ? argumentsOf(value) : [];
    // `$table.Add('Uri', $uri)`
    if (key !== undefined && given !== undefined) return [{ key: view.texts(key)[0] ?? '', value: given, by: view }];
    return structure === undefined
      ? []
      : entriesOf(structure.node, structure.view).map((entry) => ({ ...entry, by: structure.view }));
  });
  const all = [...own, ...later, ...grown];
  return all.length === 0
    ? undefined
    : all.flatMap(({ key, value, by }) =>
        carriesValue(`-${key}`) ? [`-${key}`, by.texts(value).join('\n')] : [`-${key}`, ...by.texts(value)],
      );
}

/** The lines of a configuration of curl as options. */
function configuredWords(text: string): readonly string[] {
  return [...text.matchAll(/^\s*-*(\w[\w-]*)\s*[=: ]\s*"?([^"\n]*)"?\s*$/gm)].flatMap(([, name = '', value = '']) => [
    `--${name}`,
    value,
  ]);
}

/** The words, with the text of each file that the script itself has written: `--body @body.json`. */
function withFiles(words: readonly string[], command: SyntaxNode): readonly string[] {
  if (!words.some((word) => /^@[^-]/.test(word))) return words;
  const script = wholeText(command);
  // Why as it is written where a part is not known: the same variable names the same file.
  const written = [...command.text.matchAll(/@["']?([\w./-]*\$[\w./${}-]+)/g)].map(([, name = '']) => name);
  return words.map((word) => {
    const name = /^@([\w./-]+)$/.exec(word)?.[1] ?? (/^@.*[\u0001$]/.test(word) ? written.shift() : undefined);
    // Why the end: the number of the process is no part of a word to the grammar.
    const file = name === undefined ? undefined : `${name.replace(/[.$?+*()[\]{}^|]/g, '\\$&')}(?:\\$\\$)?`;
    if (file === undefined) return word;
    const given = new RegExp(`>\\s*["']?${file}["']?\\s*<<-?\\s*["']?(\\w+)["']?\\n([^]*?)\\n\\s*\\1\\b`).exec(
      script,
    )?.[2];
    const text =
      given ??
      new RegExp(`<<-?\\s*["']?(\\w+)["']?\\s*>\\s*["']?${file}["']?\\n([^]*?)\\n\\s*\\1\\b`).exec(script)?.[2];
    return text ?? outputTo(file, command) ?? word;
  });
}

/** The words, with the text that is handed on standard input put in for `@-`. */
function withInput(words: readonly string[], command: SyntaxNode): readonly string[] {
  if (!words.includes('@-')) return words;
  const text = inputOf(command)?.text ?? pipedInto(command);
  return words.map((word) => (word === '@-' && text !== '' ? text : word));
}

/** What the commands that wrote a file were told: `jq … > body.json`. */
function outputTo(file: string, command: SyntaxNode): string | undefined {
  const target = new RegExp(`^1?>\\s*["']?(?:\\./)?${file}["']?$`);
  for (const node of nodesIn(command.tree.rootNode)) {
    if (node.type !== 'file_redirect' || node.endIndex > command.startIndex || !target.test(node.text)) continue;
    return node.parent?.text.slice(0, LONGEST_INPUT);
  }
  return undefined;
}

/** What the commands before one in its pipeline were told. */
function pipedInto(command: SyntaxNode): string {
  const { parent } = command;
  if (parent?.type !== 'pipeline') return '';
  return parent.text.slice(0, Math.min(command.startIndex - parent.startIndex, LONGEST_INPUT));
}

function inputOf(command: SyntaxNode): SyntaxNode | undefined {
  const body = childrenOf(command.parent ?? command).find(({ type }) => /heredoc_redirect|herestring/.test(type));
  return body === undefined ? undefined : childrenOf(body).find(({ type }) => type === 'heredoc_body');
}

/** What a shell is handed on its standard input: a here-document, or a text. */
function cancelOfInput(command: SyntaxNode, name: string, view: View): ReturnType<typeof cancelOfLine> {
  const isConfigured = name === 'curl' && /(?:\s-K|--config)[\s=]*-(?:\s|$)/.test(command.parent?.text ?? '');
  if (!isConfigured && !/^(?:bash|sh|zsh|pwsh|ssh)$/.test(name)) return undefined;
  const text = inputOf(command);
  const [written = ''] = text === undefined ? [] : view.texts(text);
  return isConfigured ? cancelOfWords('curl', configuredWords(written)) : cancelOfLine(written);
}
