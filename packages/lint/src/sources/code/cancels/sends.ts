/** Tells whether a call posts: by its name, by what it is told, by its chain, or by what is done with it later. */
import { argumentsOf, calleeOf, callName, memberName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, FUNCTIONS, isWithin, MEMBERS, NAMES } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import { calledName, isBinding } from '../values/called-name.ts';
import { propertyOf } from '../values/objects.ts';
import { namedArgumentsOf } from '../values/parameters.ts';
import type { View } from '../values/view.ts';
import { callNames } from './call-names.ts';

/** What is known of how a call sends. */
export type Sent = 'elsewhere' | 'other' | 'post' | 'untold';

const METHOD_KEY = /^(?:method|httpmethod|httpmode|type|verb|requestmethod|custommethod|curloptcustomrequest)$/;
const ASSIGNMENTS = /assign|declar|spec|variable|named|with_item|as_pattern|using/;
const POSTING_TEXT =
  /['"`]POST['"`]|\bHttpMethod\.Post\b|\bMethod(?:\.Post|Post)\b|CURLOPT_POST\b|CURLOPT_POSTFIELDS|\.post\w*\s*\(|\bPOST\b|\bpost(?:Async)?\(|setDoOutput\(true\)|Post\w*Async\s*\(/i;
const OTHER_TEXT =
  /['"`](?:GET|HEAD|DELETE|PUT|PATCH)['"`]|\bHttpMethod\.(?:Get|Delete|Patch|Put)\b|\bMethod(?:Get|Delete|Patch|Put)\b/i;

/** How a call sends. */
export function howSent(call: SyntaxNode, view: View): Sent {
  const name = calledName(call, view);
  if (callNames.isPosting(name)) return 'post';
  const told = toldMethod(call, view);
  if (told !== undefined) return told;
  const steps = stepsAround(call);
  for (const step of steps) {
    const stepName = plainName(callName(step));
    if (/^post/.test(stepName) || (stepName === 'create' && name === 'api')) return 'post';
    if (callNames.isReading(stepName) && steps.length > 0 && argumentsOf(step).length === 0) return 'other';
    const stepTold = /method|request|open/.test(stepName) ? toldMethod(step, view) : undefined;
    if (stepTold !== undefined) return stepTold;
  }
  const made = toldWhenMade(call, view);
  if (made !== undefined) return made;
  const later = saidLater(call, view);
  if (later !== undefined) return later;
  if (hasData(call, name)) return 'post';
  return callNames.readsUntold(name) ? 'other' : 'untold';
}

/** The method that the arguments name, or an object among them. */
function toldMethod(call: SyntaxNode, view: View): Sent | undefined {
  for (const { name, value } of namedArgumentsOf(call)) {
    if (name !== undefined && METHOD_KEY.test(name)) return methodOf(value, view);
    const inner = unwrap(value);
    const verb = MEMBERS.has(inner.type) ? verbIn(plainName(memberName(inner).replace(/^.*[.:]/, ''))) : undefined;
    const said =
      verb ??
      view
        .texts(inner)
        .map((text) => verbIn(text))
        .find((each) => each !== undefined);
    if (said !== undefined) return said;
    const method = methodIn(inner, view, 0);
    if (method !== undefined) return method;
  }
  const initializer = call.childForFieldName('initializer');
  const set = initializer === null ? undefined : propertyOf(initializer, METHOD_KEY, view);
  return set === undefined ? undefined : methodOf(set, view);
}

function methodOf(value: SyntaxNode, view: View): Sent | undefined {
  const inner = unwrap(value);
  const verb = MEMBERS.has(inner.type) ? verbIn(plainName(memberName(inner).replace(/^.*[.:]/, ''))) : undefined;
  return (
    verb ??
    view
      .texts(inner)
      .map((text) => verbIn(text))
      .find((each) => each !== undefined)
  );
}

function verbIn(text: string): Sent | undefined {
  if (/^(?:methodpost|post)$/i.test(text)) return 'post';
  return /^(?:method)?(?:get|head|put|patch|delete)$/i.test(text) ? 'other' : undefined;
}

/** The method in an object that is handed over, or that the name that is handed over was given. */
function methodIn(value: SyntaxNode, view: View, depth: number): Sent | undefined {
  const structure = view.structure(value);
  if (structure !== undefined && !FUNCTIONS.has(structure.node.type)) {
    const method = propertyOf(structure.node, METHOD_KEY, structure.view);
    const said = method === undefined ? undefined : methodOf(method, structure.view);
    if (said !== undefined) return said;
    if (propertyOf(structure.node, /^curloptpost(?:fields)?$/, structure.view) !== undefined) return 'post';
    const nested = depth < 2 ? propertyOf(structure.node, /^(?:http|options|config|init)$/, structure.view) : undefined;
    if (nested !== undefined) return methodIn(nested, structure.view, depth + 1);
  }
  if (!NAMES.has(value.type)) return undefined;
  for (const key of ['method', 'httpmethod', 'verb']) {
    const [part] = view.symbols.partsOf(nameOf(value), key, value);
    const said = part === undefined ? undefined : methodOf(part.value, view);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** `HttpHook(method="POST")`, `partial(request, "POST")`: what the object that is called on was told when it was made. */
function toldWhenMade(call: SyntaxNode, view: View): Sent | undefined {
  const receiver = receiverOf(call) ?? calleeOf(call);
  const made = receiver === undefined ? undefined : view.sources(receiver).at(-1);
  const construction = made === undefined ? undefined : unwrap(made.node);
  if (made === undefined || construction === undefined || !CALLS.has(construction.type)) return undefined;
  if (isBinding(construction)) return toldMethod(construction, made.view);
  const method = namedArgumentsOf(construction).find(({ name }) => name !== undefined && METHOD_KEY.test(name));
  return method === undefined ? undefined : methodOf(method.value, made.view);
}

/** The other calls of the chain that a call is a step of. */
export function stepsAround(call: SyntaxNode): readonly SyntaxNode[] {
  const steps: SyntaxNode[] = [];
  let node: SyntaxNode = call;
  for (let { parent } = node; parent !== null && steps.length < 20; { parent } = node) {
    const isStep =
      MEMBERS.has(parent.type) ||
      (CALLS.has(parent.type) && (receiverOf(parent)?.id === node.id || calleeOf(parent)?.id === node.id));
    if (!isStep && !/^(?:parenthesized_expression|await_expression|await)$/.test(parent.type)) break;
    if (CALLS.has(parent.type)) steps.push(parent);
    node = parent;
  }
  for (let before = receiverOf(call); before !== undefined && steps.length < 40; before = receiverOf(before)) {
    before = unwrap(before);
    if (!CALLS.has(before.type) && !MEMBERS.has(before.type)) break;
    if (CALLS.has(before.type)) steps.push(before);
  }
  return steps;
}

/** What is done later, or was done before, with the name that holds the call's result, or that the call is about. */
function saidLater(call: SyntaxNode, view: View): Sent | undefined {
  const names = [...assignedNames(call), ...subjectsOf(call)];
  if (names.length === 0) return undefined;
  const scope = ancestorIn(call, FUNCTIONS) ?? call.tree.rootNode;
  let said: Sent | undefined;
  for (const node of names.flatMap((name) =>
    view.symbols.mentionsOf(name).flatMap((own) => statementsAbout(own, name)),
  )) {
    if (!isWithin(node, scope) || node.id === call.id || isWithin(call, node)) continue;
    const text = node.text.slice(0, 400);
    if (isPostOf(node, names)) return 'elsewhere';
    if (POSTING_TEXT.test(text)) return 'post';
    if (OTHER_TEXT.test(text)) said = 'other';
  }
  return said;
}

/** The calls and assignments around a name that are about it. */
function statementsAbout(mention: SyntaxNode, name: string): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (
    let node: SyntaxNode | null = mention.parent, steps = 0;
    node !== null && steps < 12;
    node = node.parent, steps += 1
  ) {
    if (/statement$|block/.test(node.type) && !/assign/.test(node.type)) break;
    if ((CALLS.has(node.type) || /assign/.test(node.type)) && isAbout(node, name)) found.push(node);
  }
  return found;
}

/** `request.post({})`: it is that call that sends. */
function isPostOf(node: SyntaxNode, names: readonly string[]): boolean {
  const receiver = CALLS.has(node.type) ? receiverOf(node) : undefined;
  return receiver !== undefined && /^post/.test(plainName(callName(node))) && names.includes(nameOf(receiver));
}

function isAbout(node: SyntaxNode, name: string): boolean {
  const target = CALLS.has(node.type) ? [receiverOf(node), ...argumentsOf(node)] : [node.childForFieldName('left')];
  return target.some(
    (own) => own !== undefined && own !== null && new RegExp(`^[$&*]*${name}(?![\\w])`).test(own.text),
  );
}

/** PHP's `curl_setopt($ch, …)`: what it is about is its first argument. */
function subjectsOf(call: SyntaxNode): readonly string[] {
  const [first] = argumentsOf(call);
  const isOption = /^(?:curlsetopt|curlsetoptarray|urlsetopt)$/.test(plainName(callName(call)));
  return isOption && first !== undefined ? [nameOf(first)] : [];
}

/** A body makes a post of what would be read otherwise. */
function hasData(call: SyntaxNode, name: string): boolean {
  if (!/^(?:urlopen|request|http)$/.test(name)) return false;
  return namedArgumentsOf(call).some((argument) => argument.name === 'data');
}

/** The names that the answer of a call is given. */
export function assignedNames(node: SyntaxNode): readonly string[] {
  for (let { parent } = node, own = node; parent !== null; own = parent, parent = parent.parent) {
    if (FUNCTIONS.has(parent.type) || /statement_list|^block$|^program$|^module$|_block$/.test(parent.type)) return [];
    const left =
      parent.childForFieldName('left') ??
      parent.childForFieldName('name') ??
      parent.childForFieldName('alias') ??
      parent.namedChildren.find((child) => child?.type === 'left_assignment_expression');
    if (left !== undefined && left !== null && left.id !== own.id && ASSIGNMENTS.test(parent.type))
      return [...left.text.matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name);
  }
  return [];
}
