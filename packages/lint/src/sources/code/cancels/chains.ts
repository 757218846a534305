/** Reads the chains of names by which a library is called, across the variables and functions that keep a part of one. */
import { argumentsOf, calleeOf, callName, memberName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, MEMBERS, NAMES } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import { once } from '../values/once.ts';
import { choicesOf } from '../values/operators.ts';
import { keyOf } from '../values/names.ts';
import { GAP, type Seen, type View } from '../values/view.ts';

const DEEPEST = 30;
const MOST = 4;
const CHOICES = /^(?:conditional_expression|ternary_expression|switch_expression|match_expression)$/;

type Chain = readonly string[];

/** What is worked out already, by view and by node: a fluent interface of a hundred steps asks for each of them from every other. */
const done = new WeakMap<View, Map<number, readonly Chain[]>>();

/** The chains that a node may be the end of, each from its root, its names without case and underscores. */
export function chainsOf(node: SyntaxNode, view: View, depth = 0): readonly Chain[] {
  if (depth > DEEPEST) return [[]];
  let known = done.get(view);
  if (known === undefined) done.set(view, (known = new Map<number, readonly Chain[]>()));
  return once(known, node, [[]], () => readChains(unwrap(node), view, depth));
}

function readChains(inner: SyntaxNode, view: View, depth: number): readonly Chain[] {
  if (CALLS.has(inner.type) && inner.type !== 'command') return chainsOfCall(inner, view, depth);
  if (CHOICES.test(inner.type))
    return choicesOf(inner)
      .flatMap((choice) => chainsOf(choice, view, depth + 1))
      .slice(0, MOST);
  if (MEMBERS.has(inner.type)) {
    const own = keyOf(inner) ?? computedKey(inner, view);
    const receiver = receiverOf(inner);
    const before = receiver === undefined ? [[]] : chainsOf(receiver, view, depth + 1);
    const straight = own === undefined ? before : before.map((chain) => [...chain, plainName(own)]);
    // Why the short ones only: what a long chain ends with is no property that the file sets.
    if (before.some((chain) => chain.length > 1)) return straight;
    return [...straight, ...through(view.sources(inner), depth)].slice(0, MOST);
  }
  if (!NAMES.has(inner.type)) return [[]];
  const name = plainName(inner.text);
  const type = view.symbols.typeOf(name);
  const start = type === undefined ? [name] : [name, type];
  const kept = [...takenApart(inner, view, depth), ...through(view.sources(inner), depth)].map((chain) => [
    ...start,
    ...chain,
  ]);
  return kept.length > 0 ? kept.slice(0, MOST) : [start];
}

/** `const { cancel } = builder`: the chain of the builder, and the name that was taken. */
function takenApart(name: SyntaxNode, view: View, depth: number): readonly Chain[] {
  return view.symbols
    .definitionsOf(nameOf(name), name)
    .flatMap(({ key, value }) =>
      key === undefined || /^\d+$/.test(key)
        ? []
        : chainsOf(value, view, depth + 1).map((chain) => [...chain, plainName(key)]),
    );
}

function chainsOfCall(call: SyntaxNode, view: View, depth: number): readonly Chain[] {
  const receiver = receiverOf(call);
  const name = plainName(callName(call));
  if (receiver === undefined) {
    const kept = [...through(view.sources(call), depth), ...byComputedName(call, name, view, depth)];
    if (kept.length > 0) return kept.slice(0, MOST);
    const callee = calleeOf(call);
    // What is called may be a step of a library that a name was given, or that another call has looked up.
    if (callee !== undefined && (CALLS.has(callee.type) || NAMES.has(callee.type)))
      return chainsOf(callee, view, depth + 1);
    return callee === undefined || CALLS.has(callee.type) || NAMES.has(callee.type)
      ? [[name]]
      : [[plainName(callee.text)]];
  }
  const before = chainsOf(receiver, view, depth + 1);
  const straight = before.map((chain) => [...chain, name]);
  if (before.some((chain) => chain.length > 2)) return straight;
  return [...straight, ...through(view.sources(call), depth)].slice(0, MOST);
}

/** Python's `getattr(object, name)`. */
function byComputedName(call: SyntaxNode, name: string, view: View, depth: number): readonly Chain[] {
  const [object, key] = argumentsOf(call);
  if (name !== 'getattr' || object === undefined || key === undefined) return [];
  const own = plainName(view.texts(key)[0] ?? GAP);
  return chainsOf(object, view, depth + 1).map((chain) => [...chain, own]);
}

/** `group[`${kind}ScheduleRequests`]` */
function computedKey(node: SyntaxNode, view: View): string | undefined {
  const key = subscriptOf(node);
  const text = key === undefined ? GAP : (view.texts(key)[0] ?? GAP);
  return text === GAP ? undefined : text;
}

function through(sources: readonly Seen[], depth: number): readonly Chain[] {
  return sources.flatMap((each) => chainsOf(each.node, each.view, depth + 1)).filter((chain) => chain.length > 0);
}

/** The text of the argument that names the request, in a chain or in what it begins with. */
export function chainId(node: SyntaxNode, view: View, depth = 0): string | undefined {
  const inner = unwrap(node);
  if (depth > DEEPEST) return undefined;
  const isIndex = /^(?:element_access|subscript|index)/.test(inner.type);
  const isStep = CALLS.has(inner.type) && /^byprivilegedaccessgroup/.test(plainName(callName(inner)));
  const value = isStep ? argumentsOf(inner)[0] : isIndex ? subscriptOf(inner) : undefined;
  if (value !== undefined && !/^cancel$/i.test(memberName(value))) return view.texts(value)[0] ?? GAP;
  const receiver = receiverOf(inner);
  if (receiver !== undefined && (CALLS.has(inner.type) || MEMBERS.has(inner.type)))
    return chainId(receiver, view, depth + 1);
  for (const each of view.sources(inner)) {
    const found = chainId(each.node, each.view, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function subscriptOf(node: SyntaxNode): SyntaxNode | undefined {
  const own = node.childForFieldName('subscript') ?? node.childForFieldName('index') ?? node.namedChild(1);
  if (own === null) return undefined;
  return own.namedChildCount === 1 ? unwrap(own.namedChild(0) ?? own) : own;
}
