/** Tells where the answer that there is no such request passes for the success of a cancel. */
import { argumentsOf, callName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { CancelCall } from '../cancels/cancel-call.ts';
import { assignedNames, stepsAround } from '../cancels/sends.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, isWithin, NAMES, nodesIn, wholeText } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import type { View } from '../values/view.ts';
import type { Outcome } from './failures.ts';
import { Flow } from './outcomes.ts';
import { holdsFor, namesNotFound, statusesIn } from './status-conditions.ts';

const DEEPEST = 2;
const MOST_CALLERS = 6;
/** Steps that are handed what was thrown, and those that are handed the answer. */
const HANDLING = /^(?:catch|catcherror|fail|onerrorresume|onerrorreturn|exceptionally|recover|recoverwith|otherwise)$/;
const ANSWERING = /^(?:then|done|handle|subscribe|pipe|thenapply|thenaccept|thencompose|tap|map)$/;
/** Options that say which statuses are no failure. */
const ACCEPTING = /^(?:ok|expect|accept|allow|valid|ignore|success|tolerate)\w*(?:status|statuses|codes?)\w*$/;

/** Whether a cancel that is answered with 404 is taken for carried out, where one that is refused is not. */
export function passesNotFound({ node, sentBy = [] }: CancelCall, view: View): boolean {
  if (!namesNotFound(wholeText(node))) return false;
  return [node, ...sentBy].some((call) => passesAt(call, view, 0) || passesByOption(call) || passesInSteps(call, view));
}

function passesAt(call: SyntaxNode, view: View, depth: number): boolean {
  const asking = askingOf(call, view);
  for (const isThrown of [false, true]) {
    const [missing, refused] = [404, 403].map((status) => follow(call, isThrown, { ...asking, status }));
    if (missing === undefined || refused === undefined || !missing.flow.isDecided) continue;
    if (isPassed(missing.outcome) && !isPassed(refused.outcome)) return true;
    if (missing.flow.isLumped && isPassed(missing.outcome)) return true;
  }
  const own = ancestorIn(call, FUNCTIONS);
  if (own === undefined || depth >= DEEPEST || isHandled(call, asking)) return false;
  return view.symbols
    .callersOf(own)
    .slice(0, MOST_CALLERS)
    .some((caller) => passesAt(caller, view, depth + 1) || passesInSteps(caller, view));
}

/** Whether what a call throws ends within its function. */
function isHandled(call: SyntaxNode, asking: Omit<Asking, 'status'>): boolean {
  return follow(call, true, { ...asking, status: 404 }).outcome !== 'throws';
}

type Asking = ConstructorParameters<typeof Flow>[0];

function follow(
  call: SyntaxNode,
  isThrown: boolean,
  asking: Asking,
): { readonly flow: Flow; readonly outcome: Outcome } {
  const flow = new Flow(asking);
  return { flow, outcome: flow.from(call, isThrown) };
}

function isPassed(outcome: Outcome): boolean {
  return outcome === 'goes-on' || outcome === 'leaves';
}

function askingOf(call: SyntaxNode, view: View): Omit<Asking, 'status'> {
  const names = answerNames(call, view);
  return {
    isAbout: (condition) => isWithin(call, condition) || isAboutAnswer(condition, call, names, view),
    written: (condition) => withConstants(condition, view),
  };
}

/** The names that hold the answer, or a part of it. */
function answerNames(call: SyntaxNode, view: View): ReadonlySet<string> {
  const names = new Set([...assignedNames(call), ...namedByOptions(call)].map((name) => plainName(name)));
  const [handle] = argumentsOf(call);
  if (/^curl\w/.test(plainName(callName(call))) && handle !== undefined) names.add(plainName(nameOf(handle)));
  const scope = ancestorIn(call, FUNCTIONS) ?? call.tree.rootNode;
  const later = view.symbols.givenBetween(call.startIndex, scope.endIndex);
  for (const { name, value } of later) if (mentions(value, names)) names.add(plainName(name));
  return names;
}

/** PowerShell's `-StatusCodeVariable code` and `-ErrorVariable failure`. */
function namedByOptions(call: SyntaxNode): readonly string[] {
  return [...call.text.matchAll(/\s-(?:StatusCodeVariable|ErrorVariable|ev)\s+["']?\+?(\w+)/gi)].map(
    ([, name = '']) => name,
  );
}

function mentions(node: SyntaxNode, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  for (const inner of nodesIn(node)) if (NAMES.has(inner.type) && names.has(plainName(nameOf(inner)))) return true;
  return false;
}

/** Whether a condition asks about the answer of a call, which no later one has taken the name of. */
function isAboutAnswer(condition: SyntaxNode, call: SyntaxNode, names: ReadonlySet<string>, view: View): boolean {
  for (const node of nodesIn(condition)) {
    if (!NAMES.has(node.type)) continue;
    const name = nameOf(node);
    if (!names.has(plainName(name))) continue;
    const value = view.symbols.definitionsOf(name, node).at(-1)?.value;
    if (value === undefined || isWithin(call, value) || value.endIndex <= call.startIndex || mentions(value, names))
      return true;
  }
  return false;
}

/** The text of a condition, with the statuses that constants hold put in. */
function withConstants(condition: SyntaxNode, view: View): string {
  let { text } = condition;
  for (const node of nodesIn(condition)) {
    const name = NAMES.has(node.type) ? nameOf(node) : '';
    if (!/^[A-Z][A-Z\d_]+$/.test(name) || namesNotFound(name)) continue;
    const value =
      view.symbols.definitionsOf(name, node).at(-1)?.value.text ??
      view.symbols.propertiesOf(name, node, false).at(-1)?.value.text ??
      '';
    if (value.length < 200 && statusesIn(value).size > 0) text = text.replace(name, value);
  }
  return text;
}

/** `validateStatus: (status) => …`, `expected_status=(204, 404)`, `do(request, NoContent, NotFound)` */
function passesByOption(call: SyntaxNode): boolean {
  if (!namesNotFound(call.text)) return false;
  for (const node of nodesIn(call)) {
    const [key, value] = childrenOf(node);
    if (
      !/^(?:pair|keyword_argument|array_element_initializer|assignment_expression)$/.test(node.type) ||
      key === undefined ||
      value === undefined
    )
      continue;
    const name = plainName(nameOf(key));
    const body = FUNCTIONS.has(value.type) ? (value.childForFieldName('body')?.text ?? '') : undefined;
    if (name === 'validatestatus' && body !== undefined && isMet(body.replace(/^\{\s*return\b|;?\s*\}$/g, '')))
      return true;
    if (ACCEPTING.test(name) && namesNotFound(value.text)) return true;
  }
  const own = argumentsOf(call).map(({ text }) => statusesIn(text.length < 60 ? text : ''));
  return own.some((named) => named.has(404)) && own.some((named) => named.has(204) || named.has(200));
}

function isMet(condition: string): boolean {
  return holdsFor(condition, 404) === true && holdsFor(condition, 403) === false;
}

/** `.catch((error) => …)`, `.then((answer) => …)`: what is done with the answer in a function of its own. */
function passesInSteps(call: SyntaxNode, view: View): boolean {
  return stepsAround(call)
    .filter((step) => step.endIndex > call.endIndex && receiverOf(step) !== undefined)
    .some((step) => {
      const name = plainName(callName(step));
      if (!HANDLING.test(name) && !ANSWERING.test(name)) return false;
      return argumentsOf(step).some((own) => functionsOf(own, view).some((each) => passesInFunction(each, view)));
    });
}

function functionsOf(value: SyntaxNode, view: View): readonly SyntaxNode[] {
  const inner = unwrap(value);
  if (FUNCTIONS.has(inner.type)) return [inner];
  return NAMES.has(inner.type) && !CALLS.has(inner.type) ? view.symbols.functionsOf(nameOf(inner)) : [];
}

function passesInFunction(own: SyntaxNode, view: View): boolean {
  const body = own.childForFieldName('body');
  if (body === null || !namesNotFound(body.text)) return false;
  const [missing, refused] = [404, 403].map((status) => {
    const flow = new Flow({ status, isAbout: () => true, written: (condition) => withConstants(condition, view) });
    const isExpression = /^(?:conditional|ternary)_expression$/.test(unwrap(body).type);
    return { flow, outcome: isExpression ? flow.choice(unwrap(body)) : flow.run(body) };
  });
  if (missing?.flow.isDecided !== true || refused === undefined) return false;
  return isPassed(missing.outcome) && !isPassed(refused.outcome);
}
