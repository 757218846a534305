/** A value that a name is given, and which of those that a name has may hold at a place. */
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, BLOCKS, CLASSES, FUNCTIONS, isWithin } from '../node-kinds.ts';
import type { Definition } from './definition.ts';

/** A definition and where it stands. */
export interface Placed extends Definition {
  readonly at: number;
  /** Where its value begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly scope: SyntaxNode | undefined;
  readonly block: SyntaxNode | undefined;
  readonly owner: SyntaxNode | undefined;
  readonly object: string | undefined;
}

/** Definitions by the function that they stand in. */
export type ByScope = Map<number, Placed[]>;

const MOST = 12;
const NO_SCOPE = -1;

/** A definition where its node stands. */
export function placed(definition: Definition, node: SyntaxNode, object: string | undefined): Placed {
  return {
    ...definition,
    at: node.startIndex,
    start: definition.value.startIndex,
    end: definition.value.endIndex,
    scope: ancestorIn(node, FUNCTIONS),
    block: ancestorIn(node, BLOCKS),
    owner: ancestorIn(node, CLASSES),
    object,
  };
}

/** Puts a definition to those of its function. */
export function addByScope(map: Map<string, ByScope>, name: string, own: Placed): void {
  const scopes = map.get(name) ?? new Map<number, Placed[]>();
  map.set(name, scopes);
  const key = own.scope?.id ?? NO_SCOPE;
  const list = scopes.get(key);
  if (list === undefined) scopes.set(key, [own]);
  else list.push(own);
}

/** From the innermost function out: the last one before the place that surely ran, and those after it that may have. */
export function reaching(all: ByScope | undefined, at: SyntaxNode): readonly Definition[] {
  if (all === undefined) return [];
  const found: Placed[] = [];
  const { startIndex, endIndex } = at;
  const inValue = (own: Placed): boolean =>
    startIndex >= own.start && endIndex <= own.end && !FUNCTIONS.has(own.value.type);
  for (let scope = ancestorIn(at, FUNCTIONS), isOwn = true; ; scope = ancestorIn(scope, FUNCTIONS), isOwn = false) {
    const inScope = all.get(scope?.id ?? NO_SCOPE) ?? [];
    const isBefore = (own: Placed): boolean => own.at < startIndex || isOfComprehension(own, at);
    // Why: what stands after a place in its own function has not run; in a function around it, it may well have.
    const isAnywhere = !(isOwn && scope !== undefined) && !inScope.some((own) => isBefore(own) && !inValue(own));
    for (let index = inScope.length - 1; index >= 0; index -= 1) {
      const own = inScope[index];
      if (own === undefined || inValue(own) || !(isAnywhere || isBefore(own))) continue;
      found.unshift(own);
      const isWhole = own.how === 'is' || own.how === 'each';
      if (isWhole && (own.block === undefined || isWithin(at, own.block))) return found.slice(-MOST);
    }
    if (scope === undefined) return found.slice(-MOST);
  }
}

/** `f(x) for x in list`: what binds the name stands after its use. */
function isOfComprehension({ value }: Placed, at: SyntaxNode): boolean {
  const clause = value.parent;
  return clause?.type === 'for_in_clause' && clause.parent !== null && isWithin(at, clause.parent);
}

/** The definitions of a property: with `self`, those of the class around a place, if it has any. */
export function propertiesAt(all: readonly Placed[], at: SyntaxNode, self: boolean): readonly Definition[] {
  const usable = all.filter(({ value }) => !isWithin(at, value));
  const owner = self ? ancestorIn(at, CLASSES) : undefined;
  const own = owner === undefined ? [] : usable.filter((each) => each.owner?.id === owner.id);
  return (own.length > 0 ? own : usable).slice(-MOST);
}
