/** Tells whether a check is about what a call cancels. */
import { argumentsOf, callName, commandElements, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, MEMBERS, NAMES, nodesIn } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import { listOfParameter, sourcesOfName } from '../values/names.ts';
import type { View } from '../values/view.ts';
import { mentionsAny } from './answers.ts';
import type { Check } from './check-calls.ts';
import { loopLeft } from './flows.ts';

const DEEPEST = 6;
/** Names of what is at hand everywhere, and says nothing about which request is meant. */
const EVERYWHERE =
  /^(?:ctx|context|token|accesstoken|ct|cancellationtoken|stoppingtoken|client|\w*client|graph\w*|http|logger|log|options|opts|env|process|headers?|this|self|console|null|undefined|true|false|nil|none|err|error|base|baseurl|root|url|config|session|cfg|api|reader|adapter|credential|service|pim|settings|environment|system|out|args|signal|timeout|output|stderr|stdout|auth|msgraph|response|res|result|string|str|uri|i|index|uuid|guid|os|json|math|date|flags?|pflag|viper|strings|fmt)$/;
const LITERAL_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** What a check and a call are about: names, and ids that are written out. */
type Roots = ReadonlySet<string>;

/** Whether what was asked and what is cancelled may be the same; not where both are known and have nothing in common. */
export function mayBeSame(subjects: readonly SyntaxNode[], call: SyntaxNode, view: View): boolean {
  const asked = rootsOf(subjects, view);
  const cancelled = rootsOf(idNodesOf(call), view);
  if (asked.size === 0 || cancelled.size === 0) return true;
  return [...asked].some((one) => [...cancelled].some((other) => isSame(one, other)));
}

/** Whether what was asked about has another value by the time of the call: a name of both that was given one in between. */
export function isChanged({ node: check, subjects }: Check, call: SyntaxNode, view: View): boolean {
  // Why not in a loop that is left: its names are bound anew for each element.
  if (loopLeft(check, call) !== undefined || subjects.some((subject) => scopeOf(subject) !== scopeOf(check)))
    return false;
  const given = view.symbols
    .givenBetween(check.endIndex, call.startIndex)
    .filter(({ name, value }) => isAnother(value, name) && ancestorIn(value, FUNCTIONS)?.id === scopeOf(check));
  if (given.length === 0) return false;
  const asked = namesIn(subjects);
  const shared = [...namesIn(idNodesOf(call))].filter((name) => asked.has(name));
  const anew = new Set(given.map(({ name }) => plainName(name)));
  return shared.length > 0 && shared.every((name) => anew.has(name));
}

/** The names that nodes mention, as they are written. */
function namesIn(nodes: readonly SyntaxNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes.flatMap((own) => [...nodesIn(own, ({ type }) => !FUNCTIONS.has(type))]))
    if (NAMES.has(node.type) && !isCallee(node) && !isProperty(node)) names.add(plainName(nameOf(node)));
  return new Set([...names].filter((name) => !EVERYWHERE.test(name)));
}

/** Whether what is cancelled is taken from what holds the answer: `decision.request.id`. */
export function isOfAnswer(call: SyntaxNode, names: ReadonlySet<string>, view: View): boolean {
  const plain = new Set([...names].map((name) => plainName(name)));
  const roots = [...rootsOf(idNodesOf(call), view)];
  if (roots.some((root) => root.includes('.') && plain.has(root.replace(/\..*$/, '')))) return true;
  for (let { parent } = call; parent !== null && !FUNCTIONS.has(parent.type); { parent } = parent) {
    const [left, right] = [parent.childForFieldName('left'), parent.childForFieldName('right')];
    if (!parent.type.startsWith('for') || left === null || right === null) continue;
    const bound = namesIn([left]);
    if (bound.size > 1 && roots.some((root) => bound.has(root)) && mentionsAny(right, names)) return true;
  }
  return false;
}

function scopeOf(node: SyntaxNode): number | undefined {
  return ancestorIn(node, FUNCTIONS)?.id;
}

/** A value that is not made of what the name was before. */
function isAnother(value: SyntaxNode, name: string): boolean {
  for (const node of nodesIn(value))
    if (NAMES.has(node.type) && nameOf(node) === name && !isProperty(node)) return false;
  return true;
}

