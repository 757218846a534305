/** Follows failures that are caught: whether that of a check can still keep a call from running. */
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, childrenOf, FUNCTIONS, isWithin, nodesIn } from '../node-kinds.ts';
import { isExit, isThrow } from './branches.ts';
import type { View } from '../values/view.ts';

const TRIES: ReadonlySet<string> = new Set(['try_statement', 'try_with_resources_statement', 'with_statement']);
const CATCHES = /^(?:catch_clause|except_clause|catch_clauses|except_group_clause)$/;
const LITERAL = /^\$?(?:true|false|null|none|nil|undefined|\d+|["']\w*["'])$/i;

/** What catches the failure of a check, and lets it pass, before a call. */
export function swallowerOf(
  check: SyntaxNode,
  call: SyntaxNode,
  passes: (handler: SyntaxNode) => boolean,
): SyntaxNode | undefined {
  for (let own = ancestorIn(check, TRIES); own !== undefined; own = ancestorIn(own, TRIES)) {
    if (isWithin(call, own) && !isInCatch(call, own)) return undefined;
    if (isInCatch(check, own)) continue;
    if (isSuppressing(own)) return own;
    const handlers = handlersOf(own);
    if (handlers.some((handler) => passes(handler))) return own;
  }
  return undefined;
}

/** The names that tell afterwards whether the check has failed: those that are set after it, or by a handler. */
export function flagsOf(
  own: SyntaxNode,
  check: SyntaxNode,
  { symbols }: View,
  counts: (value: SyntaxNode) => boolean = () => true,
): readonly string[] {
  return symbols
    .givenBetween(check.endIndex, own.endIndex)
    .filter(({ value }) => LITERAL.test(value.text.trim()) && counts(value))
    .map(({ name }) => name);
}

/** Whether the failure of a check stays within its function: something there catches it and throws nothing. */
export function isCaught(check: SyntaxNode): boolean {
  const scope = ancestorIn(check, FUNCTIONS);
  for (let own = ancestorIn(check, TRIES); own !== undefined; own = ancestorIn(own, TRIES)) {
    if (scope !== undefined && !isWithin(own, scope)) return false;
    if (isInCatch(check, own)) continue;
    if (isSuppressing(own)) return true;
    if (handlersOf(own).some((handler) => ![...nodesIn(handler)].some((node) => isExit(node) && isThrow(node))))
      return true;
  }
  return false;
}

/** Python's `with contextlib.suppress(…)`. */
function isSuppressing(own: SyntaxNode): boolean {
  return own.type === 'with_statement' && /\bsuppress\s*\(/.test(childrenOf(own)[0]?.text ?? '');
}

function handlersOf(own: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(own).flatMap((child) =>
    child.type === 'catch_clauses' ? childrenOf(child) : CATCHES.test(child.type) ? [child] : [],
  );
}

function isInCatch(node: SyntaxNode, own: SyntaxNode): boolean {
  return handlersOf(own).some((handler) => isWithin(node, handler));
}
