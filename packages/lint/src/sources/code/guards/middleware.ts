/** Tells whether the client that sends has the middleware that checks. */
import { argumentsOf, calleeOf, callName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, MEMBERS, NAMES, nodesIn, wholeText } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import type { View } from '../values/view.ts';

const DEEPEST = 8;

const known = new WeakMap<SyntaxNode['tree'], readonly string[]>();

/** Whether a call is sent by a client that was made with the middleware or a guarded fetch, or by one that the file does not make. */
export function middlewareCovers(call: SyntaxNode, view: View): boolean {
  if (middlewareNames(call).length === 0) return false;
  const root = rootOf(call);
  const name = root?.text ?? callName(call);
  const isKnown = root !== undefined && isMadeWith(root, view, 0) === 'with';
  // Why: no middleware of Graph's client is in the way of these, unless they are made anew.
  if (/^(?:(?:globalThis|window|self|global)\.)?(?:\$?fetch|ofetch|got|ky|axios|superagent|undici|https?)$/.test(name))
    return isKnown || (/fetch$/.test(name) && replacesFetch(call));
  return root === undefined || isKnown || isMadeWith(root, view, 0) !== 'without';
}

/** `globalThis.fetch = guardFetch(…)` */
function replacesFetch(call: SyntaxNode): boolean {
  return middlewareNames(call).some((name) =>
    new RegExp(`(?:globalThis|window|self|global)\\.fetch\\s*=\\s*${name}\\(`).test(wholeText(call)),
  );
}

/** The middleware and what guards a fetch, and what a file calls them; none where the file makes none. */
function middlewareNames(node: SyntaxNode): readonly string[] {
  let names = known.get(node.tree);
  if (names === undefined) known.set(node.tree, (names = madeIn(node.tree.rootNode)));
  return names;
}

function madeIn(root: SyntaxNode): readonly string[] {
  const text = wholeText(root);
  if (!/PrecheckMiddleware|guardFetch/.test(text)) return [];
  const others = [...text.matchAll(/(?:PrecheckMiddleware|guardFetch)\s*(?:as|:)\s*(\w+)/g)].map(
    ([, name = '']) => name,
  );
  const names = ['PrecheckMiddleware', 'guardFetch', ...others];
  for (const node of nodesIn(root)) if (CALLS.has(node.type) && names.includes(callName(node))) return names;
  return [];
}

/** What a chain begins with: a name, or what an object has under one; of a bare call, what is called. */
function rootOf(call: SyntaxNode): SyntaxNode | undefined {
  let root: SyntaxNode | undefined;
  let before: SyntaxNode | undefined;
  for (let node = receiverOf(call); node !== undefined; node = receiverOf(node)) {
    before = root;
    root = unwrap(node);
    if (!CALLS.has(root.type) && !MEMBERS.has(root.type)) break;
    node = root;
  }
  const callee = calleeOf(call);
  if (root === undefined) return callee;
  if (!/^(?:this|self|\$this)$/.test(root.text)) return root;
  const first = before ?? callee;
  return first !== undefined && MEMBERS.has(first.type) ? first : root;
}

function isMadeWith(node: SyntaxNode, view: View, depth: number): 'unknown' | 'with' | 'without' {
  const made = middlewareNames(node);
  if (made.some((name) => new RegExp(`\\b${name}\\b`).test(node.text))) return 'with';
  if (depth > DEEPEST) return 'unknown';
  let isKnown = false;
  for (const inner of nodesIn(node)) {
    for (const value of valuesOf(inner, view)) {
      isKnown = true;
      if (isMadeWith(value, view, depth + 1) === 'with') return 'with';
    }
  }
  return isKnown ? 'without' : 'unknown';
}

/** What a name, a property or a call of a function of the file comes from. */
function valuesOf(node: SyntaxNode, view: View): readonly SyntaxNode[] {
  if (NAMES.has(node.type))
    return [
      ...view.symbols.definitionsOf(nameOf(node), node).map(({ value }) => value),
      ...view.symbols.functionsOf(nameOf(node)),
      ...handlersAfter(node, view),
    ];
  if (MEMBERS.has(node.type)) return view.symbols.propertiesOf(nameOf(node), node, true).map(({ value }) => value);
  return CALLS.has(node.type) ? view.symbols.functionsOf(callName(node)) : [];
}

/** `auth.setNext(guard)`: what a handler hands on to. */
function handlersAfter(name: SyntaxNode, view: View): readonly SyntaxNode[] {
  return view.symbols.mentionsOf(nameOf(name)).flatMap(({ parent }) => {
    let call = parent !== null && MEMBERS.has(parent.type) ? parent.parent : null;
    // TypeScript's `auth.setNext!(guard)`.
    if (call?.type === 'non_null_expression') call = call.parent;
    return call !== null && CALLS.has(call.type) && /\bsetNext!?$/.test(callName(call)) ? argumentsOf(call) : [];
  });
}
