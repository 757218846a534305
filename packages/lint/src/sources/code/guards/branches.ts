/** Takes branches apart: what they ask, which side is taken where it is allowed, and whether a side ends the flow. */
import { calleeOf, callName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import type { Meaning } from './meanings.ts';
import { BRANCHES, CALLS, childrenOf, EXITS, FUNCTIONS, isWithin, nodesIn } from '../node-kinds.ts';

const LEAVING =
  /^(?:return|continue|break|exit|die|os\.exit|process\.exit|sys\.exit|fatal|fatalf|log\.fatal\w*|panic|abort|fail|environment\.exit|system\.exit|quit|_exit|os\._exit|t\.fatal\w*|process\.kill|typer\.exit|reject|exitwith|die_if|bail|notfound|next|redirect)$/i;
const LOGICAL = /^(?:binary_expression|boolean_operator)$/;

/** Whether a node is a branch: a statement, or `a && b` of an expression. */
export function isBranch(node: SyntaxNode): boolean {
  if (node.type === 'pipeline') return childrenOf(node).some(({ type }) => type === 'pipeline_chain_tail');
  if (BRANCHES.has(node.type)) return node.type !== 'list' || isShellList(node);
  return LOGICAL.test(node.type) && /^(?:&&|\|\||and|or)$/.test(operatorOf(node));
}

/** Whether a branch is one command or expression after the other. */
function isChain(branch: SyntaxNode): boolean {
  return branch.type === 'list' || branch.type === 'pipeline' || LOGICAL.test(branch.type);
}

/** The list of Python, which has the name of a shell's `a && b`. */
function isShellList(node: SyntaxNode): boolean {
  return /^(?:&&|\|\|)$/.test(operatorOf(node));
}

/** The operator between the sides of an expression. */
function operatorOf(node: SyntaxNode): string {
  const own =
    node.childForFieldName('operator')?.text ??
    childrenOf(node).find(({ type }) => type === 'pipeline_chain_tail')?.text;
  if (own !== undefined) return own;
  const [left, right] = [childrenOf(node)[0], childrenOf(node).at(-1)];
  if (left === undefined || right === undefined || left.id === right.id) return '';
  return node.text.slice(left.endIndex - node.startIndex, right.startIndex - node.startIndex).trim();
}

/** The nearest branch around a node. */
export function branchAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let { parent } = node; parent !== null; { parent } = parent) if (isBranch(parent)) return parent;
  return undefined;
}

/** What a branch asks. */
export function conditionOf(branch: SyntaxNode): SyntaxNode | undefined {
  if (isChain(branch)) return childrenOf(branch)[0];
  if (
    branch.type === 'conditional_expression' &&
    branch.childForFieldName('condition') === null &&
    branch.namedChildCount === 3
  )
    return branch.namedChild(1) ?? undefined;
  const own =
    branch.childForFieldName('condition') ?? branch.childForFieldName('value') ?? branch.childForFieldName('subject');
  return own ?? branch.namedChild(0) ?? undefined;
}

/** Whether a node is part of what a branch asks: its condition, or what is run just before it. */
export function isAsked(node: SyntaxNode, branch: SyntaxNode): boolean {
  const parts = [conditionOf(branch), branch.childForFieldName('initializer')];
  return parts.some((part) => part !== undefined && part !== null && isWithin(node, part));
}

/** The operands that a condition joins by an operator that lets one of them decide alone for that meaning. */
export function decidingOperands(condition: SyntaxNode, meaning: Meaning): readonly SyntaxNode[] {
  let inner = condition;
  while (
    /^(?:parenthesized_expression|pipeline|pipeline_chain|logical_expression)$/.test(inner.type) &&
    inner.namedChildCount === 1
  )
    inner = inner.namedChild(0) ?? inner;
  const operands = childrenOf(inner);
  const [left, right] = [operands[0], operands.at(-1)];
  if (left === undefined || right === undefined || left.id === right.id) return [];
  const deciding = meaning === 'allow' ? /^(?:\|\||or|-or)$/i : /^(?:&&|and|-and)$/i;
  return deciding.test(operatorOf(inner))
    ? [left, right].flatMap((own) => [own, ...decidingOperands(own, meaning)])
    : [];
}

/** On which side of a branch a node stands: where what it asks is true, or where it is not. */
export function sideOf(node: SyntaxNode, branch: SyntaxNode): 'else' | 'then' {
  if (isChain(branch)) return /^(?:\|\||or)$/.test(operatorOf(branch)) ? 'else' : 'then';
  const alternative = branch.childForFieldName('alternative');
  if (alternative !== null && isWithin(node, alternative)) return 'else';
  if (/^(?:ternary|conditional)_expression$/.test(branch.type)) {
    const last = childrenOf(branch).at(-1);
    return last !== undefined && isWithin(node, last) ? 'else' : 'then';
  }
  const clause = childrenOf(branch).find(({ type }) =>
    /^(?:else_clause|elif_clause|else_if_clause|elseif_clauses?|elseif_clause)$/.test(type),
  );
  return clause !== undefined && node.startIndex >= clause.startIndex ? 'else' : 'then';
}

/** Whether a side of a branch surely ends the flow: it returns, throws, or leaves the program, in a way that counts. */
export function leaves(
  branch: SyntaxNode,
  side: 'any' | 'else' | 'then',
  counts: (exit: SyntaxNode) => boolean = () => true,
): boolean {
  if (branch.type === 'assert_statement') return true;
  const condition = conditionOf(branch);
  for (const node of nodesIn(branch, ({ type }) => !FUNCTIONS.has(type))) {
    if (node.id === branch.id || (condition !== undefined && isWithin(node, condition))) continue;
    if (side !== 'any' && sideOf(node, branch) !== side) continue;
    if (isExit(node) && counts(node) && isSure(node, branch, counts)) return true;
  }
  return false;
}

/** Whether an exit is taken whenever the side of a branch that it stands in is. */
function isSure(exit: SyntaxNode, branch: SyntaxNode, counts: (exit: SyntaxNode) => boolean): boolean {
  const inner = branchAround(exit);
  if (inner === undefined || inner.id === branch.id || !isWithin(inner, branch)) return true;
  if (/^(?:switch|match|case|expression_switch)/.test(inner.type)) return true;
  const text = conditionOf(inner)?.text ?? '';
  if (/proceed_?if|indeterminate|allow|verdict|exit_?code|\b(?:code|rc|status)\b/i.test(text)) return true;
  if (isAsked(exit, inner)) return isSure(inner, branch, counts);
  const other = sideOf(exit, inner) === 'then' ? 'else' : 'then';
  return leaves(inner, other, counts) && isSure(inner, branch, counts);
}

/** Whether a node ends no more than a round of a loop, or the loop. */
export function isRoundEnd(node: SyntaxNode): boolean {
  return /^(?:continue|break)/.test(node.type) || /^(?:continue|break)\b/.test(node.text);
}

/** Whether an exit ends more than the function that it stands in. */
export function isThrow(exit: SyntaxNode): boolean {
  if (isRoundEnd(exit)) return false;
  return !/^return/.test(exit.type) && !/^return\b/i.test(exit.text);
}

/** Whether a node ends the flow. */
export function isExit(node: SyntaxNode): boolean {
  if (EXITS.has(node.type)) return true;
  return CALLS.has(node.type) && (LEAVING.test(calleeOf(node)?.text ?? '') || LEAVING.test(callName(node)));
}
