/** Finds the calls that cancel a PIM for Groups request. */
import { argumentsOf, calleeOf, callName, memberName, plainName, receiverOf, unwrap } from './calls.ts';
import type { CancelCall } from './cancel-call.ts';
import { cancelOfCommand } from './cancel-commands.ts';
import { cancelOfChain, type CancelPath, cancelPathIn } from './cancel-forms.ts';
import { GAP, textOf } from './evaluate.ts';
import type { SyntaxNode } from './grammar.ts';
import { CALLS, childrenOf, MEMBERS, NAMES, nodesIn, OBJECTS, PAIRS } from './node-kinds.ts';
import type { Symbols } from './symbols.ts';

/** Calls that write, compare or keep a text, and send nothing. */
const SILENT =
  /^(?:log|info|warn|warning|debug|error|trace|print|println|printf|fprintf|eprintln|echo|write|writeline|writehost|writeoutput|writeverbose|writewarning|writeerror|writeinformation|writedebug|puts|logger|loginformation|logdebug|logerror|logwarning|describe|it|test|expect|toequal|tobe|assert\w*|startswith|endswith|includes|contains|match|matches|replace|split|push|add|join|concat|sprintf|format|formatted|append|appendpathsegments?|joinpath|combine|urljoin|exception|\w*exception|\w*error|errorf|fatalf?|panic|die|parse|encodeuricomponent|tostring|console|quote|url|uri|create|headers|help|description|summary|annotate|regexp?|compile|hash|len|strlen|implode|set|get|option|argument|usage|comment)$/;
const SENDING =
  /post|send|request|fetch|api|invoke|call|exec|curl|uri|url|exchange|graph|ajax|axios|^got$|^ky$|open|run|spawn|popen|system|output|start|command|submit|perform|filegetcontents|fopen|http|rest|cancel|create|with|dispatch|process|batch|step/;
/** Constructions and builder steps that name a path on their way to a call. */
const BUILDERS = /^(?:uri|url)$/;
const READING = /^(?:get|head|put|delete|patch|options|list|read)(?:async|json|string|forobject|forentity)?$/;

/** The calls that cancel, in the order of the text. */
export function findCancels(root: SyntaxNode, symbols: Symbols): readonly CancelCall[] {
  const found: CancelCall[] = [];
  for (const node of nodesIn(root)) {
    const call = CALLS.has(node.type) ? cancelOf(node, symbols) : undefined;
    if (call !== undefined) found.push(call);
    const batched = OBJECTS.has(node.type) ? batchedCancel(node, symbols) : undefined;
    if (batched !== undefined) found.push(batched);
  }
  // Why the innermost: a call that is handed another one that names the path says it a second time.
  const innermost = found.filter(
    ({ node }) => !found.some((other) => other.node.id !== node.id && isInside(other.node, node)),
  );
  return innermost.toSorted((one, other) => one.node.startIndex - other.node.startIndex);
}

function isInside(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return inner.startIndex >= outer.startIndex && inner.endIndex <= outer.endIndex && inner.id !== outer.id;
}

function cancelOf(call: SyntaxNode, symbols: Symbols): CancelCall | undefined {
  if (call.type === 'command') return cancelOfCommand(call, symbols);
  const kind = cancelOfChain(chainOf(call, symbols));
  if (kind !== undefined) return { node: call, form: 'chain', kind, id: chainId(call, symbols) };
  return cancelOfPath(call, symbols);
}

