/** Finds the cancel whose path a call is handed, is called on, or was handed by an earlier step. */
import { argumentsOf, callName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, FUNCTIONS, MEMBERS, NAMES, OBJECTS, STRINGS, wholeText } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import { calledName } from '../values/called-name.ts';
import { entriesOf, type Entry, itemsOf } from '../values/objects.ts';
import { programTexts } from '../values/programs.ts';
import { resultsOf } from '../values/results.ts';
import type { View } from '../values/view.ts';
import { pathFromBase } from './base-addresses.ts';
import { cancelOfStep } from './batch-steps.ts';
import type { CancelCall } from './cancel-call.ts';
import { type CancelPath, cancelPathAmong } from './cancel-forms.ts';
import { callNames } from './call-names.ts';
import { chainsOf } from './chains.ts';
import { addressArguments, isAddressing, isCarried, isCarrying } from './payloads.ts';
import { howSent, stepsAround } from './sends.ts';
import { cancelOfLine, cancelOfWords } from './words.ts';

const PATH_PARTS = ['url', 'uri', 'requesturi', 'path', 'pathname', 'href', 'urltemplate', 'endpoint', 'resource'];
const DEEPEST = 4;
/** Tags whose template is run as a command line. */
const RUNNING_TAGS = /^(?:\$+|\$\([^]*|\$\.\w+|sh|exec|execa\w*|shell|cmd|bash|zx)$/;
/** Calls on an address, or on what was made of one, that send. */
const SENT_ON = /^(?:post\w*|send\w*|openconnection|execute\w*|topostrequestinformation)$/;

/** The cancel that a call sends by its path, if it sends one. */
export function cancelOfPath(call: SyntaxNode, view: View): CancelCall | undefined {
  const name = calledName(call, view);
  const line = taggedLine(call, view);
  if (line !== undefined) return { node: call, ...line };
  const isRunning = callNames.isRunning(name) || (name === 'invoke' && /cli\b/i.test(receiverOf(call)?.text ?? ''));
  if (isRunning) {
    const run = cancelOfProgram(call, view);
    if (run !== undefined) return run;
  }
  if (callNames.isReading(name)) return undefined;
  const isBuilder = isBuilderStep(call, name);
  if ((callNames.isSilent(name) || isCarrying(name)) && !isBuilder) return undefined;
  if (isKept(call, name)) return undefined;
  const given =
    pathAmong(addressArguments(call, view), view, 0) ??
    (isBuilder ? pathMadeBy(argumentsOf(call), view) : undefined) ??
    carriedPath(call, name, view) ??
    pathFromBase(call, addressArguments(call, view), view);
  const path = given ?? returnedPath(call, view);
  if (path === undefined || isStoodIn(call, view)) return undefined;
  const sent = howSent(call, view);
  if (sent === 'other' || sent === 'elsewhere') return undefined;
  if (!callNames.isSending(name) && (sent === 'untold' || isHandedData(call, view))) return undefined;
  if (sent === 'untold' && callNames.isAddress(name)) return undefined;
  if (sent === 'post' && callNames.isAddress(name) && !isBuilder && !/^(?:new)?\w*(?:request|post)/.test(name))
    return undefined;
  return { node: call, form: 'path', ...path, isDescription: given === undefined };
}

/** Whether a call hands something to what keeps or tells it, or makes what nothing sends: `audit.insertOne(…)`, `new Audit('POST', url)`. */
function isKept(call: SyntaxNode, name: string): boolean {
  if (/^(?:object_creation_expression|new_expression)$/.test(call.type))
    return !callNames.isSendable(name) && !callNames.isAddress(name);
  const receiver = call.type === 'command' ? undefined : receiverOf(call);
  const inner = receiver === undefined ? undefined : unwrap(receiver);
  if (inner === undefined || !(NAMES.has(inner.type) || MEMBERS.has(inner.type) || inner.type === 'name')) return false;
  return callNames.isKeeper(plainName(nameOf(inner)));
}

/** Whether a call is handed an object that was looked up or worked out, and nothing that was written for it: `weigh(facts, operationOf(facts))`. */
function isHandedData(call: SyntaxNode, view: View): boolean {
  const given = argumentsOf(call).map((value) => unwrap(value));
  const written = given.flatMap((value) =>
    NAMES.has(value.type) ? view.sources(value).map(({ node }) => unwrap(node)) : [value],
  );
  if (written.some(({ type }) => STRINGS.has(type) || OBJECTS.has(type))) return false;
  return given.some((value) => OBJECTS.has(view.structure(value)?.node.type ?? ''));
}

/** zx's `$`…``: the template is a command line. */
function taggedLine(call: SyntaxNode, view: View): ReturnType<typeof cancelOfLine> {
  const template = call.childForFieldName('arguments');
  if (template === null || !STRINGS.has(template.type)) return undefined;
  return RUNNING_TAGS.test(callName(call))
    ? view
        .texts(template)
        .map((text) => cancelOfLine(text))
        .find((found) => found !== undefined)
    : undefined;
}

/** `.url(…)` and `.uri(…)` of a builder: not the send, yet where the path is. */
function isBuilderStep(call: SyntaxNode, name: string): boolean {
  const receiver = receiverOf(call);
  return /^(?:uri|url|path)$/.test(name) && receiver !== undefined && CALLS.has(unwrap(receiver).type);
}

/** A program that is run, its words in a list, in several arguments or in one text. */
function cancelOfProgram(call: SyntaxNode, view: View): CancelCall | undefined {
  // Why: the command line of Azure, called as a library, is handed all but its name.
  const isAzure = plainName(callName(call)) === 'invoke';
  const words = isAzure ? ['az', ...programTexts(call, view)] : programTexts(call, view);
  const [first = '', ...rest] = words;
  const found =
    cancelOfWords(first, rest) ??
    cancelOfLine(words.map((word) => (/\s/.test(word) && words.length > 1 ? `'${word}'` : word)).join(' '));
  return found === undefined ? undefined : { node: call, ...found };
}

/** The path among some values, and in the objects and lists that they are. */
function pathAmong(values: readonly SyntaxNode[], view: View, depth: number): CancelPath | undefined {
  for (const value of values) {
    const inner = unwrap(value);
    if (FUNCTIONS.has(inner.type)) continue;
    const found = cancelPathAmong(view.texts(inner)) ?? (depth < DEEPEST ? pathWithin(inner, view, depth) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pathWithin(value: SyntaxNode, view: View, depth: number): CancelPath | undefined {
  if (STRINGS.has(value.type)) return undefined;
  const later = NAMES.has(value.type) ? laterPath(value, view) : undefined;
  if (later !== undefined) return later;
  const structure = view.structure(value);
  if (structure === undefined || FUNCTIONS.has(structure.node.type)) return undefined;
  // Why: a step of a batch is a finding of its own.
  if (cancelOfStep(structure.node, structure.view) !== undefined) return undefined;
  const entries = entriesOf(structure.node, structure.view);
  if (entries.length === 0) return pathAmong(itemsOf(structure.node), structure.view, depth + 1);
  const inner = entries.filter(({ key }) => !isCarried(key));
  return (
    pathAmong(valuesOf(inner.filter(({ key }) => isAddressing(key))), structure.view, depth + 1) ??
    nestedPath(valuesOf(inner.filter(({ key }) => !isAddressing(key))), structure.view, depth + 1)
  );
}

function valuesOf(entries: readonly Entry[]): readonly SyntaxNode[] {
  return entries.map(({ value }) => value);
}

/** The path within some values, which say none by themselves. */
function nestedPath(values: readonly SyntaxNode[], view: View, depth: number): CancelPath | undefined {
  if (depth >= DEEPEST) return undefined;
  for (const value of values) {
    const found = pathWithin(unwrap(value), view, depth);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The path that an object was given after it was made. */
function laterPath(name: SyntaxNode, view: View): CancelPath | undefined {
  for (const part of PATH_PARTS)
    for (const { value } of view.symbols.partsOf(nameOf(name), part, name)) {
      const path = cancelPathAmong(view.texts(value));
      if (path !== undefined) return path;
    }
  return undefined;
}

/** The path of what a call is called on: an address, or a request that an earlier step made of one. */
function carriedPath(call: SyntaxNode, name: string, view: View, depth = 0): CancelPath | undefined {
  const receiver = receiverOf(call);
  if (receiver === undefined || !SENT_ON.test(name)) return undefined;
  return cancelPathAmong(view.texts(receiver)) ?? carriedBy(receiver, view, depth);
}

function carriedBy(node: SyntaxNode, view: View, depth: number): CancelPath | undefined {
  if (depth > 8) return undefined;
  const inner = unwrap(node);
  if (CALLS.has(inner.type)) {
    const step = plainName(callName(inner));
    const own =
      callNames.isReading(step) || isCarrying(step)
        ? undefined
        : (pathAmong(addressArguments(inner, view), view, 2) ?? cancelPathAmong(view.texts(inner)));
    if (own !== undefined) return own;
    const receiver = receiverOf(inner);
    const before = receiver === undefined ? undefined : carriedBy(receiver, view, depth + 1);
    if (before !== undefined) return before;
  }
  if (!CALLS.has(inner.type) && !NAMES.has(inner.type) && !MEMBERS.has(inner.type)) return undefined;
  for (const each of view.sources(inner)) {
    const found = carriedBy(each.node, each.view, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `step('POST', (id) => `…/cancel`)`: a function that makes the path, where the call says that it is posted. */
function returnedPath(call: SyntaxNode, view: View): CancelPath | undefined {
  const values = argumentsOf(call).map((value) => unwrap(value));
  const made = values.filter(({ type }) => FUNCTIONS.has(type));
  const isTold =
    made.length > 0 &&
    values.some((value) => STRINGS.has(value.type) && view.texts(value).some((text) => /^post$/i.test(text)));
  if (!isTold) return undefined;
  return pathMadeBy(made, view);
}

/** The path that functions among some values give back: `uri((b) => b.path('…').build(id))`. */
function pathMadeBy(values: readonly SyntaxNode[], view: View): CancelPath | undefined {
  const made = values.filter(({ type }) => FUNCTIONS.has(type)).flatMap((own) => resultsOf(own));
  return cancelPathAmong(made.flatMap((result) => view.texts(result)));
}

/** Whether a call is of a stand-in for a server, or of a server: it says what is answered, and sends nothing. */
export function isStoodIn(call: SyntaxNode, view: View): boolean {
  if (call.parent?.type === 'decorator') return true;
  if (stepsAround(call).some((step) => isOfStandIn(step)) || isHandedToStandIn(call, view)) return true;
  const receiver = receiverOf(call);
  const names = receiver === undefined ? [] : chainsOf(receiver, view).flat();
  if (names.some((name) => callNames.isStandIn(name))) return true;
  const handler = argumentsOf(call)
    .slice(1)
    .find(({ type }) => FUNCTIONS.has(type));
  const root = names[0] ?? '';
  if (handler === undefined || !/^(?:app|server|http|rest|api|routes?|web)$/.test(root)) return false;
  return (
    isServerFile(call, root) ||
    /^(?:async\s*)?\(\s*(?:req|_req|request|info|ctx|c|\{)\b|HttpResponse/.test(handler.text)
  );
}

/** A step that says what is answered, or that what follows is demanded of a stand-in: `verify(rest).postForEntity(…)`. */
function isOfStandIn(step: SyntaxNode): boolean {
  const name = plainName(callName(step));
  return callNames.isStandInStep(name) || /^(?:verify|when|given|inorder)$/.test(name);
}

/** `mockMvc.perform(post('…'))`, `when(rest.postForEntity('…')).thenReturn(…)` */
function isHandedToStandIn(call: SyntaxNode, view: View): boolean {
  const { parent } = call;
  const outer = parent !== null && /^argument/.test(parent.type) ? ancestorIn(call, CALLS) : undefined;
  if (outer === undefined) return false;
  if (stepsAround(outer).some((step) => callNames.isStandInStep(plainName(callName(step))))) return true;
  const receiver = receiverOf(outer);
  const names = receiver === undefined ? [] : chainsOf(receiver, view).flat();
  return names.some((name) => callNames.isStandIn(name) && !/^(?:route|express|adapter)$/.test(name));
}

/** `http.post('…', resolver)` of msw, and `app.post('…', handler)`. */
function isServerFile(call: SyntaxNode, root: string): boolean {
  return (
    root === 'app' ||
    root === 'server' ||
    root.startsWith('route') ||
    /['"](?:msw|express|fastify|koa|hono)(?:\/[\w-]+)*['"]/.test(wholeText(call))
  );
}
