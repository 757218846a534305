/** What names, members and elements stand for. */
import { argumentsOf, callName, memberName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, IMPORTS, isWithin, MEMBERS, NAMES } from '../node-kinds.ts';
import type { Definition } from './definition.ts';
import { nameOf } from './bindings.ts';
import { entriesOf, propertyOf } from './objects.ts';
import { isInline, type Parameter } from './parameters.ts';
import { resultsOf } from './results.ts';
import type { Bound, Seen, View } from './view.ts';

/** Methods that hand each element of what they are called on to a function. */
const ITERATING =
  /^(?:map|foreach|flatmap|filter|some|every|reduce|select|selectmany|where|maptoobj|arraymap|arraywalk|each|foreachasync|parallelforeach|parallelforeachasync|mapasync|pmap|whenall|peek)$/;

/** A parameter of a function around a place. */
interface OwnParameter {
  readonly scope: SyntaxNode;
  readonly parameter: Parameter;
}

/** The definitions of a name at a place; a parameter's argument, where one call is looked at. */
export function sourcesOfName(name: string, at: SyntaxNode, view: View): readonly Seen[] {
  const definitions = view.symbols.definitionsOf(name, at);
  const own = parameterOf(name, at, view);
  if (own !== undefined && !definitions.some(({ value }) => isWithin(value, own.scope)))
    return sourcesOfParameter(name, own, view);
  if (own === undefined && definitions.length === 0) {
    const fields = view.symbols.propertiesOf(name, at, true).filter(({ value }) => isOfConstructor(value));
    if (fields.length > 0) return fields.flatMap((definition) => sourcesOfDefinition(definition, view));
  }
  if (own === undefined && definitions.length === 0 && /^(?:_|psitem|it|\d)$/i.test(name))
    return positional(name, at, view);
  return definitions.flatMap((definition) => sourcesOfDefinition(definition, view));
}

function isOfConstructor(value: SyntaxNode): boolean {
  return ancestorIn(value, FUNCTIONS)?.type === 'constructor_declaration';
}

/** The nodes that a definition stands for, but for what it adds to others. */
export function sourcesOfDefinition(definition: Definition, view: View): readonly Seen[] {
  const { value, how, key } = definition;
  if (key !== undefined && isOwnModule(value)) return sourcesInModule(key, value, view);
  const whole = how === 'each' ? view.elements(value) : [{ node: value, view }];
  if (key === undefined) return whole;
  return whole.flatMap((seen) => {
    const structure = seen.view.structure(seen.node);
    const property = structure === undefined ? undefined : propertyAt(structure, key);
    return property === undefined ? [] : [{ node: property, view: structure?.view ?? view }];
  });
}

