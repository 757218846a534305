/** The names that a file gives to values: variables, constants, properties, and functions that return something. */
import { memberName, plainName } from './calls.ts';
import type { SyntaxNode } from './grammar.ts';
import { childrenOf, FUNCTIONS, isWithin, ancestorIn, nodesIn } from './node-kinds.ts';

/** What names stand for. */
export interface Symbols {
  /** The value that a name has at a place: the last one given before it in its function, or else in the file. */
  valueOf(name: string, at: SyntaxNode): SyntaxNode | undefined;
  /** The functions of a name. */
  functionsOf(name: string): readonly SyntaxNode[];
  /** The functions of the file. */
  readonly functions: readonly SyntaxNode[];
}

interface Binding {
  readonly value: SyntaxNode;
  readonly scope: SyntaxNode | undefined;
}

const DECLARATORS =
  /^(?:variable_declarator|var_spec|const_spec|property_declaration|public_field_definition|field_definition|const_element|property_element|variable_assignment|enum_assignment)$/;
const ASSIGNMENTS =
  /^(?:assignment|assignment_expression|short_var_declaration|assignment_statement|named_expression|augmented_assignment)$/;
const PROPERTIES = /^(?:pair|hash_entry|array_element_initializer|keyed_element)$/;

/** Reads the names of a file. */
export function symbolsOf(root: SyntaxNode): Symbols {
  const bindings = new Map<string, Binding[]>();
  const functions: SyntaxNode[] = [];
  const named = new Map<string, SyntaxNode[]>();
  const bind = (name: string, value: SyntaxNode, scope: SyntaxNode | undefined): void => {
    const list = bindings.get(name) ?? [];
    list.push({ value, scope });
    bindings.set(name, list);
  };
  for (const node of nodesIn(root)) {
    if (FUNCTIONS.has(node.type)) {
      functions.push(node);
      const name = functionName(node);
      if (name !== undefined) named.set(name, [...(named.get(name) ?? []), node]);
    }
    for (const [name, value] of bindingsOf(node)) bind(name, value, ancestorIn(node, FUNCTIONS));
  }
  return {
    functions,
    functionsOf: (name) => named.get(plainName(name)) ?? [],
    valueOf(name, at) {
      const list = bindings.get(plainName(name)) ?? [];
      const own = list.filter(
        ({ scope, value }) =>
          scope !== undefined && isWithin(at, scope) && value.startIndex < at.startIndex && !isWithin(at, value),
      );
      const inFile = list.filter(({ scope, value }) => scope === undefined && !isWithin(at, value));
      const elsewhere = list.filter(({ value }) => !isWithin(at, value));
      return (
        own.at(-1) ??
        inFile.findLast(({ value }) => value.startIndex < at.startIndex) ??
        inFile[0] ??
        only(elsewhere)
      )?.value;
    },
  };
}

/** Why only one: a property that several functions give different values has none that can be told. */
function only(list: readonly Binding[]): Binding | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function bindingsOf(node: SyntaxNode): readonly (readonly [string, SyntaxNode])[] {
  if (DECLARATORS.test(node.type)) {
    const name = node.childForFieldName('name') ?? node.namedChild(0);
    const value =
      node.childForFieldName('value') ?? (node.namedChildCount > 1 ? node.namedChild(node.namedChildCount - 1) : null);
    return name === null || value === null || name.id === value.id ? [] : [[nameOf(name), value]];
  }
  if (ASSIGNMENTS.test(node.type)) {
    const left = node.childForFieldName('left') ?? node.namedChild(0);
    const right =
      node.childForFieldName('right') ?? node.childForFieldName('value') ?? node.namedChild(node.namedChildCount - 1);
    if (left === null || right === null || left.id === right.id) return [];
    if (
      left.type === 'expression_list' &&
      right.type === 'expression_list' &&
      left.namedChildCount === right.namedChildCount
    )
      return childrenOf(left).map((own, index) => [nameOf(own), childrenOf(right)[index] ?? right] as const);
    return [[nameOf(left.type === 'expression_list' ? (left.namedChild(0) ?? left) : left), right]];
  }
  if (PROPERTIES.test(node.type) && node.namedChildCount === 2) {
    const [key, value] = childrenOf(node);
    return key === undefined || value === undefined ? [] : [[`.${nameOf(key)}`, value]];
  }
  return [];
}

/** The last part of a name: what stands before it, `this`, `self` or an object, does not tell values apart well enough to matter. */
function nameOf(node: SyntaxNode): string {
  return plainName(
    memberName(node)
      .replace(/^["']|["']$/g, '')
      .replace(/^\$?(?:script|global|local|private|env):/i, '')
      .replace(/^.*(?:\.|->|::)\$?/, ''),
  );
}

function functionName(node: SyntaxNode): string | undefined {
  const own = node.childForFieldName('name') ?? childrenOf(node).find(({ type }) => type === 'function_name');
  if (own !== undefined) return plainName(own.text);
  const { parent } = node;
  if (parent === null) return undefined;
  const target =
    parent.childForFieldName('name') ?? parent.childForFieldName('left') ?? parent.childForFieldName('key');
  return target === null ? undefined : plainName(memberName(target));
}
