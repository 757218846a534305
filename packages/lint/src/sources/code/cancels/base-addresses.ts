/** Finds the cancel of a call that is told the end of an address by a client that knows its beginning. */
import { argumentsOf, calleeOf, callName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, MEMBERS, NAMES } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import { propertyOf } from '../values/objects.ts';
import { namedArgumentsOf } from '../values/parameters.ts';
import { joined, type Texts, type View } from '../values/view.ts';
import { type CancelPath, cancelPathAmong } from './cancel-forms.ts';

/** What the libraries call the beginning of an address, without case and underscores. */
const BASE_NAMES = ['baseurl', 'baseuri', 'baseaddress', 'prefixurl', 'rooturi', 'hosturl'];
const BASE = new RegExp(`^(?:set|with)?(?:${BASE_NAMES.join('|')})$`);
/** Calls that are handed it as their first argument. */
const MAKING = /^(?:create|new\w*client|\w*client|\w*session|extend|defaults|restclient|options)$/;
/** The end of an address, which names no requests itself. */
const END = /^\/*[^\s:]*\/cancel\b\S*$/i;
const DEEPEST = 6;

/** The cancel that a call addresses, where its client begins the address. */
export function pathFromBase(call: SyntaxNode, ends: readonly SyntaxNode[], view: View): CancelPath | undefined {
  const texts = ends.flatMap((end) => view.texts(unwrap(end))).filter((text) => END.test(text));
  const client = receiverOf(call) ?? calleeOf(call);
  if (texts.length === 0 || client === undefined || call.type === 'command') return undefined;
  const bases = basesOf(client, view, 0);
  return bases.length === 0 ? undefined : cancelPathAmong(joined([bases, texts], '/'));
}

/** The beginnings that a client may have. */
function basesOf(client: SyntaxNode, view: View, depth: number): Texts {
  const inner = unwrap(client);
  if (depth > DEEPEST) return [];
  if (CALLS.has(inner.type)) {
    const told = basesOfCall(inner, view);
    if (told.length > 0) return told;
    const receiver = receiverOf(inner);
    const before = receiver === undefined ? [] : basesOf(receiver, view, depth + 1);
    return [...before, ...throughSources(inner, view, depth)];
  }
  if (!NAMES.has(inner.type) && !MEMBERS.has(inner.type)) return [];
  const own = BASE_NAMES.flatMap((name) => view.symbols.everyPartOf(nameOf(inner), name));
  // `client.defaults.baseURL = …`: whose defaults they are is clear where a file sets them once.
  const defaults = BASE_NAMES.flatMap((name) => view.symbols.everyPartOf('defaults', name));
  const set = defaults.length === 1 ? [...own, ...defaults] : own;
  return [...set.flatMap(({ value }) => view.texts(value)), ...throughSources(inner, view, depth)];
}

function throughSources(node: SyntaxNode, view: View, depth: number): Texts {
  return view.sources(node).flatMap((each) => basesOf(each.node, each.view, depth + 1));
}

/** The beginning that the call that makes a client is told, or a step of what builds one. */
function basesOfCall(call: SyntaxNode, view: View): Texts {
  const name = plainName(callName(call));
  const [first] = argumentsOf(call);
  if (first !== undefined && BASE.test(name)) return view.texts(first);
  const initializer = call.childForFieldName('initializer');
  const set = initializer === null ? undefined : propertyOf(initializer, BASE, view);
  if (set !== undefined) return view.texts(set);
  const told = namedArgumentsOf(call).flatMap(({ name: own, value }) => {
    if (own !== undefined) return BASE.test(own) ? view.texts(value) : [];
    const structure = view.structure(value);
    const property = structure === undefined ? undefined : propertyOf(structure.node, BASE, structure.view);
    return property === undefined ? [] : (structure?.view ?? view).texts(property);
  });
  if (told.length > 0 || first === undefined || !MAKING.test(name)) return told;
  return view.texts(first).filter((text) => /^https?:\/\//i.test(text));
}
