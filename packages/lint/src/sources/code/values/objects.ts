/** Reads the properties of objects, tables, dictionaries and initialisers, in the grammars of all languages. */
import { argumentsOf, callName, plainName, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, childrenOf, OBJECTS } from '../node-kinds.ts';
import { nameOf } from './bindings.ts';
import { namedArgumentsOf } from './parameters.ts';
import type { View } from './view.ts';

/** A property and its value. */
export interface Entry {
  readonly key: string;
  readonly value: SyntaxNode;
}

const PAIR_CALLS = /^(?:of|ofentries|map|dict|dictionary|entry|simpleentry)$/;

/** The properties of an object that is written out. */
export function entriesOf(object: SyntaxNode, view: View, depth = 0): readonly Entry[] {
  // C#'s `new Dictionary<string, string> { ["key"] = value }`.
  const initializer = object.childForFieldName('initializer');
  if (initializer !== null && CALLS.has(object.type)) return entriesOf(initializer, view, depth);
  if (CALLS.has(object.type)) return callEntries(object);
  const body = childrenOf(object);
  if (object.type === 'anonymous_object_creation_expression') return anonymousEntries(body);
  return body.flatMap((child): readonly Entry[] => {
    if (/^(?:hash_literal_body|initializer_expression|literal_value)$/.test(child.type) && !isPair(child))
      return entriesOf(child, view, depth);
    if (/^(?:spread_element|dictionary_splat|variadic_unpacking)$/.test(child.type)) {
      const spread = depth < 4 ? view.structure(child.namedChild(0) ?? child) : undefined;
      return spread === undefined ? [] : entriesOf(spread.node, view, depth + 1);
    }
    if (/^shorthand_property_identifier/.test(child.type)) return [{ key: plainName(child.text), value: child }];
    const value = child.childForFieldName('right') ?? child.childForFieldName('value') ?? childrenOf(child).at(-1);
    const key = child.childForFieldName('left') ?? child.childForFieldName('key') ?? child.namedChild(0);
    if (value === undefined || key === null || value.id === key.id) return [];
    return [{ key: plainName(nameOf(innermost(key))), value }];
  });
}

/** C#'s `{ "key", value }` within an initialiser. */
function isPair(node: SyntaxNode): boolean {
  const [key, value, more] = childrenOf(node);
  return node.parent?.type === 'initializer_expression' && more === undefined && value !== undefined && !isAssign(key);
}

function isAssign(node: SyntaxNode | undefined): boolean {
  return node?.type === 'assignment_expression';
}

function innermost(node: SyntaxNode): SyntaxNode {
  let inner = unwrap(node);
  for (let steps = 0; steps < 6 && /binding|argument|key_expression|literal_element/.test(inner.type); steps += 1)
    inner = unwrap(inner.namedChild(0) ?? inner);
  return inner;
}

/** `new { id = "1", url }`: the grammar puts names and values in one row. */
function anonymousEntries(children: readonly SyntaxNode[]): readonly Entry[] {
  const found: Entry[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const [key, value] = [children[index], children[index + 1]];
    if (key === undefined) continue;
    const isNamed = value !== undefined && /^\s*=\s*$/.test(textBetween(key, value));
    found.push({ key: plainName(nameOf(key)), value: isNamed ? value : key });
    if (isNamed) index += 1;
  }
  return found;
}

function textBetween(one: SyntaxNode, other: SyntaxNode): string {
  const { parent } = one;
  return parent === null
    ? ''
    : parent.text.slice(one.endIndex - parent.startIndex, other.startIndex - parent.startIndex);
}

/** `dict(url=…)`, `Map.of("url", …)`, and a construction with an initialiser. */
function callEntries(call: SyntaxNode): readonly Entry[] {
  const named = namedArgumentsOf(call).flatMap(({ name, value }) => (name === undefined ? [] : [{ key: name, value }]));
  if (named.length > 0) return named;
  if (!PAIR_CALLS.test(plainName(callName(call)))) return [];
  const values = argumentsOf(call);
  return values.flatMap((key, index): readonly Entry[] => {
    const value = values[index + 1];
    return index % 2 === 1 || value === undefined ? [] : [{ key: plainName(nameOf(key)), value }];
  });
}

/** The value of a property of an object that is written out. */
export function propertyOf(object: SyntaxNode, key: RegExp | string, view: View): SyntaxNode | undefined {
  const wanted = typeof key === 'string' ? plainName(key) : key;
  return entriesOf(object, view).findLast((entry) =>
    typeof wanted === 'string' ? entry.key === wanted : wanted.test(entry.key),
  )?.value;
}

/** The elements of a list that is written out. */
export function itemsOf(list: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(list).flatMap((child) => {
    if (/^(?:initializer_expression|literal_value|argument_expression_list|statement_list)$/.test(child.type))
      return itemsOf(child);
    if (child.type === 'array_initializer') return itemsOf(child);
    if (
      /^(?:type_identifier|dimensions|array_type|dimensions_expr|scoped_type_identifier|slice_type)$/.test(child.type)
    )
      return [];
    if (child.type === 'array_element_initializer') return childrenOf(child).slice(-1);
    const inner = unwrap(child);
    return inner.type === 'array_literal_expression' ? childrenOf(inner) : [child];
  });
}

/** Whether a node is an object or a list that is written out. */
export function isObject(node: SyntaxNode): boolean {
  return OBJECTS.has(node.type) || (CALLS.has(node.type) && callEntries(node).length > 0);
}
