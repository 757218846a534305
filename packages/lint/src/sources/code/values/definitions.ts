/** The names that a file gives to values, and which of them a name may stand for at a place. */
import { memberName, plainName, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, BLOCKS, childrenOf, CLASSES, FUNCTIONS, isWithin, nodesIn } from '../node-kinds.ts';
import { aliasIn } from './aliases.ts';
import { bindingsOf } from './bindings.ts';
import type { Definition } from './definition.ts';

/** A definition and where it stands. */
interface Placed extends Definition {
  readonly at: number;
  readonly scope: SyntaxNode | undefined;
  readonly block: SyntaxNode | undefined;
  readonly owner: SyntaxNode | undefined;
  readonly object: string | undefined;
}

/** What the names of a file stand for. */
export interface Symbols {
  /** The definitions that may hold where a name stands, the nearest last. */
  definitionsOf(name: string, at: SyntaxNode): readonly Definition[];
  /** What a property of that name is given anywhere in the file; with `self`, in the class around a place first. */
  propertiesOf(name: string, at: SyntaxNode, self: boolean): readonly Definition[];
  /** What that property of the object of a name is given before a place. */
  partsOf(object: string, name: string, at: SyntaxNode): readonly Definition[];
  /** What that property of the object of a name is given anywhere. */
  everyPartOf(object: string, name: string): readonly Definition[];
  /** The command that an alias of a shell stands for. */
  aliasOf(name: string): SyntaxNode | undefined;
  /** The builder type that a name is declared with, without case and underscores. */
  typeOf(name: string): string | undefined;
  /** The functions of a name. */
  functionsOf(name: string): readonly SyntaxNode[];
  /** The functions of the file. */
  readonly functions: readonly SyntaxNode[];
}

const MOST = 12;

/** Reads the names of a file. */
export function symbolsOf(root: SyntaxNode): Symbols {
  const variables = new Map<string, Placed[]>();
  const properties = new Map<string, Placed[]>();
  const named = new Map<string, SyntaxNode[]>();
  const functions: SyntaxNode[] = [];
  const aliases = new Map<string, SyntaxNode>();
  const types = new Map<string, string>();
  for (const node of nodesIn(root)) {
    if (FUNCTIONS.has(node.type)) {
      functions.push(node);
      const name = functionName(node);
      if (name !== undefined) add(named, name, node);
    }
    const alias = aliasIn(node);
    if (alias !== undefined) aliases.set(plainName(alias.name), alias.value);
    for (const name of namesOfBuilder(node))
      types.set(plainName(name), plainName(node.childForFieldName('type')?.text ?? ''));
    for (const { name, isProperty, isField, object, ...definition } of bindingsOf(node)) {
      const placed = { ...definition, ...placeOf(node), object: object === undefined ? undefined : plainName(object) };
      const isOfClass = placed.scope === undefined && placed.owner !== undefined;
      if (isProperty || isField === true || isOfClass) add(properties, plainName(name), placed);
      if (!isProperty) add(variables, plainName(name), placed);
    }
  }
  return {
    functions,
    everyPartOf: (object, name) =>
      (properties.get(plainName(name)) ?? []).filter((each) => each.object === plainName(object)),
    aliasOf: (name) => aliases.get(plainName(name)),
    typeOf: (name) => types.get(plainName(name)),
    functionsOf: (name) => named.get(plainName(name)) ?? [],
    definitionsOf: (name, at) => reaching(variables.get(plainName(name)) ?? [], at),
    propertiesOf: (name, at, self) => propertiesAt(properties.get(plainName(name)) ?? [], at, self),
    partsOf: (object, name, at) => {
      const own = (properties.get(plainName(name)) ?? []).filter((each) => each.object === plainName(object));
      return reaching(own, at);
    },
  };
}

function add<V>(map: Map<string, V[]>, name: string, value: V): void {
  const list = map.get(name);
  if (list === undefined) map.set(name, [value]);
  else list.push(value);
}

function placeOf(node: SyntaxNode): Omit<Placed, keyof Definition | 'object'> {
  return {
    at: node.startIndex,
    scope: ancestorIn(node, FUNCTIONS),
    block: ancestorIn(node, BLOCKS),
    owner: ancestorIn(node, CLASSES),
  };
}

/** From the innermost function out: the last one before the place that surely ran, and those after it that may have. */
function reaching(all: readonly Placed[], at: SyntaxNode): readonly Definition[] {
  if (all.length === 0) return [];
  const found: Placed[] = [];
  const usable = all.filter(({ value }) => !isWithin(at, value) || FUNCTIONS.has(value.type));
  for (let scope = ancestorIn(at, FUNCTIONS), isOwn = true; ; scope = ancestorIn(scope, FUNCTIONS), isOwn = false) {
    const inScope = usable.filter((own) => own.scope?.id === scope?.id);
    const before = inScope.filter((own) => own.at < at.startIndex);
    // Why: what stands after a place in its own function has not run; in a function around it, it may well have.
    const candidates = isOwn && scope !== undefined ? before : before.length > 0 ? before : inScope;
    for (const own of candidates.toReversed()) {
      found.unshift(own);
      const isWhole = own.how === 'is' || own.how === 'each';
      if (isWhole && (own.block === undefined || isWithin(at, own.block))) return found.slice(-MOST);
    }
    if (scope === undefined) return found.slice(-MOST);
  }
}

function propertiesAt(all: readonly Placed[], at: SyntaxNode, self: boolean): readonly Definition[] {
  const usable = all.filter(({ value }) => !isWithin(at, value));
  const owner = self ? ancestorIn(at, CLASSES) : undefined;
  const own = owner === undefined ? [] : usable.filter((each) => each.owner?.id === owner.id);
  return (own.length > 0 ? own : usable).slice(-MOST);
}

/** The names that a node declares with the type of a step of a library. */
function namesOfBuilder(node: SyntaxNode): readonly string[] {
  const type = node.childForFieldName('type');
  if (type === null || !/schedule_?requests?\w*requestbuilder/i.test(type.text)) return [];
  const named = [...node.childrenForFieldName('name'), node.childForFieldName('pattern')].filter(
    (name) => name !== null,
  );
  const found = named.length > 0 ? named : childrenOf(node).flatMap((child) => declaredIn(child));
  return found.map((name) => memberName(name));
}

function declaredIn(node: SyntaxNode): readonly SyntaxNode[] {
  const name = node.childForFieldName('name');
  return /declarator|element/.test(node.type) && name !== null ? [name] : node.type === 'identifier' ? [node] : [];
}

function functionName(node: SyntaxNode): string | undefined {
  const isMethod = node.type === 'class_method_definition';
  const own =
    node.childForFieldName('name') ??
    childrenOf(node).find(({ type }) => type === 'function_name' || (isMethod && type === 'simple_name'));
  if (own !== undefined) return plainName(own.text);
  for (let { parent } = node, child = node; parent !== null; child = parent, parent = parent.parent) {
    const target =
      parent.childForFieldName('name') ??
      parent.childForFieldName('left') ??
      parent.childForFieldName('key') ??
      childrenOf(parent).find(({ type }) => type === 'left_assignment_expression');
    if (target !== undefined && target.id !== child.id) return plainName(memberName(unwrap(target)));
    if (!/expression|pipeline|literal|list/.test(parent.type)) return undefined;
    if (/argument|call|invo/.test(parent.type)) return undefined;
  }
  return undefined;
}
