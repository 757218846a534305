/** Access to a group that can be given and taken: active, or eligible. */
import type { RequestKind } from '../tenant/schedule-request.ts';
import type { Span } from '../lifecycle/span-of.ts';
import { type Directory, keyOf } from './directory.ts';
import { addToGroup, holdsAccess, removeFromGroup } from './memberships.ts';
import type { EligibilityState } from './records.ts';

/** Whose access to what. */
export interface AccessFields {
  readonly accessId: 'member' | 'owner';
  readonly principalId: string;
  readonly groupId: string;
}

/** Whether the principal holds the access directly. */
export function isHeld(directory: Directory, kind: RequestKind, fields: AccessFields): boolean {
  const { accessId, principalId, groupId } = fields;
  return kind === 'assignment'
    ? holdsAccess(directory, accessId, principalId, groupId)
    : eligibilityOf(directory, fields) !== undefined;
}

/** Gives the access, or changes how long it lasts. */
export function giveAccess(directory: Directory, kind: RequestKind, fields: AccessFields, { start, end }: Span): void {
  const { accessId, principalId, groupId } = fields;
  if (kind === 'assignment') {
    addToGroup(directory, accessId, principalId, groupId);
    return;
  }
  const { groupEligibilities } = directory.tenant;
  const held = eligibilityOf(directory, fields);
  const eligibility = {
    id: held?.id ?? `${groupId}_${accessId}_${principalId}`,
    groupId,
    principalId,
    accessId,
    startDateTime: held?.startDateTime ?? new Date(start).toISOString(),
    endDateTime: end === undefined ? null : new Date(end).toISOString(),
  };
  if (held) groupEligibilities.splice(groupEligibilities.indexOf(held), 1, eligibility);
  else groupEligibilities.push(eligibility);
}

/** Takes the access away. */
export function takeAccess(directory: Directory, kind: RequestKind, fields: AccessFields): void {
  const { accessId, principalId, groupId } = fields;
  if (kind === 'assignment') {
    removeFromGroup(directory, accessId, principalId, groupId);
    return;
  }
  const { groupEligibilities } = directory.tenant;
  const held = eligibilityOf(directory, fields);
  if (held) groupEligibilities.splice(groupEligibilities.indexOf(held), 1);
}

/** The right to activate the access. */
export function eligibilityOf({ tenant }: Directory, fields: AccessFields): EligibilityState | undefined {
  return tenant.groupEligibilities.find(
    ({ groupId, principalId, accessId }) =>
      accessId === fields.accessId &&
      keyOf(groupId) === keyOf(fields.groupId) &&
      keyOf(principalId) === keyOf(fields.principalId),
  );
}