/** The names of a chain from its root, aliases resolved, each normalised. */
export function chainOf(node: SyntaxNode, symbols: Symbols, depth = 0): readonly string[] {
  const inner = unwrap(node);
  if (depth > 40) return [];
  if (CALLS.has(inner.type) && inner.type !== 'command') {
    const callee = calleeOf(inner);
    const receiver = inner.childForFieldName('object') ?? inner.childForFieldName('scope');
    if (receiver !== null) return [...chainOf(receiver, symbols, depth + 1), plainName(callName(inner))];
    if (callee === undefined) return [];
    const local = MEMBERS.has(callee.type) ? undefined : symbols.functionsOf(callee.text)[0];
    const returned = local === undefined ? undefined : returnedNode(local);
    return returned === undefined ? chainOf(callee, symbols, depth + 1) : chainOf(returned, symbols, depth + 1);
  }
  if (MEMBERS.has(inner.type)) {
    const receiver = receiverOf(inner);
    const own = plainName(memberName(inner));
    const isElement = /element|subscript|index/.test(inner.type);
    const before = receiver === undefined ? [] : chainOf(receiver, symbols, depth + 1);
    if (isElement) return before;
    if (before.length > 1 || !isSelf(receiver)) return [...before, own];
    const value = symbols.valueOf(own, inner);
    return value === undefined ? [...before, own] : chainOf(value, symbols, depth + 1);
  }
  if (!NAMES.has(inner.type)) return [];
  const value = symbols.valueOf(inner.text, inner);
  return value === undefined ? [plainName(inner.text)] : [plainName(inner.text), ...chainOf(value, symbols, depth + 1)];
}

function isSelf(node: SyntaxNode | undefined): boolean {
  return node !== undefined && /^(?:this|self|\$this)$/.test(node.text);
}

function returnedNode(own: SyntaxNode): SyntaxNode | undefined {
  const body = own.childForFieldName('body');
  if (body === null) return undefined;
  if (!/block|body|statement/.test(body.type)) return body;
  for (const node of nodesIn(body)) if (node.type === 'return_statement') return node.namedChild(0) ?? undefined;
  return undefined;
}

/** The argument of the step that names the request. */
function chainId(call: SyntaxNode, symbols: Symbols): string | undefined {
  for (const node of nodesIn(call)) {
    const isStep = CALLS.has(node.type) && /^byprivilegedaccessgroup/.test(plainName(callName(node)));
    const isIndex = /^(?:element_access|subscript|index)/.test(node.type);
    const value = isStep
      ? argumentsOf(node)[0]
      : isIndex
        ? (node.childForFieldName('subscript') ?? node.namedChild(1))
        : undefined;
    if (value !== undefined && value !== null)
      return textOf(value.namedChildCount === 1 ? unwrap(value.namedChild(0) ?? value) : value, symbols);
  }
  return undefined;
}

function cancelOfPath(call: SyntaxNode, symbols: Symbols): CancelCall | undefined {
  const name = plainName(callName(call));
  if (READING.test(name) || (SILENT.test(name) && !isBuilder(call, name)) || !SENDING.test(name)) return undefined;
  const path = pathAmong(argumentsOf(call), symbols);
  if (path === undefined || !isSent(call, name, symbols)) return undefined;
  return { node: call, form: 'path', ...path };
}

/** `.url(…)` and `.uri(…)` of a builder: not the send, yet where the path is. */
function isBuilder(call: SyntaxNode, name: string): boolean {
  const receiver = call.childForFieldName('object') ?? receiverOf(calleeOf(call) ?? call);
  return BUILDERS.test(name) && receiver !== undefined && CALLS.has(unwrap(receiver).type);
}

function pathAmong(values: readonly SyntaxNode[], symbols: Symbols, depth = 0): CancelPath | undefined {
  for (const value of values) {
    const inner = resolved(value, symbols);
    if (OBJECTS.has(inner.type)) {
      // Why the words together: a command of another process may be a list of words.
      const parts = childrenOf(inner).map((child) =>
        PAIRS.has(child.type) && child.namedChildCount > 1
          ? (child.namedChild(child.namedChildCount - 1) ?? child)
          : child,
      );
      const nested = depth < 3 ? pathAmong(parts, symbols, depth + 1) : undefined;
      if (nested !== undefined) return nested;
    } else {
      const path = cancelPathIn(textOf(inner, symbols));
      if (path !== undefined) return path;
    }
  }
  return undefined;
}

/** What an argument stands for, where it is the name of an object that the file writes out. */
function resolved(value: SyntaxNode, symbols: Symbols): SyntaxNode {
  const given = unwrap(value);
  const right = given.type === 'assignment_expression' ? given.childForFieldName('right') : null;
  const inner = right === null ? given : unwrap(right);
  const own = NAMES.has(inner.type) ? symbols.valueOf(inner.text, inner) : undefined;
  const object = own === undefined ? inner : unwrap(own);
  return OBJECTS.has(object.type) ? object : inner;
}

