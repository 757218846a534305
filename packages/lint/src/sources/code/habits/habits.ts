/** Tells what stands around a cancel that makes it fail, or its failure pass unseen. */
import { callName, plainName } from '../calls.ts';
import type { CancelCall } from '../cancels/cancel-call.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS } from '../node-kinds.ts';
import type { View } from '../values/view.ts';
import { usesAzureCli } from './azure-cli.ts';
import { passesNotFound } from './not-found.ts';

/** A habit around a cancel. */
export type CancelHabit = 'azure-cli' | 'not-found-passes' | 'retried';

const RETRYING = /retry|retries|backoff|tenacity|attempt|polly|resilien/;
/** What reads a request back before it is cancelled once more. */
const READ_BACK =
  /\bstatus\b[^\n]{0,80}(?:Cancel|Revoked|Granted|Pending)|\.get\(\)|\.GetAsync\(|Get-Mg\w*ScheduleRequest/i;
/** The habits around a cancel. */
export function habitsOf(call: CancelCall, fileText: string, view: View): readonly CancelHabit[] {
  const habits: CancelHabit[] = [];
  const cancel = call.node;
  if (usesAzureCli(call, fileText, view)) habits.push('azure-cli');
  if (isRetried(cancel)) habits.push('retried');
  if (passesNotFound(call, view)) habits.push('not-found-passes');
  return habits;
}

function isRetried(cancel: SyntaxNode): boolean {
  if (cancel.type === 'command' && /(?:\s--retry(?:-all-errors)?\b|\s-MaximumRetryCount\b)/i.test(cancel.text))
    return true;
  for (let own = ancestorIn(cancel, FUNCTIONS); own !== undefined; own = ancestorIn(own, FUNCTIONS)) {
    const call = isArgument(own) ? ancestorIn(own, CALLS) : undefined;
    const isWrapped = call !== undefined && RETRYING.test(plainName(calledText(call)));
    if ((isWrapped || isRetryDecorated(own)) && !READ_BACK.test(own.text)) return true;
  }
  return isInRetryLoop(cancel);
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

function isRetryDecorated({ parent, namedChildren }: SyntaxNode): boolean {
  const marks = [...(parent?.type === 'decorated_definition' ? parent.namedChildren : []), ...namedChildren];
  return marks.some(
    (mark) =>
      mark !== null &&
      /^(?:decorator|modifiers|attribute_list)$/.test(mark.type) &&
      RETRYING.test(mark.text.toLowerCase()),
  );
}

/** A loop that counts attempts, and catches what fails. */
function isInRetryLoop(cancel: SyntaxNode): boolean {
  for (let { parent } = cancel; parent !== null && !FUNCTIONS.has(parent.type); { parent } = parent) {
    if (
      !/^(?:for_statement|for_in_statement|while_statement|do_statement|enhanced_for_statement|foreach_statement|c_style_for_statement)$/.test(
        parent.type,
      )
    )
      continue;
    const body = parent.childForFieldName('body') ?? childrenOf(parent).at(-1);
    const head = parent.text.slice(0, (body?.startIndex ?? parent.endIndex) - parent.startIndex);
    if (/attempt|retr(?:y|ies)|tries/i.test(head) && !READ_BACK.test(parent.text)) return true;
  }
  return false;
}
