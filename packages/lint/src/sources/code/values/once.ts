/** Remembers what was worked out for a node. */
import type { SyntaxNode } from '../grammar.ts';

/** What a node stands for, worked out at its first use; `meanwhile` is what it has where it stands for itself, which has no end. */
export function once<R>(done: Map<number, R>, node: SyntaxNode, meanwhile: R, run: () => R): R {
  if (done.has(node.id)) return done.get(node.id) as R;
  done.set(node.id, meanwhile);
  const result = run();
  done.set(node.id, result);
  return result;
}
