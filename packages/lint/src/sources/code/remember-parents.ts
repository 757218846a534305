/** Lets the nodes of tree-sitter remember their parents. */
import type { Node, Tree } from '@vscode/tree-sitter-wasm';

const known = new WeakMap<Tree, Map<number, Node | null>>();

/** Why in the class: tree-sitter looks for each parent from the root, which was a third of a run, and what climbs a tree asks for the same ones again and again. */
export function rememberParents(prototype: Node): void {
  const own = Object.getOwnPropertyDescriptor(prototype, 'parent');
  if (own?.get === undefined) return;
  Object.defineProperty(prototype, 'parent', {
    configurable: true,
    get(this: Node): Node | null {
      const parents = known.get(this.tree) ?? new Map<number, Node | null>();
      known.set(this.tree, parents);
      let parent = parents.get(this.id);
      if (parent === undefined) {
        parent = own.get?.call(this) as Node | null;
        parents.set(this.id, parent);
      }
      return parent;
    },
  });
}
