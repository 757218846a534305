/** The names of a file: what each stands for, where it stands, and which calls call what. */
import { callName, memberName, plainName, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { CALLS, childrenOf, FUNCTIONS, isWithin, NAMES, nodesIn } from '../node-kinds.ts';
import { aliasIn } from './aliases.ts';
import { bindingsOf, nameOf } from './bindings.ts';
import type { Definition } from './definition.ts';
import { addByScope, type ByScope, type Placed, placed, propertiesAt, reaching } from './definitions.ts';

/** A name and a value that it is given. */
export interface Given {
  readonly name: string;
  readonly value: SyntaxNode;
  readonly at: number;
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
  /** The name that what is imported under a name has where it comes from. */
  importedAs(name: string): string | undefined;
  /** The builder type that a name is declared with, without case and underscores. */
  typeOf(name: string): string | undefined;
  /** The functions of a name. */
  functionsOf(name: string): readonly SyntaxNode[];
  /** The functions of the file. */
  readonly functions: readonly SyntaxNode[];
  /** The calls of a function of the file. */
  callersOf(own: SyntaxNode): readonly SyntaxNode[];
  /** The places where a name stands, in order. */
  mentionsOf(name: string): readonly SyntaxNode[];
  /** The text of a variable that is given from outside. */
  outsideOf(name: string): string | undefined;
  /** What names are given between two places. */
  givenBetween(start: number, end: number): readonly Given[];
}

/** Reads the names of a file, in one pass; those that are given from outside are told beside it. */
export function symbolsOf(root: SyntaxNode, outside: ReadonlyMap<string, string> = new Map()): Symbols {
  const table = new SymbolTable(outside);
  for (const node of nodesIn(root)) table.take(node);
  return table;
}

class SymbolTable implements Symbols {
  readonly functions: SyntaxNode[] = [];
  readonly #variables = new Map<string, ByScope>();
  readonly #properties = new Map<string, Placed[]>();
  readonly #parts = new Map<string, ByScope>();
  readonly #named = new Map<string, SyntaxNode[]>();
  readonly #names = new Map<number, string>();
  readonly #calls = new Map<string, SyntaxNode[]>();
  readonly #mentions = new Map<string, SyntaxNode[]>();
  readonly #given: Given[] = [];
  readonly #aliases = new Map<string, SyntaxNode>();
  readonly #imports = new Map<string, string>();
  readonly #types = new Map<string, string>();

  readonly #outside: ReadonlyMap<string, string>;

  constructor(outside: ReadonlyMap<string, string>) {
    this.#outside = new Map([...outside].map(([name, text]) => [plainName(name), text]));
  }

  take(node: SyntaxNode): void {
    if (FUNCTIONS.has(node.type)) this.#takeFunction(node);
    if (CALLS.has(node.type)) add(this.#calls, plainName(callName(node)), node);
    if (NAMES.has(node.type)) add(this.#mentions, plainName(nameOf(node)), node);
    const alias = aliasIn(node);
    if (alias !== undefined) this.#aliases.set(plainName(alias.name), alias.value);
    const imported = /^(?:aliased_import|import_specifier)$/.test(node.type) ? node.childForFieldName('alias') : null;
    if (imported !== null)
      this.#imports.set(
        plainName(imported.text),
        plainName(node.childForFieldName('name')?.text.replace(/^.*\./, '') ?? ''),
      );
    for (const name of namesOfBuilder(node))
      this.#types.set(plainName(name), plainName(node.childForFieldName('type')?.text ?? ''));
    for (const { name, isProperty, isField, object, ...definition } of bindingsOf(node)) {
      const plain = plainName(name);
      const own = placed(definition, node, object === undefined ? undefined : plainName(object));
      const isOfClass = own.scope === undefined && own.owner !== undefined;
      // In C# and Java, a field is given its value in the constructor, by its name alone.
      const isInConstructor = own.scope?.type === 'constructor_declaration' && node.type === 'assignment_expression';
      if (isProperty || isField === true || isOfClass || isInConstructor) add(this.#properties, plain, own);
      if (own.object !== undefined) addByScope(this.#parts, `${own.object}.${plain}`, own);
      if (isProperty) continue;
      addByScope(this.#variables, plain, own);
      this.#given.push({ name, value: own.value, at: own.at });
    }
  }

  #takeFunction(node: SyntaxNode): void {
    this.functions.push(node);
    const name = functionName(node);
    if (name === undefined) return;
    add(this.#named, name, node);
    this.#names.set(node.id, name);
  }

  definitionsOf(name: string, at: SyntaxNode): readonly Definition[] {
    return reaching(this.#variables.get(plainName(name)), at);
  }

  propertiesOf(name: string, at: SyntaxNode, self: boolean): readonly Definition[] {
    return propertiesAt(this.#properties.get(plainName(name)) ?? [], at, self);
  }

  partsOf(object: string, name: string, at: SyntaxNode): readonly Definition[] {
    return reaching(this.#parts.get(`${plainName(object)}.${plainName(name)}`), at);
  }

  everyPartOf(object: string, name: string): readonly Definition[] {
    return [...(this.#parts.get(`${plainName(object)}.${plainName(name)}`)?.values() ?? [])].flat();
  }

  aliasOf(name: string): SyntaxNode | undefined {
    return this.#aliases.get(plainName(name));
  }

  importedAs(name: string): string | undefined {
    return this.#imports.get(plainName(name));
  }

  typeOf(name: string): string | undefined {
    return this.#types.get(plainName(name));
  }

  functionsOf(name: string): readonly SyntaxNode[] {
    const plain = plainName(name);
    return this.#named.get(plain) ?? this.#named.get(this.#imports.get(plain) ?? '') ?? [];
  }

  callersOf(own: SyntaxNode): readonly SyntaxNode[] {
    const name = this.#names.get(own.id);
    return name === undefined ? [] : (this.#calls.get(name) ?? []).filter((call) => !isWithin(call, own));
  }

  mentionsOf(name: string): readonly SyntaxNode[] {
    return this.#mentions.get(plainName(name)) ?? [];
  }

  outsideOf(name: string): string | undefined {
    return this.#outside.get(plainName(name));
  }

  givenBetween(start: number, end: number): readonly Given[] {
    return this.#given.filter(({ at }) => at >= start && at < end);
  }
}

function add<V>(map: Map<string, V[]>, name: string, value: V): void {
  const list = map.get(name);
  if (list === undefined) map.set(name, [value]);
  else list.push(value);
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
