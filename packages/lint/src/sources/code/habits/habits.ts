/** Tells what stands around a cancel that makes it fail, or its failure pass unseen. */
import { argumentsOf, callName, plainName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { branchAround, conditionOf, isBranch, isExit, sideOf } from '../guards/branches.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, isWithin, nodesIn, wholeText } from '../node-kinds.ts';

/** A habit around a cancel. */
export type CancelHabit = 'azure-cli' | 'not-found-passes' | 'retried';

const RETRYING = /retry|retries|backoff|tenacity|attempt|polly|resilien/;
/** What reads a request back before it is cancelled once more. */
const READ_BACK =
  /\bstatus\b[^\n]{0,80}(?:Cancel|Revoked|Granted|Pending)|\.get\(\)|\.GetAsync\(|Get-Mg\w*ScheduleRequest/i;
const NOT_FOUND = /\b404\b|not_?found|notfound|HttpStatusCode\.NotFound|StatusNotFound|ResourceNotFound/i;
const AZURE_CLI_TOKEN = /\b(\w+)\s*=[^\n]*\baz\s+account\s+get-access-token\b/g;
/** Signs that an application of one's own is signed in, whose permissions are its own. */
const OWN_APPLICATION =
  /az\s+login[^\n]*--(?:service-principal|identity|federated-token)|azure\/login@|azure\/cli@|AzureCLI@|AZURE_CLIENT_(?:SECRET|ID)|ARM_CLIENT_ID|servicePrincipal/i;

/** The habits around a cancel. */
export function habitsOf(cancel: SyntaxNode, fileText: string): readonly CancelHabit[] {
  const habits: CancelHabit[] = [];
  if (!OWN_APPLICATION.test(fileText) && usesAzureCli(cancel)) habits.push('azure-cli');
  if (isRetried(cancel)) habits.push('retried');
  if (passesNotFound(cancel)) habits.push('not-found-passes');
  return habits;
}

/** `az rest`, or a token that the Azure command line was asked for. */
function usesAzureCli(cancel: SyntaxNode): boolean {
  if (/(?:^|['"\s(&])az(?:\.cmd)?['"]?,?\s*(?:['"]?rest\b|@)/.test(cancel.text)) return true;
  if (cancel.type !== 'command' || !wholeText(cancel).includes('get-access-token')) return false;
  const tokens = [...wholeText(cancel).matchAll(AZURE_CLI_TOKEN)].map(([, name = '']) => name);
  return (
    tokens.some((name) => new RegExp(`\\$\\{?${name}\\b`).test(cancel.text)) ||
    /az\s+account\s+get-access-token/.test(cancel.text)
  );
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

/** A branch after a cancel, or around the catch of one, that takes 404 for done. */
function passesNotFound(cancel: SyntaxNode): boolean {
  const scope = ancestorIn(cancel, FUNCTIONS) ?? cancel.tree.rootNode;
  for (const branch of nodesIn(scope, ({ type }) => !FUNCTIONS.has(type))) {
    if (!isBranch(branch) || branch.endIndex <= cancel.startIndex) continue;
    const condition = conditionOf(branch);
    if (condition === undefined || !NOT_FOUND.test(condition.text) || isWithin(cancel, branch)) continue;
    if (isPassed(branch, condition)) return true;
  }
  return false;
}

function isPassed(branch: SyntaxNode, condition: SyntaxNode): boolean {
  const isNegated = /!==?|-ne\b|\bis not\b|not in\b|^\s*\(?!/.test(condition.text);
  const side = isNegated ? 'else' : 'then';
  let hasOther = false;
  for (const node of nodesIn(branch, ({ type }) => !FUNCTIONS.has(type))) {
    if (isWithin(node, condition) || node.id === branch.id || sideOf(node, branch) !== side) continue;
    if (isFailing(node)) return false;
    hasOther ||= isExit(node);
  }
  // `if (status !== 204 && status !== 404) throw`: what is left goes on.
  return isNegated
    ? throwsIn(branch) && /20\d|ok/i.test(condition.text)
    : hasOther || branchAround(branch) !== undefined;
}

function throwsIn(branch: SyntaxNode): boolean {
  for (const node of nodesIn(branch)) if (isFailing(node)) return true;
  return false;
}

/** What ends in failure: something thrown, an error given back, an exit that is not 0. */
function isFailing(node: SyntaxNode): boolean {
  if (/^(?:throw_statement|raise_statement|throw_expression)$/.test(node.type)) return true;
  if (node.type === 'return_statement' && /\berr(?:or)?\b|Error\(|false|failed|notFound|fail/i.test(node.text))
    return true;
  if (/^flow_control_statement$/.test(node.type) && /^throw/i.test(node.text)) return true;
  if (!CALLS.has(node.type)) return false;
  const name = plainName(callName(node));
  if (/^(?:fatal\w*|panic|die|abort|fail|reject)$/.test(name)) return true;
  return /^(?:exit|sysexit)$/.test(name) && argumentsOf(node).some(({ text }) => text !== '0');
}
