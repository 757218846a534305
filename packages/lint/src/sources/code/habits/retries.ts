/** Tells whether a cancel may be sent again, by an option, a wrapper, a loop or itself, without a look at the request. */
import { argumentsOf, callName, plainName, receiverOf } from '../calls.ts';
import type { CancelCall } from '../cancels/cancel-call.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, FUNCTIONS, MEMBERS, NAMES, nodesIn, wholeText } from '../node-kinds.ts';
import { isInline } from '../values/parameters.ts';
import type { View } from '../values/view.ts';
import { isLoop, resends } from './resending-loops.ts';

const DEEPEST = 2;
const MOST_CALLERS = 6;
const RETRYING = /retry|retries|backoff|tenacity|attempt|polly|resilien/;
const OPTION =
  /\s(?:--retry(?:-all-errors|-on-http-error)?(?:[\s=]+(?!0\b)|$)|-MaximumRetryCount\b|--tries[=\s](?!1\b))/i;
/** Options of clients that send what was posted again. */
const POSTED_AGAIN = /\bretry\b["']?\s*:\s*\{[^}]*\bmethods\b["']?\s*:\s*\[[^\]]*post|retryablehttp\./i;
/** What reads a request back before it is cancelled once more. */
const READ_BACK =
  /\bstatus\b[^\n]{0,80}(?:Cancel|Revoked|Granted|Pending)|\.get\(\)|\.GetAsync\(|\.Get\(ctx|Get-Mg\w*ScheduleRequest|precheck\s+check|still_?(?:open|pending)|is_?(?:open|pending|cancell?ed)\b|read_?back/i;
const THROTTLED = /\b429\b|too_?many_?requests|throttl/i;
const OTHER_STATUS = /\b50[0-4]\b|\b5xx\b|>=?\s*(?:500|499)|-ge\s+500|server_?error|(?<!set)time_?out/i;

/** Whether a cancel is sent again blindly. */
export function isRetried({ node, sentBy = [] }: CancelCall, view: View): boolean {
  return [node, ...sentBy].some((call) => isSentAgainByOption(call) || isSentAgain(call, view, 0));
}

function isSentAgainByOption(call: SyntaxNode): boolean {
  if (call.type === 'command') return OPTION.test(call.text) || RETRYING.test(plainName(callName(call)));
  return POSTED_AGAIN.test(call.text);
}

/** Why not where only a 429 is answered so: that says that nothing was carried out, and asks for the call to be sent again. */
function isBlind(text: string): boolean {
  return !READ_BACK.test(text) && !(THROTTLED.test(text) && !OTHER_STATUS.test(text));
}

function isSentAgain(call: SyntaxNode, view: View, depth: number): boolean {
  for (let { parent } = call; parent !== null; { parent } = parent) {
    if (FUNCTIONS.has(parent.type)) return isFunctionRunAgain(parent, view, depth);
    const isWrapped = parent.type === 'command' && RETRYING.test(plainName(callName(parent)));
    if (isWrapped && isBlind(parent.text)) return true;
    if (isLoop(parent) && isBlind(parent.text) && resends(parent, call, view)) return true;
  }
  return false;
}

/** Whether the function around a call is run again: by what it is handed to, by its mark, by itself, or by who calls it. */
function isFunctionRunAgain(own: SyntaxNode, view: View, depth: number): boolean {
  if (!isBlind(own.text)) return false;
  const wrapper = isArgument(own) ? ancestorIn(own, CALLS) : undefined;
  if (wrapper !== undefined && isRetrying(wrapper, view)) return isBlind(wrapper.text);
  if (isRetryDecorated(own) || callsItself(own, view)) return true;
  if (wrapper !== undefined && isInline(own)) {
    const around = ancestorIn(wrapper, FUNCTIONS);
    return around !== undefined && isWrappedAbove(around, view, 0);
  }
  if (depth >= DEEPEST) return false;
  return (
    isHandedOver(own) ||
    view.symbols
      .callersOf(own)
      .slice(0, MOST_CALLERS)
      .some((caller) => isSentAgain(caller, view, depth + 1))
  );
}

/** Whether a function further out is what is run again. */
function isWrappedAbove(own: SyntaxNode, view: View, depth: number): boolean {
  if (depth > 6 || !isBlind(own.text)) return false;
  const wrapper = isArgument(own) ? ancestorIn(own, CALLS) : undefined;
  if (isRetryDecorated(own) || (wrapper !== undefined && isRetrying(wrapper, view))) return true;
  const around = ancestorIn(own, FUNCTIONS);
  return around !== undefined && isWrappedAbove(around, view, depth + 1);
}

/** Whether a call runs what it is handed again: by its name, by what it is called on, or by what made that. */
function isRetrying(call: SyntaxNode, view: View): boolean {
  if (RETRYING.test(plainName(calledText(call)))) return true;
  const receiver = receiverOf(call);
  if (receiver === undefined || !(NAMES.has(receiver.type) || MEMBERS.has(receiver.type))) return false;
  return view
    .sources(receiver)
    .some(({ node }) => CALLS.has(node.type) && RETRYING.test(calledText(node).toLowerCase()));
}

/** What is called, with what it is called on: `Policy.Handle<…>().Retry(3).Execute`. */
function calledText(call: SyntaxNode): string {
  const list = call.childForFieldName('arguments');
  const text = list === null ? callName(call) : call.text.slice(0, list.startIndex - call.startIndex);
  return text.slice(-200);
}

function isArgument(own: SyntaxNode): boolean {
  return own.parent !== null && /^(?:arguments|argument|argument_list)$/.test(own.parent.type);
}

/** A decorator or an annotation; that of a task that may be run again says so by itself only where it tells what for. */
function isRetryDecorated({ parent, namedChildren, text }: SyntaxNode): boolean {
  const marks = [...(parent?.type === 'decorated_definition' ? parent.namedChildren : []), ...namedChildren];
  return marks.some(
    (mark) =>
      mark !== null &&
      /^(?:decorator|modifiers|attribute_list)$/.test(mark.type) &&
      RETRYING.test(mark.text.toLowerCase()) &&
      isBlind(mark.text) &&
      (!/max_retries/.test(mark.text) || /autoretry|\bretry\b/.test(mark.text) || /\.retry\(/.test(text)),
  );
}

/** `return cancel(id, attempt + 1)` */
function callsItself(own: SyntaxNode, view: View): boolean {
  for (const node of nodesIn(own)) {
    if (!CALLS.has(node.type) || !view.symbols.functionsOf(callName(node)).some(({ id }) => id === own.id)) continue;
    const given = argumentsOf(node).map(({ text }) => text);
    if (given.some((text) => /attempt|retr(?:y|ies)|tries|left|remaining|[+-]\s*1$/i.test(text))) return true;
  }
  return false;
}

/** `retry(cancelRequest, 3)`, `with_retry cancel_request "$id"`: the function is handed over by its name. */
function isHandedOver(own: SyntaxNode): boolean {
  const name = own.childForFieldName('name')?.text ?? '';
  if (!/^\w{4,}$/.test(name)) return false;
  const handed = new RegExp(
    `\\b[\\w.]*(?:retry|retries|backoff)\\w*(?:\\(|\\s)[^\\n;|&)(]{0,80}(?<!\\w)${name}\\b(?!\\s*[({=])`,
    'i',
  );
  return handed.test(wholeText(own).replace(/^\s*(?:\/\/|#|\*).*$/gm, ''));
}
