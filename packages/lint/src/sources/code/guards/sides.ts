/** Tells what the sides of a branch mean for a call: which one is taken where it is not allowed, and which one ends there. */
import type { SyntaxNode } from '../grammar.ts';
import { FUNCTIONS, nodesIn } from '../node-kinds.ts';
import { conditionOf, decidingOperands, isExit, isRoundEnd, isThrow, leaves, sideOf } from './branches.ts';
import type { View } from '../values/view.ts';
import { meantBy } from './leniency.ts';
import { type Meaning, meaningOf, plainMeaning } from './meanings.ts';

/** Which answer a condition is true for, by its words or by what it is named. */
function meaningIn(condition: SyntaxNode, view: View): Meaning {
  return meaningOf(condition.text, meantBy(condition, view)) ?? plainMeaning(condition.text);
}

/** Whether a call stands where a branch has the answer that forbids. */
export function isOnDeniedSide(call: SyntaxNode, branch: SyntaxNode, view: View): boolean {
  const label = labelAround(call, branch);
  if (label !== undefined) return isDeniedLabel(label, branch);
  const condition = conditionOf(branch);
  if (condition === undefined || /^(?:switch|match|case|expression_switch)/.test(branch.type)) return false;
  const meaning = meaningIn(condition, view);
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
export function leavesOnDeny(branch: SyntaxNode, view: View, forGood = false): boolean {
  if (isWaiting(branch, view)) return true;
  return leaves(branch, deniedSide(branch, view), (exit) => !forGood || !isRoundEnd(exit));
}

/** A loop that goes on for as long as the answer is no, such as `until precheck check …; do sleep 60; done`. */
function isWaiting(loop: SyntaxNode, view: View): boolean {
  if (!/^(?:while|do)_statement$/.test(loop.type)) return false;
  for (const node of nodesIn(loop, ({ type }) => !FUNCTIONS.has(type)))
    if (/^break/.test(node.text) && isExit(node)) return false;
  return (deniedSide(loop, view) === 'then') !== loop.text.startsWith('until');
}

/** Whether a branch throws, or ends the program, where the answer is no: those who call the function do not go on. */
export function throwsOnDeny(branch: SyntaxNode, view: View): boolean {
  return leaves(branch, deniedSide(branch, view), (exit) => isThrow(exit));
}

/** The side of a branch that is taken where the answer is no; any where its labels tell. */
function deniedSide(branch: SyntaxNode, view: View): 'any' | 'else' | 'then' {
  const condition = conditionOf(branch);
  const meaning = condition === undefined ? undefined : meaningIn(condition, view);
  if (meaning === undefined || /^(?:switch|match|case_statement|expression_switch)/.test(branch.type)) return 'any';
  return meaning === 'deny' ? 'then' : 'else';
}

/** Whether something that has nothing to do with the answer decides as well: `verdict === 'allow' || force`. */
export function isBypassed(branch: SyntaxNode, asks: (operand: SyntaxNode) => boolean, view: View): boolean {
  const condition = conditionOf(branch);
  if (condition === undefined) return false;
  const meaning = meaningIn(condition, view);
  return decidingOperands(condition, meaning).some((own) => !asks(own) && !/proceed_?if/i.test(own.text));
}
