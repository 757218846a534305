/** The elements of lists, across names, calls, pipelines and comprehensions. */
import { argumentsOf, callName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, childrenOf, FUNCTIONS, MEMBERS, NAMES, nodesIn } from '../node-kinds.ts';
import { nameOf } from './bindings.ts';
import { isObject, itemsOf } from './objects.ts';
import { resultsOf } from './results.ts';
import type { Seen, View } from './view.ts';

/** Calls that give back the list that they are called on or given, or some of it. */
const LISTING =
  /^(?:filter|where|slice|sort|sorted|reverse|concat|tolist|toarray|list|tuple|set|from|values|unique|distinct|keys|freeze|of|aslist|arrayvalues|chunk|listof|stream|iterator|enumerate|orderby|take|skip|flat|array)$/;
const MAPPING = /^(?:map|select|flatmap|selectmany|mapasync|arraymap|maptoobj)$/;

/** The elements of a list, or of what makes one. */
export function elementsOf(node: SyntaxNode, view: View): readonly Seen[] {
  const inner = unwrap(node);
  if (/comprehension|generator_expression/.test(inner.type)) return here(inner.childForFieldName('body'), view);
  if (CALLS.has(inner.type)) return elementsOfCall(inner, view);
  const piped = pipedFrom(inner);
  if (piped !== undefined) return elementsOfPipeline(inner, piped, view);
  const rest = NAMES.has(inner.type) ? restOf(nameOf(inner), view) : undefined;
  if (rest !== undefined) return rest;
  if (/^(?:binary_operator|binary_expression|additive_expression)$/.test(inner.type))
    return childrenOf(inner).flatMap((operand) => view.elements(operand));
  const sliced = /^(?:slice_expression|unary_expression|pointer_expression)$/.test(inner.type)
    ? inner.namedChild(0)
    : null;
  if (sliced !== null) return view.elements(sliced);
  if (isObject(inner)) return itemsOf(inner).flatMap((item) => elementOrSpread(item, view));
  if (inner.type === 'array_literal_expression') return childrenOf(inner).map((item) => ({ node: item, view }));
  if (!NAMES.has(inner.type) && !MEMBERS.has(inner.type)) return [];
  const name = nameOf(inner);
  const grown = [
    ...view.symbols.definitionsOf(name, inner),
    ...(MEMBERS.has(inner.type) ? view.symbols.propertiesOf(name, inner, false) : []),
  ];
  const isList = grown.some(({ value }) => isObject(unwrap(value)));
  return grown
    .flatMap(({ value, how }) => {
      if (how === 'grows') return argumentsOf(value).map((item) => ({ node: item, view }));
      const elements = view.elements(value);
      return elements.length === 0 && how === 'adds' && isList ? [{ node: value, view }] : elements;
    })
    .concat(grown.length > 0 ? [] : view.sources(inner).flatMap((each) => each.view.elements(each.node)));
}

/** What one call gives a parameter that takes all that is left. */
function restOf(name: string, from: View): readonly Seen[] | undefined {
  for (let { bound } = from, steps = 0; bound !== undefined && steps < 8; { bound } = bound.view, steps += 1) {
    const { view, rest } = bound;
    const given = rest.get(plainName(name));
    if (given !== undefined) return given.map((node) => ({ node, view }));
  }
  return undefined;
}

function elementOrSpread(item: SyntaxNode, view: View): readonly Seen[] {
  const isSpread = /^(?:spread_element|list_splat|variadic_unpacking|splat)$/.test(item.type);
  return isSpread && item.namedChild(0) !== null ? view.elements(item.namedChild(0) ?? item) : [{ node: item, view }];
}

/** `$ids | ForEach-Object { "…/$_/cancel" }` */
function elementsOfPipeline(pipeline: SyntaxNode, first: SyntaxNode, view: View): readonly Seen[] {
  const last = childrenOf(pipeline).at(-1);
  const isMade = last !== undefined && /^(?:%|foreach|foreachobject)$/.test(plainName(callName(last)));
  const block =
    last === undefined || !isMade ? undefined : [...nodesIn(last)].find(({ type }) => type === 'script_block');
  const made = block === undefined ? undefined : childrenOf(block).at(-1);
  return made === undefined ? view.elements(first) : [{ node: lastPiped(made), view }];
}

function elementsOfCall(call: SyntaxNode, view: View): readonly Seen[] {
  const name = plainName(callName(call));
  const values = argumentsOf(call);
  const receiver = receiverOf(call);
  const made = values.map((value) => unwrap(value)).find(({ type }) => FUNCTIONS.has(type));
  if (MAPPING.test(name) && made !== undefined) return resultsOf(made).map((result) => ({ node: result, view }));
  // `parts.map(encodeURIComponent)`: the same elements, for the purpose of a path.
  if (MAPPING.test(name) && receiver !== undefined && values.length === 1) return view.elements(receiver);
  const local = view.sources(call);
  if (local.length > 0) return local.flatMap((each) => each.view.elements(each.node));
  if (name === 'aslist' || (name === 'of' && values.length > 0) || name === 'listof')
    return values.map((value) => ({ node: value, view }));
  const [first] = values;
  if (name === 'append' && receiver === undefined && first !== undefined)
    return [...view.elements(first), ...values.slice(1).map((value) => ({ node: value, view }))];
  if (!LISTING.test(name)) return [];
  return [...(receiver === undefined ? [] : [receiver]), ...values].flatMap((value) => view.elements(value));
}

/** What a pipeline of PowerShell begins with, where more follows. */
export function pipedFrom(node: SyntaxNode): SyntaxNode | undefined {
  const isPipeline = /^(?:pipeline|pipeline_chain)$/.test(node.type) && node.namedChildCount > 1;
  return isPipeline ? childrenOf(node)[0] : undefined;
}

function lastPiped(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (/^(?:script_block_body|statement_list)$/.test(inner.type)) {
    const last = childrenOf(inner).at(-1);
    if (last === undefined) return inner;
    inner = last;
  }
  return unwrap(inner);
}

function here(node: SyntaxNode | null, view: View): readonly Seen[] {
  return node === null ? [] : [{ node, view }];
}
