/** Tells what a declaration, an assignment or a loop gives which name, in the grammars of all languages. */
import { argumentsOf, callName, commandElements, memberName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, MEMBERS, NAMES, OBJECTS, PAIRS, STRINGS } from '../node-kinds.ts';
import type { Definition } from './definition.ts';

/** A name and what it is given. */
export interface Binding extends Definition {
  readonly name: string;
  readonly isProperty: boolean;
  /** Whether it is a name of its class or file, which may be said with or without an object before it. */
  readonly isField?: boolean;
  /** The name of the object that a property is of. */
  readonly object?: string | undefined;
}

const FIELDS =
  /^(?:property_declaration|public_field_definition|field_definition|const_element|property_element|enum_assignment|const_spec|class_property_definition|property_promotion_parameter)$/;
const DECLARATORS = /^(?:variable_declarator|var_spec|variable_assignment|declaration_expression)$/;
const ASSIGNMENTS =
  /^(?:assignment|assignment_expression|short_var_declaration|assignment_statement|named_expression|augmented_assignment|augmented_assignment_expression)$/;
const LOOPS =
  /^(?:for_in_statement|for_statement|foreach_statement|range_clause|enhanced_for_statement|for_in_clause)$/;
/** Methods that put something at the end of a text or a list, and change what they are called on. */
const GROWING =
  /^(?:push|append|add|appendformat|appendline|addrange|addall|unshift|extend|path|segment|appendpath|addlast|writestring|pathsegment)$/;

/** What a node binds. */
export function bindingsOf(node: SyntaxNode): readonly Binding[] {
  const { type } = node;
  if (FIELDS.test(type)) return fieldBindings(node);
  if (DECLARATORS.test(type)) return declaratorBindings(node);
  if (ASSIGNMENTS.test(type)) return assignmentBindings(node);
  if (LOOPS.test(type)) return loopBindings(node);
  if (PAIRS.has(type)) return pairBindings(node);
  if (type === 'script_parameter') return scriptParameter(node);
  if (type === 'command') return printedBinding(node);
  if (CALLS.has(type)) return callBindings(node);
  if (type === 'as_pattern') {
    const [value, alias] = childrenOf(node);
    return value === undefined || alias === undefined ? [] : patternBindings(alias, value, 'is');
  }
  return [];
}

function fieldBindings(node: SyntaxNode): readonly Binding[] {
  const variable = childrenOf(node).find(({ type: kind }) => kind === 'variable');
  const name = node.childForFieldName('name') ?? node.childForFieldName('property') ?? variable ?? node.namedChild(0);
  const value =
    node.childForFieldName('value') ??
    node.childForFieldName('default_value') ??
    (/^(?:const_element|enum_assignment|class_property_definition)$/.test(type(node)) ? lastChild(node) : null) ??
    getterValue(node);
  if (name === null || value === null || name.id === value.id) return [];
  const list = unlisted(value);
  return [{ name: nameOf(name), value: list[0] ?? value, how: 'is', isProperty: false, isField: true }];
}

/** The value of a C# property with an accessor of one expression. */
function getterValue(node: SyntaxNode): SyntaxNode | null {
  const accessors = node.childForFieldName('accessors');
  return accessors?.namedChild(0)?.childForFieldName('body') ?? null;
}

function declaratorBindings(node: SyntaxNode): readonly Binding[] {
  const name = node.childForFieldName('name') ?? node.namedChild(0);
  const value = node.childForFieldName('value') ?? (node.namedChildCount > 1 ? lastChild(node) : null);
  if (name === null || value === null || name.id === value.id) return [];
  const how = node.type === 'variable_assignment' && /^\+=/.test(node.text.slice(name.text.length)) ? 'adds' : 'is';
  const isField = /^(?:field_declaration|variable_declaration)$/.test(node.parent?.type ?? '') && isOfClass(node);
  return patternBindings(name, value, how).map((binding) => ({ ...binding, isField }));
}

function isOfClass(node: SyntaxNode): boolean {
  const { parent } = node;
  return parent?.type === 'field_declaration' || parent?.parent?.type === 'field_declaration';
}

