/** Tells where code asks only whether the answer is a denial, and so goes on where the check cannot tell. */
import { callName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, NAMES, nodesIn, wholeText } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import { resultsOf } from '../values/results.ts';
import type { View } from '../values/view.ts';
import { branchAround, conditionOf, isExit } from './branches.ts';

const DENIAL =
  /(?:["'`]|(?:[=!]=|[=!]~|\s=|-[ci]?(?:eq|ne|like|match|notlike|notmatch|in|notin))\s*)den(?:y|ied)\b|\.deny\b/i;
/** The exit code of a denial; 3 is the one of a check that cannot tell. */
const DENIAL_CODE =
  /(?:[=!]==?|-[ci]?(?:eq|ne)|\s=|\bis(?: not)?)\s*["']?1\b(?!\.)|\b1["']?\s*(?:[=!]==?|-[ci]?(?:eq|ne))/i;
const COUNTED = /\.(?:length|count|size)\b|\blen\(|\$#/i;
const ALLOWED = /allow/i;
/** What shows that the third answer was thought of. */
const HANDLED = /indeterminate|inconclusive|undetermined|proceed_?if/i;
const OTHER_CODE =
  /(?:[=!]==?|-[ci]?(?:eq|ne|in|gt|ge)|[([,|]|\bcase)\s*["']?[03]\b(?!\.)|\b[03]["']?\s*(?:\||\)|:|,|=>)/;
const SWITCHES = /^(?:switch|match|case_statement|expression_switch)/;

/** Whether a text lets pass what is no denial, rather than what is allowed. */
export function isLenientText(text: string): boolean {
  if (ALLOWED.test(text) || HANDLED.test(text)) return false;
  return DENIAL.test(text) || (DENIAL_CODE.test(text) && !COUNTED.test(text) && !OTHER_CODE.test(text));
}

/** Whether a branch tells only denials from the rest, in code that nowhere speaks of a third answer. */
export function isLenient(branch: SyntaxNode, view: View): boolean {
  const scope = ancestorIn(branch, FUNCTIONS);
  const around = scope === undefined ? wholeText(branch) : scope.text;
  if (HANDLED.test(around)) return false;
  if (SWITCHES.test(branch.type)) return hasLenientLabels(branch);
  const condition = conditionOf(branch);
  if (condition === undefined) return false;
  const text = condition.text;
  if (!isLenientText(text) && !isLenientText(meantBy(condition, view))) return false;
  // Why: the exit code may be told from 3 by a branch of its own.
  return DENIAL.test(text) || !/(?:[=!]==?|-[ci]?(?:eq|ne)|\s=|\bcase)\s*["']?3\b|^\s*3\s*\)/m.test(around);
}

/** The labels of a switch name the denial, and neither what is allowed nor what cannot be told. */
function hasLenientLabels(branch: SyntaxNode): boolean {
  const labels: string[] = [];
  for (const node of nodesIn(branch, ({ type }) => !FUNCTIONS.has(type)))
    if (/case|section|arm|rule|switch_clause|switch_block_statement_group/.test(node.type) && node.id !== branch.id)
      labels.push(node.namedChild(0)?.text ?? '');
  const text = labels.join('\n');
  if (ALLOWED.test(text) || /^\W*[03]\W*$/m.test(text)) return false;
  return /^\W*(?:\w+[.:]+)*den(?:y|ied)\b|^\W*1\W*$/im.test(text);
}

/** What the names and the functions of a condition stand for, as they are written. */
export function meantBy(condition: SyntaxNode, view: View): string {
  if (/["'`]|==|!=|-eq|-ne/.test(condition.text)) return '';
  const texts: string[] = [];
  for (const node of nodesIn(condition)) {
    if (NAMES.has(node.type)) {
      const given = view.symbols.definitionsOf(nameOf(node), node).at(-1);
      if (given?.how === 'is' && !FUNCTIONS.has(given.value.type)) texts.push(given.value.text.slice(0, 400));
    }
    if (!CALLS.has(node.type)) continue;
    for (const own of view.symbols.functionsOf(callName(node)))
      texts.push(...resultsOf(own).map((result) => result.text.slice(0, 400)));
  }
  return texts.join('\n');
}

/** Whether a call that is handed an answer refuses only denials: `assert.notEqual(verdict, 'deny')`. */
export function refusesOnlyDenials(call: SyntaxNode, view: View): boolean {
  let whole = call;
  for (let { parent } = call; parent?.startIndex === call.startIndex; { parent } = parent) {
    if (/statement|block|program|module/.test(parent.type)) break;
    whole = parent;
  }
  if (isLenientText(whole.text)) return true;
  const own = view.symbols.functionsOf(callName(call));
  return own.length > 0 && own.every((each) => isLenientText(each.text));
}

/** Whether a handler lets failures pass: every one, or, with a view, those that it does not take for a denial. */
export function letsFailuresPass(handler: SyntaxNode, view: View | undefined): boolean {
  for (const node of nodesIn(handler, ({ type }) => !FUNCTIONS.has(type))) {
    if (!isExit(node)) continue;
    const branch = branchAround(node);
    const isWithin =
      branch !== undefined && branch.startIndex >= handler.startIndex && branch.endIndex <= handler.endIndex;
    if (view === undefined || !isWithin || !isLenient(branch, view)) return false;
  }
  return true;
}

/** Whether a list is sifted by what is no denial. */
export function siftsLeniently(sifter: SyntaxNode): boolean {
  return !HANDLED.test(wholeText(sifter)) && childrenOf(sifter).length > 0 && isLenientText(sifter.text);
}
