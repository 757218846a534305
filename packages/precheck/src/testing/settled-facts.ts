/** Facts that settled cases are made from: a caller without any authority, and what can be added. */
import type { Facts, Role } from '../engine/facts.ts';

/** Privileged Role Administrator. */
export const PRIVILEGED: Role = { roleTemplateId: 'e8611ab8-c189-46e8-94e1-60213ab1f814', scope: '/' };
/** Groups Administrator. */
export const GROUPS: Role = { roleTemplateId: 'fdd7a751-b60b-444a-984c-02652fe8fa1c', scope: '/' };
/** Identity Governance Administrator. */
export const GOVERNANCE: Role = { roleTemplateId: '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e', scope: '/' };
/** Global Administrator. */
export const GLOBAL: Role = { roleTemplateId: '62e90394-69f5-4237-9190-012177145e10', scope: '/' };
/** Exchange Administrator. */
export const EXCHANGE: Role = { roleTemplateId: '29232cdf-9323-42fd-ade2-1d097af3e4de', scope: '/' };
/** Intune Administrator. */
export const INTUNE: Role = { roleTemplateId: '3a2c62db-5318-420d-8d74-23affee5d9d5', scope: '/' };
/** Groups Administrator in an administrative unit. */
export const IN_UNIT: Role = { ...GROUPS, scope: '/administrativeUnits/4a8f' };
/** A custom role with these actions. */
export const custom = (...actions: string[]): Role => ({ custom: true, actions, scope: '/' });
/** The permission to cancel an assignment request. */
export const RIGHT = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

/** A signed-in caller without any authority, an ordinary group, a pending request for member access. */
export const base = {
  caller: { kind: 'delegatedWork', id: 'me', permissions: [RIGHT], roles: [] as readonly Role[] },
  group: { isAssignableToRole: false, callerIsOwner: false, callerIsMember: false },
  request: { status: 'PendingApproval', accessId: 'member', createdBy: 'someone' },
} as const satisfies Facts;

/** The base with these roles. */
export const withRoles = (...roles: Role[]): Facts => ({ ...base, caller: { ...base.caller, roles } });
/** The same facts about a role-assignable group. */
export const onAssignable = (facts: Facts): Facts => ({
  ...facts,
  group: { ...facts.group, isAssignableToRole: true },
});
/** The facts with another request. */
export const withRequest = (request: Facts['request'], facts: Facts = base): Facts => ({
  ...facts,
  request: { ...facts.request, ...request },
});
/** The base with another group. */
export const withGroup = (group: Facts['group']): Facts => ({ ...base, group: { ...base.group, ...group } });