function assignmentBindings(node: SyntaxNode): readonly Binding[] {
  const left = node.childForFieldName('left') ?? node.childForFieldName('name') ?? node.namedChild(0);
  const right = node.childForFieldName('right') ?? node.childForFieldName('value') ?? lastChild(node);
  if (left === null || right === null || left.id === right.id) return [];
  const between = node.text.slice(left.endIndex - node.startIndex, right.startIndex - node.startIndex);
  const how = /[+.]=/.test(between) ? 'adds' : 'is';
  const [lefts, rights] = [unlisted(left), unlisted(right)];
  if (lefts.length > 1 && lefts.length === rights.length)
    return lefts.flatMap((own, index) => patternBindings(own, rights[index] ?? right, how));
  const [first = left, ...more] = lefts;
  return [
    ...patternBindings(first, rights[0] ?? right, how),
    // Why by their place: what a call gives back besides is no text.
    ...more.map(
      (own, index) => ({ name: nameOf(own), key: String(index + 1), value: right, how, isProperty: false }) as const,
    ),
  ];
}

function loopBindings(node: SyntaxNode): readonly Binding[] {
  if (node.type === 'for_statement' && node.childForFieldName('variable') !== null) {
    const variable = node.childForFieldName('variable');
    return node
      .childrenForFieldName('value')
      .flatMap((value) =>
        variable === null || value === null
          ? []
          : [{ name: nameOf(variable), value, how: 'is' as const, isProperty: false }],
      );
  }
  const left = node.childForFieldName('left') ?? node.childForFieldName('name');
  const right = node.childForFieldName('right') ?? node.childForFieldName('value');
  if (left !== null && right !== null) {
    const own = unlisted(left).at(-1) ?? left;
    return patternBindings(own.type === 'pair' ? (own.namedChild(1) ?? own) : own, right, 'each');
  }
  // PHP: the list, then the element; PowerShell: the element, then the list.
  const [first, second] = childrenOf(node);
  if (first === undefined || second === undefined || node.type !== 'foreach_statement') return [];
  if (second.type === 'pipeline' || second.type === 'block') return patternBindings(first, second, 'each');
  return patternBindings(second.type === 'pair' ? (second.namedChild(1) ?? second) : second, first, 'each');
}

/** `{ url: value }`: a property, whatever the object. */
function pairBindings(node: SyntaxNode): readonly Binding[] {
  const [key, value] = childrenOf(node);
  if (key === undefined || value === undefined || node.namedChildCount !== 2) return [];
  return node.type === 'argument' ? [] : [{ name: nameOf(key), value, how: 'is', isProperty: true }];
}

/** A parameter of a whole script of PowerShell that has a default; those of functions are looked at with their calls. */
function scriptParameter(node: SyntaxNode): readonly Binding[] {
  const [name, value] = [
    childrenOf(node).find(({ type }) => type === 'variable'),
    childrenOf(node)
      .find(({ type }) => type === 'script_parameter_default')
      ?.namedChild(0),
  ];
  if (name === undefined || value === undefined || value === null || ancestorIn(node, FUNCTIONS) !== undefined)
    return [];
  return [{ name: nameOf(name), value, how: 'is', isProperty: false }];
}

/** A shell's `printf -v name …`. */
function printedBinding(command: SyntaxNode): readonly Binding[] {
  if (callName(command) !== 'printf') return [];
  const [option, name] = commandElements(command);
  if (option?.text !== '-v' || name === undefined) return [];
  return [{ name: name.text, value: command, how: 'is', isProperty: false }];
}

/** `list.push(value)` and `builder.append(value)`, where what they are called on has a name; `define('NAME', value)`. */
function callBindings(call: SyntaxNode): readonly Binding[] {
  const name = plainName(callName(call));
  const values = argumentsOf(call);
  if (name === 'define' && values.length === 2 && values[0] !== undefined && values[1] !== undefined)
    return [{ name: nameOf(values[0]), value: values[1], how: 'is', isProperty: false, isField: true }];
  if (!GROWING.test(name) || isStepOfGrowing(call)) return [];
  let receiver = receiverOf(call);
  if (receiver === undefined || values.length === 0) return [];
  for (let steps = 0; steps < 12; steps += 1) {
    const inner: SyntaxNode = unwrap(receiver);
    if (!CALLS.has(inner.type)) break;
    const next = receiverOf(inner);
    if (next === undefined || !GROWING.test(plainName(callName(inner)))) return [];
    receiver = next;
  }
  const target = unwrap(receiver);
  if (!NAMES.has(target.type) && !MEMBERS.has(target.type)) return [];
  const isProperty = MEMBERS.has(target.type);
  const object = isProperty ? receiverOf(target) : undefined;
  return [
    {
      name: nameOf(target),
      value: call,
      how: 'grows',
      isProperty,
      object: object === undefined ? undefined : nameOf(object),
    },
  ];
}

