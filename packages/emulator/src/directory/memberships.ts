/** Walks memberships and ownerships, up from a principal and down from a group. */
import { type Directory, keyOf, link } from './directory.ts';

/** Every group that the principal is an active member of, nested ones included, by lower-case id. */
export function groupsAbove({ memberOf }: Directory, principalId: string): ReadonlySet<string> {
  return closure(memberOf, keyOf(principalId));
}

/** Whether the principal is an active member of the group, directly or through others. */
export function isMember(directory: Directory, principalId: string, groupId: string): boolean {
  return groupsAbove(directory, principalId).has(keyOf(groupId));
}

/** Whether the principal itself is an active owner of the group. */
export function isOwner({ ownerOf }: Directory, principalId: string, groupId: string): boolean {
  return ownerOf.get(keyOf(principalId))?.has(keyOf(groupId)) ?? false;
}

/** Every member of the group, of its groups, of theirs, by lower-case id. */
export function membersBelow({ groups }: Directory, groupId: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [keyOf(groupId)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const member of groups.get(id)?.members ?? []) {
      const key = keyOf(member);
      if (found.has(key)) continue;
      found.add(key);
      open.push(key);
    }
  }
  return found;
}

/** Makes the principal a member or owner of the group. */
export function addToGroup(
  directory: Directory,
  access: 'member' | 'owner',
  principalId: string,
  groupId: string,
): void {
  const list = listOf(directory, access, groupId);
  if (list && !list.some((id) => keyOf(id) === keyOf(principalId))) list.push(principalId);
  link(access === 'member' ? directory.memberOf : directory.ownerOf, principalId, groupId);
}

/** Takes the principal's direct membership or ownership away. */
export function removeFromGroup(
  directory: Directory,
  access: 'member' | 'owner',
  principalId: string,
  groupId: string,
): void {
  const list = listOf(directory, access, groupId);
  const index = list?.findIndex((id) => keyOf(id) === keyOf(principalId)) ?? -1;
  if (index >= 0) list?.splice(index, 1);
  (access === 'member' ? directory.memberOf : directory.ownerOf).get(keyOf(principalId))?.delete(keyOf(groupId));
}

/** Whether the principal holds the access directly. */
export function holdsAccess(
  directory: Directory,
  access: 'member' | 'owner',
  principalId: string,
  groupId: string,
): boolean {
  return (
    (access === 'member' ? directory.memberOf : directory.ownerOf).get(keyOf(principalId))?.has(keyOf(groupId)) ?? false
  );
}

function listOf({ groups }: Directory, access: 'member' | 'owner', groupId: string): string[] | undefined {
  return groups.get(keyOf(groupId))?.[access === 'member' ? 'members' : 'owners'];
}

function closure(edges: ReadonlyMap<string, ReadonlySet<string>>, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(edges.get(start) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(edges.get(id) ?? []));
  }
  return found;
}
