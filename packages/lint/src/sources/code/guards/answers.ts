/** Follows the answer of a check: into which names it goes, and what asks them. */
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, BLOCKS, CALLS, childrenOf, FUNCTIONS, isWithin, nodesIn } from '../node-kinds.ts';
import { argumentsOf, callName, plainName, receiverOf, unwrap } from '../calls.ts';
import { nameOf } from '../values/bindings.ts';
import { isInline, parametersOf } from '../values/parameters.ts';
import { STATUS_NAMES, statusEnd } from './exit-status.ts';
import { assignedNames } from '../cancels/sends.ts';
import type { Given, Symbols } from '../values/symbols.ts';
import type { View } from '../values/view.ts';

const MOST_ROUNDS = 4;

/** The names that hold the answer of a check, or something of it, in the function around it. */
export function namesOfAnswer(check: SyntaxNode, { symbols }: View): ReadonlySet<string> {
  const names = new Set([...assignedNames(check), ...statusNames(check), ...handedTo(check)]);
  let scope = ancestorIn(check, FUNCTIONS);
  // What an inline function gives back is in what the call that it is handed to gives back.
  for (let inner = scope; inner !== undefined && isInline(inner); inner = scope) {
    const call = ancestorIn(inner, CALLS);
    if (call === undefined) break;
    for (const name of [...assignedNames(call), ...handedTo(call)]) names.add(name);
    scope = ancestorIn(inner, FUNCTIONS);
  }
  names.delete('await');
  const { endIndex } = scope ?? check.tree.rootNode;
  const given = symbols.givenBetween(check.startIndex, endIndex).filter((each) => !isStale(each, check, names));
  spread(names, given);
  for (const name of [...names]) for (const other of toldLater(name, check, endIndex, symbols)) names.add(other);
  return spread(names, given);
}

/** A value that asks how the last command ended, when that is no longer the check. */
function isStale({ value, at }: Given, check: SyntaxNode, names: ReadonlySet<string>): boolean {
  const asked = STATUS_NAMES.filter((name) => names.has(name) && mentions(value.text, name));
  return asked.length > 0 && asked.every((name) => at > statusEnd(check, name));
}

/** `process.on('exit', (code) => …)` and Go's `json.Unmarshal(out, &decision)`: names that are given the answer by a call. */
function toldLater(name: string, check: SyntaxNode, end: number, symbols: Symbols): readonly string[] {
  return symbols.mentionsOf(name).flatMap((mention) => {
    const call =
      mention.startIndex > check.endIndex && mention.endIndex <= end ? ancestorIn(mention, CALLS) : undefined;
    if (call === undefined || call.type === 'command') return [];
    const isSubject = receiverOf(call)?.id === mention.id;
    if (isSubject && /^(?:on|once|addlistener)$/.test(plainName(callName(call)))) return parameterNames(call);
    return argumentsOf(call).flatMap((own) =>
      own.type === 'unary_expression' && own.text.startsWith('&') ? [own.text.slice(1)] : [],
    );
  });
}

/** Calls that keep a value under a key, or at the end of a list. */
const KEEPING = /^(?:set|put|push|add|append|putifabsent|tryadd|addlast)$/;

/** The collections that a loop keeps the answers of a check in, and the names that are given something of them after it. */
export function namesOfKept(
  check: SyntaxNode,
  loop: SyntaxNode,
  names: ReadonlySet<string>,
  { symbols }: View,
): ReadonlySet<string> {
  const kept = new Set<string>();
  const holds = (node: SyntaxNode): boolean => isWithin(check, node) || mentionsAny(node, names);
  for (const node of nodesIn(loop, ({ type }) => !FUNCTIONS.has(type))) {
    const receiver = CALLS.has(node.type) && KEEPING.test(plainName(callName(node))) ? receiverOf(node) : undefined;
    if (receiver !== undefined && argumentsOf(node).some(holds)) kept.add(nameOf(receiver));
    const left = /assign/.test(node.type) ? (node.childForFieldName('left') ?? node.namedChild(0)) : null;
    const right = left === null ? undefined : childrenOf(node).at(-1);
    const target = left === null ? undefined : keptTarget(left);
    if (target !== undefined && right !== undefined && holds(right)) kept.add(target);
  }
  kept.delete('');
  const { endIndex } = ancestorIn(check, FUNCTIONS) ?? check.tree.rootNode;
  return spread(kept, symbols.givenBetween(loop.endIndex, endIndex));
}

