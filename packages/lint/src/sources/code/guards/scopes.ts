/** Tells of functions and scripts what a check in them, or around them, does for those who call them. */
import type { SyntaxNode } from '../grammar.ts';
import { callName } from '../calls.ts';
import { isLenientText } from './leniency.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, isWithin, wholeText } from '../node-kinds.ts';

/** A shell's function whose last command is the check gives back how it ended. */
export function isLastOfShell(check: SyntaxNode, scope: SyntaxNode): boolean {
  if (check.type !== 'command' || (scope.type !== 'function_definition' && scope.type !== 'function_statement'))
    return false;
  const body = scope.childForFieldName('body') ?? scope;
  let last: SyntaxNode | undefined = body;
  while (last !== undefined && !CALLS.has(last.type) && last.namedChildCount > 0)
    last = childrenOf(last).findLast(({ type }) => type !== 'file_redirect');
  return last?.id === check.id || (last !== undefined && isWithin(check, last));
}

/** Whether a function gives back before it is done. */
export function isAsync(own: SyntaxNode): boolean {
  return /^[^({]*\basync\b/.test(own.text);
}

/** Whether a node gives back something. */
export function isReturn(node: SyntaxNode): boolean {
  if (node.type === 'return_statement') return true;
  // PowerShell has one kind for all that leaves.
  if (node.type === 'flow_control_statement') return /^return\b/i.test(node.text);
  return node.type === 'command' && /^return\s/.test(node.text);
}

/** Whether a command is all that the last statement of a script does. */
export function isLastIn(command: SyntaxNode, last: SyntaxNode): boolean {
  let inner = last;
  while (/^(?:statement_list|pipeline|pipeline_chain|redirected_statement)$/.test(inner.type)) {
    const next = inner.type === 'redirected_statement' ? childrenOf(inner)[0] : childrenOf(inner).at(-1);
    if (next === undefined) break;
    inner = next;
  }
  return inner.id === command.id;
}

/** An unnamed function that is handed to a call runs where that call stands. */
export function runsInPlace(scope: SyntaxNode): boolean {
  const { parent } = scope;
  return (
    parent !== null &&
    /^(?:arguments|argument|argument_list|command_elements|parenthesized_expression)$/.test(parent.type)
  );
}

/** A function whose decorator or attribute names a check: `@requires_precheck`. */
export function isMarked(scope: SyntaxNode): boolean {
  const { parent } = scope;
  const marks = [
    ...(parent?.type === 'decorated_definition' ? childrenOf(parent).filter(({ type }) => type === 'decorator') : []),
    ...childrenOf(scope).filter(({ type }) => /^(?:modifiers|attribute_list|decorator)$/.test(type)),
    ...decoratorsBefore(scope),
  ];
  // Why without texts: the help of an option may speak of a check, and is none.
  return marks
    .map(({ text }) => text.replace(/(["'`]).*?\1/g, ''))
    .some((text) => /precheck/i.test(text) && !/without|skip|no_?precheck/i.test(text));
}

/** In TypeScript, the decorators of a method stand before it. */
function decoratorsBefore(scope: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let before = scope.previousNamedSibling; before?.type === 'decorator'; before = before.previousNamedSibling)
    found.push(before);
  return found;
}

/** Whether how a check ends is lost in its pipeline: `precheck check … | tee log`, in a shell that asks the last command only. */
export function losesStatus(check: SyntaxNode): boolean {
  const { parent } = check;
  if (check.type !== 'command' || parent?.type !== 'pipeline' || parent.parent?.type === 'command_substitution')
    return false;
  const last = childrenOf(parent).at(-1);
  if (last === undefined || last.id === check.id || isPipefail(check)) return false;
  return (
    /^(?:tee|cat|ts|logger|sed|head|tail|less|more|column|sort|fold)$/.test(callName(last)) ||
    /^jq\s(?!.*(?:-\w*e|--exit-status))/.test(last.text)
  );
}

/** `precheck check … | jq -e '.verdict == "allow"'`: the last command of the pipeline fails where the answer is another. */
export function endsInQuestion(pipeline: SyntaxNode): boolean {
  const text = childrenOf(pipeline).at(-1)?.text ?? '';
  return (
    /allow/.test(text) &&
    /^(?:jq\s.*(?:-\w*e\b|--exit-status)|grep\s.*(?:-\w*q|--quiet))/.test(text) &&
    !isLenientText(text)
  );
}

/** Whether a shell was told before a command that a pipeline fails with any of its commands; in a function, anywhere. */
function isPipefail(check: SyntaxNode): boolean {
  const text = wholeText(check);
  return /pipefail/.test(ancestorIn(check, FUNCTIONS) === undefined ? text.slice(0, check.startIndex) : text);
}

/** A shell that ends at the first command that fails. */
export function isStrictShell(root: SyntaxNode): boolean {
  const text = wholeText(root);
  if (/^[ \t]*set\s+(?:-\w*\s+)*-?\w*e/m.test(text) && /^[ \t]*set\s+-(?:\w*e|o\s+errexit)|^#!.*\s-\w*e/m.test(text))
    return true;
  if (/^[ \t]*trap\s.*\bexit\b.*\bERR\b/m.test(text)) return true;
  return (
    /\$PSNativeCommandUseErrorActionPreference\s*=\s*\$true/i.test(text) &&
    /\$ErrorActionPreference\s*=\s*["']?Stop/i.test(text)
  );
}