/** `list.add(a)` of `list.add(a).add(b)`: the whole of it grows the list. */
function isStepOfGrowing(call: SyntaxNode): boolean {
  const { parent } = call;
  const outer = parent !== null && CALLS.has(parent.type) ? parent : parent?.parent;
  if (outer === null || outer === undefined || !CALLS.has(outer.type)) return false;
  return outer.startIndex === call.startIndex && GROWING.test(plainName(callName(outer)));
}

/** A name, an object taken apart, or a property that is given a value. */
function patternBindings(target: SyntaxNode, value: SyntaxNode, how: Definition['how']): readonly Binding[] {
  const own = unwrap(target);
  if (/pattern$/.test(own.type) && own.type !== 'rest_pattern' && own.type !== 'as_pattern_target')
    return keysOfPattern(own).map(({ name, key }) => ({ name, key, value, how, isProperty: false }));
  const isProperty = MEMBERS.has(own.type);
  const receiver = isProperty ? receiverOf(own) : undefined;
  const object = receiver === undefined ? undefined : nameOf(receiver);
  // PHP's `$list[] = value`.
  if (own.type === 'subscript_expression' && own.namedChildCount === 1)
    return [{ name: nameOf(own.namedChild(0) ?? own), value, how: 'adds', isProperty: false }];
  const element = elementKey(own);
  if (element !== undefined) return [{ name: element, value, how, isProperty: true, object }];
  return [{ name: nameOf(own), value, how, isProperty, object }];
}

/** The names that a pattern binds, and the property that each takes; a list has its places as keys. */
export function keysOfPattern(pattern: SyntaxNode): readonly { readonly name: string; readonly key: string }[] {
  return childrenOf(pattern).flatMap((child, index) => {
    if (/^shorthand_property_identifier/.test(child.type)) return [{ name: nameOf(child), key: nameOf(child) }];
    if (child.type === 'pair_pattern') {
      const [key, target] = childrenOf(child);
      if (key === undefined || target === undefined) return [];
      return [{ name: nameOf(target.childForFieldName('left') ?? target), key: nameOf(key) }];
    }
    const left = child.childForFieldName('left');
    if (left !== null) return [{ name: nameOf(left), key: nameOf(left) }];
    return NAMES.has(child.type) ? [{ name: nameOf(child), key: String(index) }] : [];
  });
}

/** The text between the brackets of `object['key']`. */
function elementKey(node: SyntaxNode): string | undefined {
  if (!/^(?:subscript|element_access|index|subscript_expression)/.test(node.type)) return undefined;
  const key = node.childForFieldName('index') ?? node.childForFieldName('subscript') ?? lastChild(node);
  const inner = key === null ? undefined : unwrap(key.namedChildCount === 1 ? (key.namedChild(0) ?? key) : key);
  return inner !== undefined && (STRINGS.has(inner.type) || /string/.test(inner.type)) ? nameOf(inner) : undefined;
}

function unlisted(node: SyntaxNode): readonly SyntaxNode[] {
  const isList = /^(?:expression_list|pattern_list|tuple_pattern|left_assignment_expression)$/.test(node.type);
  return isList && node.namedChildCount > 0 ? childrenOf(node) : [node];
}

function lastChild(node: SyntaxNode): SyntaxNode | null {
  return childrenOf(node).at(-1) ?? null;
}

function type(node: SyntaxNode): string {
  return node.type;
}

/** The last part of a name, without quotes, sigils and the scopes of PowerShell. */
export function nameOf(node: SyntaxNode): string {
  return memberName(unwrap(node))
    .replace(/^[@'"`]+|["'`]+$/g, '')
    .replace(/^\$?\{?(?:script|global|local|private|env|using):/i, '')
    .replace(/^.*(?:\.|->|::)\$?/, '')
    .replace(/^\$?\{?|\}?$/g, '');
}

/** Whether a node makes a list or an object, or is a function: what names are resolved to without being texts. */
export function isStructure(node: SyntaxNode): boolean {
  return OBJECTS.has(node.type) || FUNCTIONS.has(node.type);
}
