/** Tells what is asked about each element of a list from what is asked about all of them. */
import { callName, plainName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, FUNCTIONS } from '../node-kinds.ts';
import { isInline } from '../values/parameters.ts';
import { conditionOf } from './branches.ts';
import { meaningOf, plainMeaning } from './meanings.ts';

/** Calls that run a function over the elements of a list. */
const ITERATING =
  /^(?:map|foreach|flatmap|every|some|all|any|allmatch|anymatch|nonematch|mapasync|pmap|select|foreachasync|each|arraymap|arraywalk)$/;
const SOME = /(?:\.|\b)(?:some|any|anymatch|exists)\s*\(/i;
const EVERY = /(?:\.|\b)(?:every|all|allmatch)\s*\(/i;
const NONE = /\.nonematch\s*\(/i;

/** The call that runs the function around a check over a list. */
export function iteratingCall(check: SyntaxNode): SyntaxNode | undefined {
  const scope = ancestorIn(check, FUNCTIONS);
  if (scope === undefined || !isInline(scope)) return undefined;
  const call = ancestorIn(scope, CALLS);
  return call !== undefined && ITERATING.test(plainName(callName(call))) ? call : undefined;
}

/** Whether what a call does has been done once the flow goes on. */
export function isWaitedFor(call: SyntaxNode): boolean {
  if (!/\basync\b/.test(call.text)) return true;
  for (let { parent } = call; parent !== null && !/statement|block/.test(parent.type); { parent } = parent)
    if (/^await/.test(parent.type)) return true;
  return false;
}

/** Whether a branch asks whether some are allowed, or all are refused: neither side says anything about each. */
export function isVague(branch: SyntaxNode): boolean {
  const condition = conditionOf(branch);
  if (condition === undefined || !/\(/.test(condition.text)) return false;
  const [isSome, isEvery, isNone] = [SOME, EVERY, NONE].map((pattern) => pattern.test(condition.text));
  if (isSome !== true && isEvery !== true && isNone !== true) return false;
  const inner = condition.text.replace(/^[\s(]*(?:!|not\b)/, '');
  const meaning = meaningOf(inner) ?? plainMeaning(inner);
  if (isNone === true) return /den(?:y|ied)/i.test(inner) ? false : meaning === 'allow';
  return meaning === (isSome === true ? 'allow' : 'deny');
}
