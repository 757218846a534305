/** The objects of the directory as Graph shows them. */
import type { TenantAdministrativeUnit, TenantGroup, TenantServicePrincipal, TenantUser } from '../tenant/tenant.ts';
import type { EligibilityState, Role, RoleAssignmentState } from './records.ts';

/** Anything that Graph returns with an id. */
export interface Resource {
  readonly id: string;
  readonly '@odata.type'?: string;
  readonly [property: string]: unknown;
}

/** A user. */
export function userResource({ id, displayName, userPrincipalName, userType = 'Member' }: TenantUser): Resource {
  return { '@odata.type': '#microsoft.graph.user', id, displayName, userPrincipalName, userType };
}

/** A service principal. */
export function servicePrincipalResource({
  id,
  appId,
  displayName,
  servicePrincipalType = 'Application',
}: TenantServicePrincipal): Resource {
  return { '@odata.type': '#microsoft.graph.servicePrincipal', id, appId, displayName, servicePrincipalType };
}

/** A group, without its owners and members. */
export function groupResource(group: TenantGroup): Resource {
  return {
    '@odata.type': '#microsoft.graph.group',
    id: group.id,
    displayName: group.displayName,
    groupTypes: group.groupTypes ?? [],
    // Graph: https://learn.microsoft.com/graph/api/group-get — ordinary groups have null here.
    isAssignableToRole: group.isAssignableToRole ?? null,
    isManagementRestricted: group.isManagementRestricted ?? null,
    mailEnabled: group.mailEnabled ?? false,
    membershipRule: group.membershipRule ?? null,
    onPremisesSyncEnabled: group.onPremisesSyncEnabled ?? null,
    securityEnabled: group.securityEnabled ?? true,
  };
}

/** An administrative unit. */
export function unitResource({ id, displayName }: TenantAdministrativeUnit): Resource {
  return { '@odata.type': '#microsoft.graph.administrativeUnit', id, displayName };
}

/** A built-in role that somebody holds in the whole tenant. */
export function directoryRoleResource({ id, displayName }: Role): Resource {
  // Why: Graph gives an activated role an id of its own; here it is that of the template, which Graph accepts in its place.
  return { '@odata.type': '#microsoft.graph.directoryRole', id, displayName, roleTemplateId: id };
}

/** The definition of a role. */
export function roleDefinitionResource({ id, displayName, isBuiltIn, isEnabled, actions }: Role): Resource {
  return {
    id,
    templateId: id,
    displayName,
    isBuiltIn,
    isEnabled,
    rolePermissions: [{ allowedResourceActions: actions, condition: null }],
  };
}

/** A role assignment. */
export function roleAssignmentResource({
  id,
  principalId,
  roleDefinitionId,
  directoryScopeId,
}: RoleAssignmentState): Resource {
  return { id, principalId, roleDefinitionId, directoryScopeId };
}

/** A role assignment while it lasts, direct or through a group. */
export function roleInstanceResource(assignment: RoleAssignmentState, memberType: 'Direct' | 'Group'): Resource {
  return {
    ...roleAssignmentResource(assignment),
    assignmentType: assignment.assignmentType ?? 'Assigned',
    memberType,
    startDateTime: assignment.startDateTime ?? null,
    endDateTime: assignment.endDateTime ?? null,
  };
}

/** The schedule behind a right to activate. */
export function eligibilityScheduleResource({
  id,
  groupId,
  principalId,
  accessId,
  startDateTime = null,
  endDateTime = null,
}: EligibilityState): Resource {
  const expiration = endDateTime === null ? { type: 'noExpiration' } : { type: 'afterDateTime', endDateTime };
  return {
    id,
    groupId,
    principalId,
    accessId,
    memberType: 'direct',
    status: 'Provisioned',
    scheduleInfo: { startDateTime, expiration },
  };
}
