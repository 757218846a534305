/** Tells loops that send the same call again from those that send one for each of many. */
import { callName, plainName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, childrenOf, isWithin, NAMES, nodesIn } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import type { View } from '../values/view.ts';

const DEEPEST = 5;
const LOOP =
  /^(?:for_statement|for_in_statement|while_statement|do_statement|enhanced_for_statement|foreach_statement|c_style_for_statement)$/;
const ATTEMPTS = /attempt|retr(?:y|ies)|\btr(?:y|ies)\b|tries/i;
/** Calls that make the same of the same. */
const PURE =
  /^(?:new|create\w*|uri|url|encode\w*|format\w*|sprintf|str|string|join|\w*request\w*|\w*header\w*|\w*token\w*|auth\w*|range|int|escape\w*|quote|context\w*|with\w*|json\w*|of|from|\w*content|build\w*|newbuilder|date|now|seq)$/;
/** What is different each time that it is asked. */
const NEXT = /\b(?:pop|shift|poll|dequeue|next|take|receive|read\w*|prompt|input|question)\w*\s*\(|<-/i;

/** Whether a node is a loop. */
export function isLoop(node: SyntaxNode): boolean {
  return LOOP.test(node.type);
}

/** Whether each round of a loop sends the same call as the one before. */
export function resends(loop: SyntaxNode, call: SyntaxNode, view: View): boolean {
  const head = headOf(loop, call);
  const names = namesIn(call);
  if (ATTEMPTS.test(head) && !names.some((name) => isNamed(name, head) && !ATTEMPTS.test(nameOf(name)))) return true;
  if (NEXT.test(call.text) || isTornVarying(call, head, loop)) return false;
  return names.every((name) => !isVarying(name, { loop, head, view }, 0));
}

interface Round {
  readonly loop: SyntaxNode;
  readonly head: string;
  readonly view: View;
}

/** What a loop says before its body, or after it, the call left out. */
function headOf(loop: SyntaxNode, call: SyntaxNode): string {
  const body =
    loop.childForFieldName('body') ?? childrenOf(loop).findLast(({ type }) => /block|group|statement/.test(type));
  const before = loop.text.slice(0, (body?.startIndex ?? loop.endIndex) - loop.startIndex);
  // Why not what follows another loop: Python's `else` is no part of a round.
  const isAskedAfter = loop.type === 'do_statement' && body !== undefined;
  const after = isAskedAfter ? loop.text.slice(body.endIndex - loop.startIndex) : '';
  return `${before} ${after}`.replace(call.text, '');
}

function namesIn(node: SyntaxNode): readonly SyntaxNode[] {
  return [...nodesIn(node)].filter(({ type, text }) => NAMES.has(type) && text.length < 80);
}

/** Why by its text: the grammar of a shell tears some words apart, and takes the name of a variable for no name. */
function isTornVarying(call: SyntaxNode, head: string, loop: SyntaxNode): boolean {
  if (call.type !== 'command') return false;
  return [...call.text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].some(
    ([, name = '']) => new RegExp(`(?<!\\w)${name}(?!\\w)`).test(head) || isSetIn(loop, name),
  );
}

function isNamed(name: SyntaxNode, head: string): boolean {
  const own = nameOf(name).replace(/[^\w]/g, '');
  return /^[A-Za-z_]/.test(own) && new RegExp(`(?<!\\w)${own}(?!\\w)`).test(head);
}

/** Whether a name may stand for something else in each round. */
function isVarying(name: SyntaxNode, round: Round, depth: number): boolean {
  const { loop, head, view } = round;
  const own = nameOf(name);
  if (depth > DEEPEST || isNamed(name, head) || /^(?:_|psitem|it)$/i.test(own)) return true;
  if (/^[\d*@#]$/.test(own) && /(?:^|[\s;])shift\b/m.test(loop.text)) return true;
  const given = view.symbols.definitionsOf(own, name).filter(({ value }) => isWithin(value, loop));
  if (given.length === 0) return isSetIn(loop, own);
  return given.some(({ value, how }) => how === 'each' || isVaryingValue(value, round, depth + 1));
}

function isVaryingValue(value: SyntaxNode, round: Round, depth: number): boolean {
  if (NEXT.test(value.text)) return true;
  for (const node of nodesIn(value)) {
    if (CALLS.has(node.type) && !PURE.test(plainName(callName(node)))) return true;
    if (NAMES.has(node.type) && node.text.length < 80 && isVarying(node, round, depth)) return true;
  }
  return false;
}

/** Whether something of that name is given a value in a loop by a form that no definition shows: a member, a line that is read. */
function isSetIn(loop: SyntaxNode, name: string): boolean {
  if (!/^\w+$/.test(name)) return false;
  return new RegExp(
    `(?<!\\w)${name}\\b(?:\\s*,\\s*\\$?\\w+)*\\s*[}\\])]?\\s*(?:=(?![=>~])|:=|\\+\\+|\\+=|=>)|\\bread\\b[^\\n;]*\\b${name}\\b`,
  ).test(loop.text);
}
