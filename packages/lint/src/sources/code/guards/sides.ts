/** Tells what the sides of a branch mean for a call: which one is taken where it is not allowed, and which one ends there. */
import type { SyntaxNode } from '../grammar.ts';
import { conditionOf, decidingOperands, leaves, meaningOf, plainMeaning, sideOf } from './branches.ts';

/** Whether a call stands where a branch has the answer that forbids. */
export function isOnDeniedSide(call: SyntaxNode, branch: SyntaxNode): boolean {
  const label = labelAround(call, branch);
  if (label !== undefined) return isDeniedLabel(label, branch);
  const condition = conditionOf(branch);
  if (condition === undefined || /^(?:switch|match|case|expression_switch)/.test(branch.type)) return false;
  const meaning = meaningOf(condition) ?? plainMeaning(condition.text);
  const isThen = sideOf(call, branch) === 'then';
  return (meaning === 'allow') !== isThen;
}

/** Why the rest is a no: where one case is the allowed one, what is left over is not. */
function isDeniedLabel(label: string, branch: SyntaxNode): boolean {
  if (/allow|^\W*0\W*$|\btrue\b/i.test(label)) return false;
  if (/deny|denied|indeterminate|^\W*[1-9]\d*\W*$|\bfalse\b/i.test(label)) return true;
  return /allow|(?:case|^|\s)\W*0\W*(?::|\)|=>|->|$)/im.test(branch.text.replace(label, ''));
}

/** The label of the case of a switch in which a call stands. */
function labelAround(call: SyntaxNode, branch: SyntaxNode): string | undefined {
  if (!/^(?:switch|match|case_statement|expression_switch)/.test(branch.type)) return undefined;
  for (let { parent } = call; parent !== null && parent.id !== branch.id; { parent } = parent)
    if (/case|section|arm|rule|switch_clause|switch_block_statement_group|default/.test(parent.type))
      return parent.namedChild(0)?.text ?? '';
  return undefined;
}

/** Whether a branch ends the flow where the answer is no; for good, not only the round of a loop. */
export function leavesOnDeny(branch: SyntaxNode, forGood = false): boolean {
  const condition = conditionOf(branch);
  const meaning = condition === undefined ? undefined : (meaningOf(condition) ?? plainMeaning(condition.text));
  if (meaning === undefined || /^(?:switch|match|case_statement|expression_switch)/.test(branch.type))
    return leaves(branch, 'any', forGood);
  return leaves(branch, meaning === 'deny' ? 'then' : 'else', forGood);
}

/** Whether something that has nothing to do with the answer decides as well: `verdict === 'allow' || force`. */
export function isBypassed(branch: SyntaxNode, asks: (operand: SyntaxNode) => boolean): boolean {
  const condition = conditionOf(branch);
  if (condition === undefined) return false;
  const meaning = meaningOf(condition) ?? plainMeaning(condition.text);
  return decidingOperands(condition, meaning).some((own) => !asks(own) && !/proceed_?if/i.test(own.text));
}