/** `require('./paths')`, `import('./paths')`: a file of the tree, whose names stand beside those of this one. */
function isOwnModule(node: SyntaxNode): boolean {
  const call = unwrap(node);
  if (!CALLS.has(call.type) || !/^(?:require|import)$/.test(callName(call))) return false;
  return /^["'`]\./.test(argumentsOf(call)[0]?.text ?? '');
}

function sourcesInModule(key: string, at: SyntaxNode, view: View): readonly Seen[] {
  const own = view.symbols.definitionsOf(key, at).filter(({ value }) => !isOwnModule(value));
  return (own.length > 0 ? own : view.symbols.propertiesOf(key, at, false)).flatMap((definition) =>
    sourcesOfDefinition(definition, view),
  );
}

function propertyAt({ node, view }: Seen, key: string): SyntaxNode | undefined {
  return /^\d+$/.test(key) ? childrenOf(node)[Number(key)] : propertyOf(node, key, view);
}

function parameterOf(name: string, at: SyntaxNode, view: View): OwnParameter | undefined {
  const plain = plainName(name);
  for (let scope = ancestorIn(at, FUNCTIONS); scope !== undefined; scope = ancestorIn(scope, FUNCTIONS)) {
    const parameter = view
      .parametersOf(scope)
      .find((each) => each.name === plain || each.keys?.some((key) => plainName(key.name) === plain) === true);
    if (parameter !== undefined) return { scope, parameter };
  }
  return undefined;
}

function sourcesOfParameter(name: string, { scope, parameter }: OwnParameter, view: View): readonly Seen[] {
  const bound = boundOf(scope, view);
  const given = bound?.values.get(plainName(name));
  if (bound !== undefined && given !== undefined) return [{ node: given, view: bound.view }];
  const iterated = isInline(scope) ? iteratedBy(scope) : undefined;
  if (iterated !== undefined) {
    const elements = view.elements(iterated);
    if (parameter.keys === undefined) return elements;
    return elements.flatMap((each) =>
      sourcesOfDefinition(
        {
          value: each.node,
          how: 'is',
          key: parameter.keys?.find((own) => plainName(own.name) === plainName(name))?.key,
        },
        each.view,
      ),
    );
  }
  return parameter.fallback === undefined || parameter.keys !== undefined ? [] : [{ node: parameter.fallback, view }];
}

/** The list whose elements the parameter of an inline function stands for, if a name is one. */
export function listOfParameter(name: string, at: SyntaxNode, view: View): SyntaxNode | undefined {
  const own = parameterOf(name, at, view);
  return own !== undefined && isInline(own.scope) ? iteratedBy(own.scope) : undefined;
}

/** The bound call of a function, among those that led here. */
function boundOf(scope: SyntaxNode, view: View): Bound | undefined {
  for (let { bound } = view, steps = 0; bound !== undefined && steps < 8; { bound } = bound.view, steps += 1)
    if (bound.own.id === scope.id) return bound;
  return undefined;
}

/** The list whose elements an inline function is handed. */
function iteratedBy(scope: SyntaxNode): SyntaxNode | undefined {
  const call = ancestorIn(scope, CALLS);
  if (call === undefined) return undefined;
  const name = plainName(memberName(call.childForFieldName('function') ?? call));
  if (!ITERATING.test(name)) return undefined;
  if (name === 'arraymap') return childrenOf(call.childForFieldName('arguments') ?? call).at(1);
  return receiverOf(call);
}

/** PowerShell's `$_`, and the numbered arguments of a shell's function. */
function positional(name: string, at: SyntaxNode, view: View): readonly Seen[] {
  if (/^\d$/.test(name)) {
    const scope = ancestorIn(at, FUNCTIONS);
    const bound = scope === undefined ? undefined : boundOf(scope, view);
    const given = bound?.values.get(name);
    return bound === undefined || given === undefined ? [] : [{ node: given, view: bound.view }];
  }
  for (let { parent } = at; parent !== null; { parent } = parent) {
    if (parent.type !== 'pipeline' && parent.type !== 'pipeline_chain') continue;
    const [first] = childrenOf(parent);
    if (first !== undefined && !isWithin(at, first)) return view.elements(first);
  }
  return [];
}

/** What a member or an element may stand for. */
export function sourcesOfMember(node: SyntaxNode, view: View): readonly Seen[] {
  const receiver = receiverOf(node);
  const key = keyOf(node);
  const object = receiver === undefined ? undefined : view.structure(receiver);
  if (object !== undefined) {
    if (key === undefined) return sourcesByComputedKey(node, object, view);
    const property = propertyOf(object.node, key, object.view);
    if (property !== undefined) return [{ node: property, view: object.view }];
  }
  if (key === undefined) return [];
  const isSelf = receiver !== undefined && /^(?:this|self|\$this|static|super|cls)$/.test(receiver.text);
  const found = view.symbols.propertiesOf(key, node, isSelf);
  if (found.length > 0) return found.flatMap((definition) => sourcesOfDefinition(definition, view));
  const ofModule =
    receiver !== undefined && isModule(receiver, node, view) ? view.symbols.definitionsOf(key, node) : [];
  if (ofModule.length > 0) return ofModule.flatMap((definition) => sourcesOfDefinition(definition, view));
  const getters = view.symbols.functionsOf(key).filter((own) => view.parametersOf(own).length === 0);
  return getters.flatMap((own) => resultsOf(own).map((result) => ({ node: result, view })));
}

/** Whether a name stands for another file, whose own names are members of it. */
function isModule(receiver: SyntaxNode, at: SyntaxNode, view: View): boolean {
  const name = nameOf(receiver);
  if (!NAMES.has(receiver.type)) return false;
  const definitions = view.symbols.definitionsOf(name, at);
  if (definitions.length > 0) return definitions.every(({ value, key }) => key === undefined && isOwnModule(value));
  return (
    parameterOf(name, at, view) === undefined &&
    (receiver.tree.rootNode.namedChild(0)?.type === 'package_clause' ||
      view.symbols.mentionsOf(name).some((mention) => ancestorIn(mention, IMPORTS) !== undefined))
  );
}

/** `object[key]`: the property that the key names, or any where it is not known. */
function sourcesByComputedKey(node: SyntaxNode, object: Seen, view: View): readonly Seen[] {
  const entries = entriesOf(object.node, object.view);
  const index = node.childForFieldName('index') ?? node.childForFieldName('subscript') ?? childrenOf(node).at(-1);
  const keys = index === undefined ? [] : view.texts(index).map((text) => plainName(text));
  const named = entries.filter(({ key }) => keys.includes(key));
  return (named.length > 0 ? named : entries).map(({ value }) => ({ node: value, view: object.view }));
}

/** The name of a member, or the text between the brackets where it is one; undefined where it is worked out. */
export function keyOf(node: SyntaxNode): string | undefined {
  if (!/element_access|subscript|index/.test(node.type)) return nameOf(node);
  const key = node.childForFieldName('index') ?? node.childForFieldName('subscript') ?? childrenOf(node).at(-1);
  const inner = key === undefined ? undefined : unwrap(key.namedChildCount === 1 ? (key.namedChild(0) ?? key) : key);
  return inner !== undefined && /string|literal|number|integer/.test(inner.type) && !MEMBERS.has(inner.type)
    ? nameOf(inner)
    : undefined;
}
