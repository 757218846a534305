/** Follows ids back to where they were read, and tells those of schedules from those of requests. */
import { argumentsOf, callName, memberName, plainName, receiverOf, unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, MEMBERS, NAMES, nodesIn, STRINGS } from '../node-kinds.ts';
import { nameOf } from './bindings.ts';
import { pipedFrom } from './elements.ts';
import { scheduleId, scheduleIdIn, scheduleIdNamed, scheduleIdQueried } from './hints.ts';
import { keyOf, listOfParameter } from './names.ts';
import { linesReadAs } from './read-lines.ts';
import { resultsOf } from './results.ts';
import type { View } from './view.ts';

const DEEPEST = 12;
/** A path to schedules, or to what is in force by them. */
const PATH = /(?:^|\/)(?:assignment|eligibility)Schedules?(?:Instances)?(?=$|[/?(#\s'"&])/;
const STEP = /^(?:assignment|eligibility)schedule(?:s|instances)$/;
const CMDLET = /^getmg(?:beta)?identitygovernanceprivilegedaccessgroup(?:assignment|eligibility)schedule(?:instance)?$/;
/** Programs that take something out of an answer, or that can be told to. */
const QUERYING = /^(?:jq|yq|gojq|jaq|az|m365|dasel|fx)$/;
/** Steps on a value that leave an id what it is. */
const PASSING =
  /^(?:(?:get|as)(?:string|text)|(?:as|get)?stringvalue|gettext|orelse\w*|unwrap\w*|encodeuri(?:component)?|quote|quoteplus|pathescape|queryescape|escapedatastring|urlencode|rawurlencode|urlpathescape|encode|tostring|string|str|valueof|lower|tolower\w*|trim)$/;
/** Methods that are told the name of a property. */
const GETTING =
  /^(?:get|getproperty|getstring|path|at|value|getvalue|getasstring|optstring|field|fetch|dig|getattr|pluck)$/;

/** The text of the id of a schedule that a name stands for: one of a list of them, one of the lines of a query, or a name that is given from outside. */
export function scheduleIdOfName(name: string, node: SyntaxNode, view: View): string | undefined {
  const given = view.symbols.definitionsOf(name, node);
  if (given.length === 0) {
    const lines = linesReadAs(name, node);
    return lines === undefined ? scheduleIdNamed(name) : view.texts(lines)[0];
  }
  for (const { how, key, value } of given) {
    const taken = key === undefined ? undefined : (scheduleIdNamed(key) ?? ofSchedule(key, value, view));
    const [text = ''] = key === undefined && how === 'each' ? view.texts(value) : [taken];
    if (scheduleIdIn(text) !== undefined) return text;
  }
  return undefined;
}

/** The text of the id of a schedule that a member is, by its name or by what it is of. */
export function scheduleIdOfMember(node: SyntaxNode, view: View): string | undefined {
  const name = keyOf(node) ?? '';
  const receiver = receiverOf(node);
  return scheduleIdNamed(name) ?? (receiver === undefined ? undefined : ofSchedule(name, receiver, view));
}

/** The text of the id of a schedule that a call gives: a getter, or a query of an answer. */
export function scheduleIdOfCall(call: SyntaxNode, view: View): string | undefined {
  if (call.type === 'command') return queriedBy(call, view);
  const name = plainName(callName(call));
  const values = argumentsOf(call);
  const receiver = receiverOf(call);
  const [first] = values;
  if (values.length === 0) {
    const named = scheduleIdNamed(name) ?? (receiver === undefined ? undefined : ofSchedule(name, receiver, view));
    if (named !== undefined) return named;
  }
  if (first !== undefined && receiver !== undefined && GETTING.test(name) && STRINGS.has(unwrap(first).type)) {
    const key = view.texts(first)[0] ?? '';
    return scheduleIdNamed(key) ?? ofSchedule(key, receiver, view);
  }
  if (!PASSING.test(name)) return undefined;
  return [first, receiver]
    .flatMap((own) => (own === undefined ? [] : view.texts(own)))
    .find((text) => text.startsWith(scheduleId('')));
}

/** `schedule.id`, `request.targetSchedule.id` */
function ofSchedule(name: string, receiver: SyntaxNode, view: View): string | undefined {
  if (!/^(?:get)?id$/i.test(name)) return undefined;
  const own = unwrap(receiver);
  const isTarget = /^(?:get)?targetschedule$/.test(plainName(CALLS.has(own.type) ? callName(own) : memberName(own)));
  return isTarget || isOfSchedules(receiver, view, 0) ? scheduleId('id') : undefined;
}

/** What `jq -r '….targetScheduleId'` and its kin write; what they take out of the schedules, too. */
function queriedBy(command: SyntaxNode, view: View): string | undefined {
  const name = plainName(callName(command));
  if (!QUERYING.test(name)) return undefined;
  for (const word of argumentsOf(command)) {
    if (!/string|raw|word|concatenation/.test(word.type)) continue;
    const query = word.text.replace(/^["']|["']$/g, '');
    const named = scheduleIdQueried(query);
    if (named !== undefined) return named;
    const isPlain = /^(?:\.?value)?\[[^\]]*\](?:\s*\|\s*select\([^|]*\)\s*\|\s*)?\.id$/.test(query.replace(/^\./, ''));
    if (isPlain && isFedSchedules(command, view)) return scheduleId('id');
  }
  return undefined;
}

/** Whether what a command reads, or asks for, are schedules. */
function isFedSchedules(command: SyntaxNode, view: View): boolean {
  const { parent } = command;
  const before = parent?.type === 'pipeline' ? childrenOf(parent).slice(0, -1) : [];
  return [command, ...before].some((each) => isOfSchedules(each, view, 1));
}

/** Whether a value was read from the schedules, and not from the requests. */
function isOfSchedules(node: SyntaxNode, view: View, depth: number): boolean {
  const inner = unwrap(node);
  if (depth > DEEPEST) return false;
  const piped = pipedFrom(inner);
  if (piped !== undefined) return isOfSchedules(piped, view, depth + 1);
  if (CALLS.has(inner.type)) return readsSchedules(inner, view, depth);
  if (MEMBERS.has(inner.type)) {
    const receiver = receiverOf(inner);
    if (STEP.test(plainName(nameOf(inner)))) return true;
    return receiver !== undefined && isOfSchedules(receiver, view, depth + 1);
  }
  if (/^(?:command_substitution|parenthesized_expression|pipeline|redirected_statement)$/.test(inner.type))
    return childrenOf(inner).some((child) => isOfSchedules(child, view, depth + 1));
  if (!NAMES.has(inner.type)) return false;
  const name = nameOf(inner);
  const given = view.symbols.definitionsOf(name, inner);
  if (given.length > 0) return given.every(({ value }) => isOfSchedules(value, view, depth + 1));
  const list = listOfParameter(name, inner, view) ?? pipedInto(inner);
  return list !== undefined && isOfSchedules(list, view, depth + 1);
}

/** What `$_` stands for, in a pipeline of PowerShell. */
function pipedInto(name: SyntaxNode): SyntaxNode | undefined {
  if (!/^(?:\$_|\$psitem)$/i.test(name.text)) return undefined;
  for (let { parent } = name; parent !== null; { parent } = parent) {
    const [first] = parent.type === 'pipeline' || parent.type === 'pipeline_chain' ? childrenOf(parent) : [];
    if (first !== undefined && first.endIndex < name.startIndex) return first;
  }
  return undefined;
}

function readsSchedules(call: SyntaxNode, view: View, depth: number): boolean {
  const name = plainName(callName(call));
  if (CMDLET.test(name) || STEP.test(name)) return true;
  if (argumentsOf(call).some((value) => namesSchedules(value, view))) return true;
  const receiver = call.type === 'command' ? undefined : receiverOf(call);
  if (receiver !== undefined && isOfSchedules(receiver, view, depth + 1)) return true;
  return view.symbols
    .functionsOf(callName(call))
    .filter((own) => own.id !== ancestorIn(call, FUNCTIONS)?.id)
    .some((own) => resultsOf(own).some((result) => isOfSchedules(result, view, depth + 2)));
}

function namesSchedules(value: SyntaxNode, view: View): boolean {
  if (FUNCTIONS.has(unwrap(value).type)) return false;
  for (const node of nodesIn(value, ({ type }) => !STRINGS.has(type) && !FUNCTIONS.has(type)))
    if (STRINGS.has(node.type) || NAMES.has(node.type))
      if (view.texts(node).some((text) => PATH.test(text))) return true;
  return false;
}
