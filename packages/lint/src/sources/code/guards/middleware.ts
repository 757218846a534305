/** Tells whether the client that sends has the middleware that checks. */
import { callName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, MEMBERS, NAMES, nodesIn } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import type { View } from '../values/view.ts';

const DEEPEST = 8;

/** Whether a call is sent by a client that was made with the middleware, or by one that the file does not make. */
export function middlewareCovers(call: SyntaxNode, view: View): boolean {
  if (!hasMiddleware(call.tree.rootNode)) return false;
  const root = rootOf(call);
  return root === undefined || isMadeWith(root, view, 0) !== 'without';
}

function hasMiddleware(root: SyntaxNode): boolean {
  if (!root.text.includes('PrecheckMiddleware')) return false;
  for (const node of nodesIn(root))
    if (CALLS.has(node.type) && plainName(callName(node)) === 'precheckmiddleware') return true;
  return false;
}

/** What a chain begins with. */
function rootOf(call: SyntaxNode): SyntaxNode | undefined {
  let root: SyntaxNode | undefined;
  for (let node = receiverOf(call); node !== undefined; node = receiverOf(node)) {
    root = unwrap(node);
    if (!CALLS.has(root.type) && !MEMBERS.has(root.type)) break;
    node = root;
  }
  return root;
}

function isMadeWith(node: SyntaxNode, view: View, depth: number): 'unknown' | 'with' | 'without' {
  if (/precheckmiddleware/i.test(node.text)) return 'with';
  if (depth > DEEPEST) return 'unknown';
  let isKnown = false;
  for (const name of nodesIn(node)) {
    if (!NAMES.has(name.type)) continue;
    const definitions = view.symbols.definitionsOf(nameOf(name), name);
    for (const { value } of definitions) {
      isKnown = true;
      if (isMadeWith(value, view, depth + 1) === 'with') return 'with';
    }
  }
  return isKnown ? 'without' : 'unknown';
}
