/** Tells a branch that asks only whether there is a decision: there always is. */
import { unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { NAMES } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import type { View } from '../values/view.ts';
import { conditionOf } from './branches.ts';
import type { Check } from './check-calls.ts';

/** `if (await precheck(client, id))`, `if (!decision)`: the object is true whatever it says. */
export function isTruthOnly(branch: SyntaxNode, { node, isDecision = false }: Check, view: View): boolean {
  const condition = isDecision ? conditionOf(branch) : undefined;
  if (condition === undefined) return false;
  let inner = unwrap(condition);
  while (inner.type === 'unary_expression' && inner.namedChild(0) !== null)
    inner = unwrap(inner.namedChild(0) ?? inner);
  if (inner.id === node.id) return true;
  if (!NAMES.has(inner.type)) return false;
  const given = view.symbols.definitionsOf(nameOf(inner), inner).at(-1);
  return given?.how === 'is' && given.key === undefined && unwrap(given.value).id === node.id;
}
