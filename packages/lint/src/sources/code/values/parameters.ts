/** The parameters of functions, and what a call gives them. */
import { commandElements, plainName, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { childrenOf, FUNCTIONS, NAMES, nodesIn } from '../node-kinds.ts';
import { keysOfPattern, nameOf } from './bindings.ts';

/** A parameter. */
export interface Parameter {
  readonly name: string;
  readonly fallback?: SyntaxNode | undefined;
  /** The type that it is declared with, as it is written. */
  readonly type?: string | undefined;
  /** Whether it takes all arguments that are left. */
  readonly isRest?: boolean | undefined;
  /** The names that an object is taken apart into, with the property that each takes. */
  readonly keys?: readonly { readonly name: string; readonly key: string }[] | undefined;
}

/** An argument, by name where the call says one. */
export interface Argument {
  readonly name?: string | undefined;
  readonly value: SyntaxNode;
}

/** The parameters of a function, in order. */
export function parametersOf(own: SyntaxNode): readonly Parameter[] {
  const list = own.childForFieldName('parameters') ?? own.childForFieldName('parameter');
  if (list !== null) {
    const nodes = NAMES.has(list.type) || list.type === 'implicit_parameter' ? [list] : childrenOf(list);
    return nodes.filter(({ type }) => !/separator|^(?:receiver_parameter)$/.test(type)).flatMap(parametersIn);
  }
  if (!/^(?:function_statement|script_block_expression|class_method_definition)$/.test(own.type)) return [];
  const found: Parameter[] = [];
  for (const node of nodesIn(own, ({ type }) => type !== 'function_statement'))
    if (/^(?:script|class_method)_parameter$/.test(node.type)) found.push(...parametersIn(node));
  return found;
}

const REST = /^(?:\.\.\.|\*)|^params\s|\.\.\.\s*\$?\w/;

function parametersIn(node: SyntaxNode): readonly Parameter[] {
  const isRest = REST.test(node.text);
  return parameterNames(node).map((parameter) => (isRest ? { ...parameter, isRest } : parameter));
}

function parameterNames(node: SyntaxNode): readonly Parameter[] {
  if (NAMES.has(node.type) || node.type === 'implicit_parameter') return [{ name: plainName(nameOf(node)) }];
  const names = node.childrenForFieldName('name').filter((name) => name !== null);
  const fallback =
    node.childForFieldName('value') ??
    node.childForFieldName('default_value') ??
    node.childForFieldName('right') ??
    childrenOf(node)
      .find(({ type }) => type === 'script_parameter_default')
      ?.namedChild(0) ??
    csharpDefault(node) ??
    undefined;
  const type = node.childForFieldName('type')?.text;
  if (names.length > 0) return names.map((name) => ({ name: plainName(nameOf(name)), fallback, type }));
  const pattern = node.childForFieldName('pattern') ?? node.childForFieldName('left') ?? inner(node);
  if (pattern === undefined) return [];
  if (/^object_pattern$/.test(pattern.type)) return [{ name: '', fallback, type, keys: keysOfPattern(pattern) }];
  return [{ name: plainName(nameOf(pattern)), fallback, type }];
}

/** In C#, the default follows the name without a field of its own. */
function csharpDefault(node: SyntaxNode): SyntaxNode | undefined {
  const name = node.childForFieldName('name');
  if (node.type !== 'parameter' || name === null) return undefined;
  return childrenOf(node).find(({ startIndex }) => startIndex > name.endIndex);
}

function inner(node: SyntaxNode): SyntaxNode | undefined {
  return childrenOf(node).find(({ type }) => NAMES.has(type) || /pattern$|variable_declarator/.test(type)) ?? undefined;
}

/** The arguments of a call, with the names that it gives them. */
export function namedArgumentsOf(call: SyntaxNode): readonly Argument[] {
  if (call.type === 'command') return commandArguments(call);
  const isList = call.type === 'argument_list';
  const list = isList
    ? call
    : (call.childForFieldName('arguments') ?? childrenOf(call).find(({ type }) => /^arguments?(?:_list)?$/.test(type)));
  if (list === undefined) return [];
  const nested = childrenOf(list).find(({ type }) => type === 'argument_expression_list');
  return childrenOf(nested ?? list).map((child) => {
    const name = /^(?:keyword_argument|argument)$/.test(child.type) ? child.childForFieldName('name') : null;
    return { name: name === null ? undefined : plainName(name.text), value: unwrap(child) };
  });
}

/** PowerShell: `-Path $x`, `-Path:$x`, or by place; a switch takes no value. */
function commandArguments(command: SyntaxNode): readonly Argument[] {
  const words = commandElements(command);
  const found: Argument[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const next = words[index + 1];
    if (word.type !== 'command_parameter') found.push({ value: word });
    else if (next !== undefined && next.type !== 'command_parameter') {
      found.push({ name: plainName(word.text.replace(/:$/, '')), value: next });
      index += 1;
    }
  }
  return found;
}

/** What a call gives the parameters of a function: by name, else by place; an object taken apart gives its properties. */
export function argumentsByName(
  own: SyntaxNode,
  call: SyntaxNode,
  propertyOf: (object: SyntaxNode, key: string) => SyntaxNode | undefined,
): ReadonlyMap<string, SyntaxNode> {
  const given = new Map<string, SyntaxNode>();
  const list = namedArgumentsOf(call);
  const byPlace = list.filter(({ name }) => name === undefined).map(({ value }) => value);
  const parameters = parametersOf(own).filter(({ name }, index) => index > 0 || !/^(?:self|cls)$/.test(name));
  if (parameters.length === 0 && call.type === 'command')
    byPlace.forEach((value, index) => given.set(String(index + 1), value));
  let place = 0;
  for (const { name, keys } of parameters) {
    const named = list.find((argument) => argument.name !== undefined && abbreviates(argument.name, name, call));
    const value = named?.value ?? byPlace[place];
    if (named === undefined) place += 1;
    if (value === undefined) continue;
    if (keys === undefined) given.set(name, value);
    for (const { name: inner, key } of keys ?? []) {
      const property = propertyOf(value, key);
      if (property !== undefined) given.set(plainName(inner), property);
    }
  }
  return given;
}

/** The key of all words that a function of a shell is called with. */
export const ALL_WORDS = '*';

/** What a call gives the parameters that take all that is left. */
export function restByName(own: SyntaxNode, call: SyntaxNode): ReadonlyMap<string, readonly SyntaxNode[]> {
  const parameters = parametersOf(own).filter(({ name }, index) => index > 0 || !/^(?:self|cls)$/.test(name));
  const index = parameters.findIndex(({ isRest }) => isRest === true);
  const name = parameters[index]?.name;
  if (name === undefined) return call.type === 'command' ? new Map([[ALL_WORDS, commandElements(call)]]) : new Map();
  const values = namedArgumentsOf(call).filter((argument) => argument.name === undefined);
  return new Map([[name, values.slice(index).map(({ value }) => value)]]);
}

/** PowerShell takes the beginning of a parameter's name for the name. */
function abbreviates(given: string, name: string, call: SyntaxNode): boolean {
  return given === name || (call.type === 'command' && given.length > 1 && name.startsWith(given));
}

/** Whether a function is written where it is handed to a call. */
export function isInline(own: SyntaxNode): boolean {
  return (
    own.parent !== null &&
    FUNCTIONS.has(own.type) &&
    /^(?:arguments|argument|argument_list|command_elements)$/.test(own.parent.type)
  );
}
