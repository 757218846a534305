/** The rule as somebody would write it by hand, for one operation, on complete facts, with no reasons. */
import { GLOBAL, ORDINARY, PRIVILEGED, RIGHT } from '../facts.js';

/** Returns allow, deny or indeterminate. */
export function handWritten({ caller, group, request }) {
  if (caller.kind === 'delegatedPersonal' || !caller.permissions.includes(RIGHT) || request.found === false)
    return 'deny';
  const state = stateOf(request.status);
  if (state === 'deny') return 'deny';
  if (caller.kind === 'application' || group.callerIsOwner || group.callerIsMember) return state;
  let isOpen = caller.id === request.createdBy;
  for (const role of caller.roles) {
    if (role.scope !== '/' || role.state === 'eligible') continue;
    if (role.custom) {
      const noun = group.isAssignableToRole ? 'groupsAssignableToRoles' : 'groups';
      if (role.actions.includes(`microsoft.directory/${noun}/${request.accessId}s/update`)) return state;
    } else if (group.isAssignableToRole ? role.roleTemplateId === PRIVILEGED : ORDINARY.includes(role.roleTemplateId)) {
      return state;
    } else if (role.roleTemplateId === GLOBAL) isOpen = true;
  }
  return isOpen ? 'indeterminate' : 'deny';
}

function stateOf(status) {
  switch (status) {
    case 'Granted':
    case 'PendingApproval':
    case 'PendingAdminDecision':
    case 'PendingScheduleCreation':
    case 'PendingProvisioning':
      return 'allow';
    case 'Provisioned':
    case 'Failed':
    case 'Denied':
    case 'Canceled':
    case 'Revoked':
      return 'deny';
    default:
      return 'indeterminate';
  }
}
