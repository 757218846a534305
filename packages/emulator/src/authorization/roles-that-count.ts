/** Finds the directory roles that count for a call: those its caller holds, as far as the token knows of them. */
import { settingOf } from '../answers/assumed-behaviour.ts';
import type { Directory } from '../directory/directory.ts';
import type { Role } from '../directory/records.ts';
import { holdingsOf, isTenantWide } from '../directory/role-holdings.ts';
import type { Caller } from '../tokens/caller.ts';

/** The roles, active for the whole tenant. A role that was activated after the token was issued does not count. */
export function rolesThatCount(directory: Directory, { id, wids }: Caller, now: number): readonly Role[] {
  const asksToken = wids !== undefined && settingOf(directory.tenant, 'staleTokens') === 'refused';
  return holdingsOf(directory, id, 'active', now)
    .filter(isTenantWide)
    .filter(
      ({ assignment, role }) =>
        !asksToken || assignment.assignmentType !== 'Activated' || !role.isBuiltIn || wids.has(role.id),
    )
    .map(({ role }) => role);
}