/** Whether the call posts: it says so, or its chain does, and nothing says otherwise. */
function isSent(call: SyntaxNode, name: string, symbols: Symbols): boolean {
  const words = argumentsOf(call)
    .map((value) => value.text)
    .join(' ');
  const around = chainAround(call);
  if (/post/.test(name) || around.some((step) => /^post/.test(step))) return true;
  if (around.some((step) => READING.test(step))) return false;
  const method = methodOf(call, symbols);
  if (method !== undefined) return /post/i.test(method);
  if (/(?:\bGET\b|\bHttpMethod\.Get\b|MethodGet)/.test(words)) return false;
  if (/\bpost\b|HttpMethod\.Post|MethodPost|CURLOPT_POST/i.test(words)) return true;
  if (name === 'curlinit')
    return /CURLOPT_POST|CURLOPT_CUSTOMREQUEST\s*(?:,|=>)\s*['"]POST/.test(call.tree.rootNode.text);
  // A fetch without options, an api path without a verb: nothing is posted.
  return (
    !/^(?:fetch|got|ky|axios|urlopen|filegetcontents|openread|download\w*)$/.test(name) || argumentsOf(call).length > 1
  );
}

/** The steps that follow a call in its chain, and those before it. */
function chainAround(call: SyntaxNode): readonly string[] {
  const steps: string[] = [];
  let node: SyntaxNode = call;
  for (let { parent } = node; parent !== null; { parent } = node) {
    const isStep =
      MEMBERS.has(parent.type) ||
      (CALLS.has(parent.type) && (receiverOf(parent)?.id === node.id || calleeOf(parent)?.id === node.id));
    if (!isStep && parent.type !== 'parenthesized_expression' && parent.type !== 'await_expression') break;
    if (CALLS.has(parent.type)) steps.push(plainName(callName(parent)));
    node = parent;
  }
  for (
    let before: SyntaxNode | undefined = receiverOf(calleeOf(call) ?? call) ?? receiverOf(call);
    before !== undefined;
    before = receiverOf(calleeOf(before) ?? before)
  ) {
    if (CALLS.has(before.type)) steps.push(plainName(callName(before)));
    if (steps.length > 20 || !CALLS.has(before.type)) break;
  }
  return steps;
}

/** The value of an option called `method`, here or in the object that a name stands for. */
function methodOf(call: SyntaxNode, symbols: Symbols): string | undefined {
  for (const value of argumentsOf(call)) {
    const object = resolved(value, symbols);
    if (
      value.parent?.type === 'keyword_argument' &&
      plainName(value.parent.childForFieldName('name')?.text ?? '') === 'method'
    )
      return textOf(value, symbols);
    if (OBJECTS.has(object.type)) {
      const method = valueUnder(object, /^(?:method|httpmethod|type)$/, symbols);
      if (method !== undefined && method !== GAP) return method;
    }
  }
  return undefined;
}

function valueUnder(object: SyntaxNode, key: RegExp, symbols: Symbols): string | undefined {
  for (const pair of childrenOf(object).flatMap((child) =>
    child.type === 'hash_literal_body' ? childrenOf(child) : [child],
  )) {
    const [name, value] = childrenOf(pair);
    if (name !== undefined && value !== undefined && key.test(plainName(name.text.replace(/["']/g, ''))))
      return textOf(value, symbols);
  }
  return undefined;
}

/** A step of a JSON batch: an object with an id, the method POST and a path that cancels. */
function batchedCancel(object: SyntaxNode, symbols: Symbols): CancelCall | undefined {
  const url = valueUnder(object, /^(?:url|uri)$/, symbols);
  const path = url === undefined ? undefined : cancelPathIn(url);
  if (path === undefined || valueUnder(object, /^id$/, symbols) === undefined) return undefined;
  if (!/^post$/i.test(valueUnder(object, /^method$/, symbols) ?? '')) return undefined;
  return { node: object, form: 'path', ...path };
}