/** The collection of `codes[id] = code`, or of `codes += code`. */
function keptTarget(left: SyntaxNode): string | undefined {
  const own = unwrap(left.namedChildCount === 1 ? (left.namedChild(0) ?? left) : left);
  if (!/subscript|element|index/.test(own.type)) return undefined;
  const object = receiverOf(own) ?? own.namedChild(0);
  return object === null ? undefined : nameOf(object);
}

/** The names, and those that values that mention them are given. */
function spread(names: Set<string>, given: readonly Given[]): ReadonlySet<string> {
  for (let round = 0, size = -1; round < MOST_ROUNDS && size !== names.size && names.size > 0; round += 1) {
    size = names.size;
    for (const { name, value } of given)
      if (name !== '' && !names.has(name) && mentionsAny(value, names) && !FUNCTIONS.has(value.type)) names.add(name);
  }
  return names;
}

/** `check(…).then(({ verdict }) => …)`: the parameters of what the answer is handed to. */
function handedTo(check: SyntaxNode): readonly string[] {
  // `exec(command, (error) => …)`: the function that the program's end is told.
  const names: string[] = CALLS.has(check.type) && check.type !== 'command' ? parameterNames(check) : [];
  let node = check;
  for (let { parent } = node; parent !== null; { parent } = node) {
    if (/statement|block|declarator|assignment/.test(parent.type)) break;
    if (CALLS.has(parent.type) && receiverOf(parent) !== undefined && isWithin(check, receiverOf(parent) ?? parent))
      names.push(...parameterNames(parent));
    node = parent;
  }
  return names.filter((name) => name !== '');
}

function parameterNames(call: SyntaxNode): string[] {
  return argumentFunctions(call).flatMap((own) =>
    parametersOf(own).flatMap(({ name, keys }) => [name, ...(keys ?? []).map((key) => key.name)]),
  );
}

function argumentFunctions(call: SyntaxNode): readonly SyntaxNode[] {
  const list = call.childForFieldName('arguments');
  return list === null ? [] : childrenOf(list).filter(({ type }) => FUNCTIONS.has(type));
}

/** The names under which shells keep how the last command ended. */
function statusNames(node: SyntaxNode): readonly string[] {
  const code = /[,\s]\s*&?\$(\w+)\s*\)$/.exec(node.text)?.[1];
  return [
    ...(node.type === 'command' ? [...STATUS_NAMES, ...filesOf(node)] : []),
    ...(code === undefined ? [] : [code]),
  ];
}

/** The files that the output of a command goes to. */
function filesOf({ parent }: SyntaxNode): readonly string[] {
  const redirects = parent?.type === 'redirected_statement' ? childrenOf(parent) : [];
  return redirects
    .filter(({ type, text }) => type === 'file_redirect' && /^1?>/.test(text))
    .map(({ text }) => /([\w.-]*\w)["'}]*$/.exec(text)?.[1] ?? '')
    .filter((name) => name !== '' && name !== 'null');
}

/** Whether a condition asks for the answer of a check by one of its names; not by one that tells of another command by then. */
export function asksFor(
  condition: SyntaxNode,
  check: SyntaxNode,
  names: ReadonlySet<string>,
  symbols: Symbols,
): boolean {
  const { text, startIndex } = condition;
  const given = symbols.givenBetween(check.endIndex, startIndex);
  return [...names].some((name) => {
    if (!mentions(text, name)) return false;
    if (STATUS_NAMES.includes(name)) return startIndex <= statusEnd(check, name);
    const last = given.findLast((each) => each.name === name && isSurelyBefore(each.value, condition));
    // Why calls alone: what is declared without a value may be given the answer by another way.
    return last === undefined || !CALLS.has(unwrap(last.value).type) || mentionsAny(last.value, names);
  });
}

/** Whether what is given stands in no branch that may not have run: `if err := send(); err != nil` asks for what was sent. */
function isSurelyBefore(value: SyntaxNode, place: SyntaxNode): boolean {
  const block = ancestorIn(value, BLOCKS);
  return block === undefined || isWithin(place, block);
}

/** Whether a node names one of some names. */
export function mentionsAny(node: SyntaxNode, names: ReadonlySet<string>): boolean {
  const { text } = node;
  for (const name of names) if (mentions(text, name)) return true;
  return false;
}

function mentions(text: string, name: string): boolean {
  if (name === '?') return text.includes('$?');
  return text.includes(name) && new RegExp(`(?<![\\w])${name}(?![\\w])`, 'i').test(text);
}
