/** Puts together who could cancel, each once, with everything that it rests on. */
import type { Principal, Standing } from './standings.ts';

/** Somebody who could cancel, given an application that holds the permission of the operation. */
export interface Candidate {
  readonly id: string;
  /** Display name, where it may be read. */
  readonly name?: string | undefined;
  readonly kind: 'group' | 'user';
  /** What the authority rests on: owner, member, or the name of a role. */
  readonly because: readonly string[];
}

/** The people and groups, in the order in which they were found. */
export function candidatesOf(standings: readonly Standing[]): readonly Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const { principal, because } of standings) {
    const { id, displayName } = principal;
    const kind = kindOf(principal);
    if (id === undefined || kind === undefined) continue;
    const before = byId.get(id.toLowerCase());
    byId.set(id.toLowerCase(), {
      id,
      ...(displayName ? { name: displayName } : before?.name === undefined ? {} : { name: before.name }),
      kind,
      because: [...new Set([...(before?.because ?? []), because])],
    });
  }
  return [...byId.values()];
}

/** Why no applications: their authority is their permission alone, whatever they own. */
export function kindOf({ '@odata.type': type }: Principal): Candidate['kind'] | undefined {
  if (type === '#microsoft.graph.group') return 'group';
  return type === undefined || type === '#microsoft.graph.user' ? 'user' : undefined;
}
