/** What a new request does to the directory, and the status it ends in. */
import { Refusal } from '../answers/refusal.ts';
import { type Directory, keyOf } from '../directory/directory.ts';
import type { GroupState } from '../directory/records.ts';
import { addToGroup, holdsAccess, removeFromGroup } from '../directory/memberships.ts';
import { isCurrent } from '../directory/role-holdings.ts';
import type { RequestKind } from '../tenant/schedule-request.ts';
import type { TenantGroupEligibility } from '../tenant/tenant.ts';
import type { OperationContext } from './operation.ts';
import type { NewRequest } from './read-new-request.ts';

/** A status, and the change that makes it true. */
export interface Outcome {
  readonly status: string;
  readonly effect?: () => void;
}

/** Finds the outcome of a request that its caller may make. Throws a refusal where it cannot be carried out. */
export function carryOut(context: OperationContext, kind: RequestKind, fields: NewRequest, group: GroupState): Outcome {
  const { directory } = context.state;
  const { accessId, principalId, groupId } = fields;
  const access: Access = kind === 'assignment' ? activeAccess(directory, fields) : eligibleAccess(directory, fields);
  const startsLater = Date.parse(fields.scheduleInfo?.startDateTime ?? '') > context.now;
  switch (fields.action) {
    case 'selfActivate': {
      if (kind === 'eligibility')
        throw new Refusal('request-invalid', {
          reason: 'Eligibility cannot be activated by a request about eligibility.',
        });
      const eligible = eligibilityOf(directory, fields);
      if (!eligible || !isCurrent(eligible, context.now)) throw new Refusal('assignment-does-not-exist');
      if (holdsAccess(directory, accessId, principalId, groupId)) throw new Refusal('assignment-exists');
      if (group.approvalRequired) return { status: 'PendingApproval' };
      return startsLater ? { status: 'ScheduleCreated' } : { status: 'Provisioned', effect: access.add };
    }
    case 'adminAssign':
      if (access.held) throw new Refusal('assignment-exists');
      return startsLater ? { status: 'ScheduleCreated' } : { status: 'Provisioned', effect: access.add };
    case 'adminRemove':
    case 'selfDeactivate':
      if (!access.held) throw new Refusal('assignment-does-not-exist');
      return { status: 'Revoked', effect: access.remove };
    case 'adminUpdate':
    case 'adminExtend':
    case 'adminRenew':
      if (!access.held) throw new Refusal('assignment-does-not-exist');
      return { status: 'Provisioned' };
    case 'selfExtend':
    case 'selfRenew':
      return { status: 'PendingAdminDecision' };
  }
}

interface Access {
  readonly held: boolean;
  readonly add: () => void;
  readonly remove: () => void;
}

function activeAccess(directory: Directory, { accessId, principalId, groupId }: NewRequest): Access {
  return {
    held: holdsAccess(directory, accessId, principalId, groupId),
    add: () => addToGroup(directory, accessId, principalId, groupId),
    remove: () => removeFromGroup(directory, accessId, principalId, groupId),
  };
}

function eligibleAccess(directory: Directory, fields: NewRequest): Access {
  const { accessId, principalId, groupId, scheduleInfo } = fields;
  const { groupEligibilities } = directory.tenant;
  const held = eligibilityOf(directory, fields);
  const id = `${groupId}_${accessId}_${principalId}`;
  const startDateTime = scheduleInfo?.startDateTime ?? null;
  const endDateTime = scheduleInfo?.expiration?.endDateTime ?? null;
  return {
    held: held !== undefined,
    add: () => void groupEligibilities.push({ id, accessId, principalId, groupId, startDateTime, endDateTime }),
    remove: () =>
      void groupEligibilities.splice(
        groupEligibilities.findIndex((one) => one === held),
        1,
      ),
  };
}

function eligibilityOf({ tenant }: Directory, fields: NewRequest): TenantGroupEligibility | undefined {
  return tenant.groupEligibilities.find(
    ({ groupId, principalId, accessId }) =>
      accessId === fields.accessId &&
      keyOf(groupId) === keyOf(fields.groupId) &&
      keyOf(principalId) === keyOf(fields.principalId),
  );
}
