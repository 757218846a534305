/** Reads and changes one fact by its pointer; facts are never changed in place. */
import type { Facts } from '@pim-precheck/precheck';

type Tree = Readonly<Record<string, unknown>>;

/** The facts that the explorer starts from: a caller who has the permission and nothing else. */
export function firstFacts(permission: string): Facts {
  return {
    operation: 'assignmentScheduleRequest.cancel',
    caller: { kind: 'delegatedWork', id: '7f6ee9f5-5a1d-4c9b-8f53-3ae1a0f7f6a1', permissions: [permission], roles: [] },
    group: { isAssignableToRole: false, callerIsOwner: false, callerIsMember: false },
    request: { status: 'PendingApproval', accessId: 'member', createdBy: '1f2a9c0e-3d4b-4a57-9a53-8a2b6f1f0c11' },
  };
}

/** The value of a fact; undefined where it is unknown. */
export function factAt(facts: Facts, pointer: string): unknown {
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((value, key) => (value as Tree | undefined)?.[key], facts);
}

/** The facts with one of them set, or made unknown. */
export function withFact(facts: Facts, pointer: string, value: unknown): Facts {
  return changed(facts as unknown as Tree, pointer.slice(1).split('/'), value) as unknown as Facts;
}

function changed(tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): Tree {
  const { [key]: before, ...others } = tree;
  const after = rest.length === 0 ? value : changed((before as Tree | undefined) ?? {}, rest, value);
  const empty = after === undefined || (rest.length > 0 && Object.keys(after as Tree).length === 0);
  if (empty) return others;
  return key in tree ? { ...tree, [key]: after } : { ...others, [key]: after };
}

/** A list with an item in it or not; an unknown list counts as empty. */
export function withItem(list: unknown, item: string, there: boolean): readonly string[] {
  const others = (Array.isArray(list) ? (list as readonly string[]) : []).filter((one) => one !== item);
  return there ? [...others, item] : others;
}
