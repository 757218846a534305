/** Tells what a call calls, where the file has given a function another name: `r = requests.post`, `import { post as p }`. */
import { argumentsOf, calleeOf, callName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, MEMBERS, NAMES } from '../node-kinds.ts';
import { nameOf } from './bindings.ts';
import { GAP, type View } from './view.ts';

const DEEPEST = 4;
/** Calls that give back what they are called on, or handed, to be called later. */
const BINDING = /^(?:bind|partial|promisify|curry|wraps?|requireactual)$/;

/** The name of what is called, without case and underscores. */
export function calledName(call: SyntaxNode, view: View): string {
  const written = plainName(callName(call));
  const callee = calleeOf(call);
  const looked = callee === undefined ? undefined : lookedUp(unwrap(callee), view);
  if (looked !== undefined) return looked;
  if (call.type === 'command' || callee === undefined || !NAMES.has(unwrap(callee).type)) return written;
  if (view.symbols.functionsOf(written).length > 0) return written;
  return nameBehind(unwrap(callee), view, 0) ?? written;
}

/** Python's `getattr(object, 'name')`. */
function lookedUp(node: SyntaxNode, view: View): string | undefined {
  const key = CALLS.has(node.type) && callName(node) === 'getattr' ? argumentsOf(node)[1] : undefined;
  const [text = GAP] = key === undefined ? [] : view.texts(key);
  return text === GAP ? undefined : plainName(text);
}

/** The last name of the function that a name was given. */
function nameBehind(node: SyntaxNode, view: View, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (MEMBERS.has(node.type)) return plainName(nameOf(node));
  if (CALLS.has(node.type)) {
    const looked = lookedUp(node, view);
    if (looked !== undefined) return looked;
    if (!isBinding(node)) return undefined;
    const receiver = receiverOf(node);
    const bound = plainName(callName(node)) === 'bind' ? receiver : argumentsOf(node)[0];
    return bound === undefined ? undefined : (nameBehind(unwrap(bound), view, depth + 1) ?? plainName(nameOf(bound)));
  }
  if (!NAMES.has(node.type)) return undefined;
  const name = nameOf(node);
  const given = view.symbols.definitionsOf(name, node).at(-1);
  if (given === undefined) return view.symbols.importedAs(name);
  if (given.how !== 'is') return undefined;
  if (given.key !== undefined) return /^\d+$/.test(given.key) ? undefined : plainName(given.key);
  const value = unwrap(given.value);
  return nameBehind(value, view, depth + 1) ?? (NAMES.has(value.type) ? plainName(nameOf(value)) : undefined);
}

/** Whether a call gives back a function that it is called on, or handed. */
export function isBinding(call: SyntaxNode): boolean {
  return BINDING.test(plainName(callName(call)));
}