/** The same, or one a property of the other. */
function isSame(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** The parts of a call that may name the request. */
function idNodesOf(call: SyntaxNode): readonly SyntaxNode[] {
  if (call.type === 'command') return commandElements(call);
  const steps: SyntaxNode[] = [];
  for (let node: SyntaxNode | undefined = call; node !== undefined && steps.length < 20; node = receiverOf(node)) {
    const inner = unwrap(node);
    if (CALLS.has(inner.type)) steps.push(...argumentsOf(inner));
    if (/^(?:element_access|subscript|index)/.test(inner.type)) steps.push(...childrenOf(inner).slice(1));
    if (!CALLS.has(inner.type) && !MEMBERS.has(inner.type)) {
      steps.push(inner);
      break;
    }
    if (receiverOf(inner) === undefined) steps.push(inner);
  }
  return steps.length > 0 ? steps : [call];
}

function rootsOf(nodes: readonly SyntaxNode[], view: View): Roots {
  const roots = new Set<string>();
  for (const node of nodes) collect(node, view, roots, 0);
  return roots;
}

function collect(node: SyntaxNode, view: View, roots: Set<string>, depth: number): void {
  if (depth > DEEPEST) return;
  for (const own of node.text.length < 2_000 ? node.text.matchAll(LITERAL_ID) : []) roots.add(own[0].toLowerCase());
  for (const inner of nodesIn(node, ({ type }) => !FUNCTIONS.has(type) && !NAMES.has(type))) {
    if (MEMBERS.has(inner.type) && !isStepOfMember(inner) && !isCalled(inner)) addMember(inner, roots);
    if (!NAMES.has(inner.type) || isCallee(inner)) continue;
    if (isObjectOfMember(inner)) followObject(inner, view, roots, depth);
    else addName(inner, view, roots, depth);
  }
}

/** `keep.id`, which is another than `keep.other`, and the same as `keep['id']`. */
function addMember(member: SyntaxNode, roots: Set<string>): void {
  const text = plainText(member.text);
  if (/[({]/.test(member.text) || !text.includes('.') || EVERYWHERE.test(text.replace(/^.*\./, ''))) return;
  roots.add(text);
}

/** What an object that a property is read of stands for, where it is only another name. */
function followObject(name: SyntaxNode, view: View, roots: Set<string>, depth: number): void {
  for (const { how, value } of view.symbols.definitionsOf(nameOf(name), name))
    if (how === 'is' && (NAMES.has(unwrap(value).type) || MEMBERS.has(unwrap(value).type)))
      collect(value, view, roots, depth + 1);
}

function isStepOfMember(node: SyntaxNode): boolean {
  return (
    node.parent !== null &&
    MEMBERS.has(node.parent.type) &&
    receiverOf(node.parent)?.id === node.id &&
    !isCalled(node.parent)
  );
}

function isCalled(node: SyntaxNode): boolean {
  const { parent } = node;
  return (
    parent !== null &&
    CALLS.has(parent.type) &&
    parent.type !== 'command' &&
    parent.startIndex === node.startIndex &&
    argumentsOf(parent).every(({ id }) => id !== node.id)
  );
}

/** A name before a dot; but not before the name of a method, which changes nothing about what is meant. */
function isObjectOfMember(name: SyntaxNode): boolean {
  const { parent } = name;
  return parent !== null && MEMBERS.has(parent.type) && receiverOf(parent)?.id === name.id && !isCalled(parent);
}

function plainText(text: string): string {
  return text
    .replace(/[\s?!$&{}()"']/g, '')
    .replace(/->|::|\[/g, '.')
    .replace(/\]/g, '')
    .toLowerCase();
}

function addName(name: SyntaxNode, view: View, roots: Set<string>, depth: number): void {
  const written = nameOf(name);
  const plain = plainName(written);
  if (plain === '' || isProperty(name)) return;
  const definitions = view.symbols.definitionsOf(written, name);
  // Why followed: a name that stands for another is that other; what is made anew, or handed in, is itself.
  const isItself = definitions.every(
    ({ value, how }) => how === 'each' || CALLS.has(unwrap(value).type) || value.parent?.type === 'for_statement',
  );
  if (isItself && !EVERYWHERE.test(plain)) roots.add(plain);
  for (const { how, value } of definitions)
    if (how === 'each') addList(value, roots);
    else collect(value, view, roots, depth + 1);
  const iterated = definitions.length === 0 ? listOfParameter(written, name, view) : undefined;
  if (iterated !== undefined) addList(iterated, roots);
  if (definitions.length > 0 || depth > 2) return;
  for (const each of sourcesOfName(written, name, view)) collect(each.node, each.view, roots, depth + 2);
}

/** What stands for each element of a list is the same as another that does, whatever their names. */
function addList(list: SyntaxNode, roots: Set<string>): void {
  for (const node of nodesIn(list, ({ type }) => !FUNCTIONS.has(type)))
    if (NAMES.has(node.type) && !isCallee(node) && !EVERYWHERE.test(plainName(nameOf(node))))
      roots.add(`each ${plainName(nameOf(node))}`);
}

/** The last part of a member: it says which property, not of what. */
function isProperty(name: SyntaxNode): boolean {
  const { parent } = name;
  if (parent === null || !MEMBERS.has(parent.type)) return false;
  const receiver = receiverOf(parent);
  return (
    receiver !== undefined &&
    receiver.id !== name.id &&
    name.startIndex >= receiver.endIndex &&
    !/subscript|element|index/.test(parent.type)
  );
}

function isCallee(name: SyntaxNode): boolean {
  const { parent } = name;
  return (
    parent !== null &&
    CALLS.has(parent.type) &&
    parent.type !== 'command' &&
    plainName(callName(parent)) === plainName(name.text) &&
    parent.startIndex === name.startIndex
  );
}
