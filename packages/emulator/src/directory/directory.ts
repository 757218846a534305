/** The running directory: a tenant with an index on everything that is looked up. */
import { builtInRoles } from '../generated/directory.ts';
import type { RequestKind, ScheduleRequest, ScheduleRequestFields } from '../tenant/schedule-request.ts';
import type { Tenant, TenantRoleAssignment } from '../tenant/tenant.ts';
import type { GroupState, Role, RoleAssignmentState, TenantState } from './records.ts';
import { type Resource, groupResource, servicePrincipalResource, unitResource, userResource } from './resources.ts';

/** A directory; the keys of all its maps are ids in lower case. */
export interface Directory {
  readonly tenant: TenantState;
  readonly resources: Map<string, Resource>;
  readonly groups: Map<string, GroupState>;
  readonly memberOf: Map<string, Set<string>>;
  readonly ownerOf: Map<string, Set<string>>;
  readonly unitsOf: Map<string, Set<string>>;
  readonly roles: Map<string, Role>;
  readonly assignments: readonly RoleAssignmentState[];
  readonly assignmentsOf: Map<string, RoleAssignmentState[]>;
  readonly requests: Readonly<Record<RequestKind, Map<string, ScheduleRequest>>>;
  readonly requestsOf: Readonly<Record<RequestKind, Map<string, ScheduleRequest[]>>>;
}

/** Builds a directory from a checked tenant, which stays as it is. */
export function buildDirectory(source: Tenant): Directory {
  const tenant = stateOf(source);
  const roles = rolesOf(tenant);
  const assignments = (tenant.roleAssignments ?? []).map((assignment, index) =>
    assignmentState(assignment, index, roles),
  );
  const directory: Directory = {
    tenant,
    resources: resourcesOf(tenant),
    groups: new Map(tenant.groups.map((group) => [keyOf(group.id), group])),
    memberOf: new Map(),
    ownerOf: new Map(),
    unitsOf: new Map(),
    roles,
    assignments,
    assignmentsOf: new Map(),
    requests: {
      assignment: byId(tenant.assignmentScheduleRequests),
      eligibility: byId(tenant.eligibilityScheduleRequests),
    },
    requestsOf: {
      assignment: byGroup(tenant.assignmentScheduleRequests),
      eligibility: byGroup(tenant.eligibilityScheduleRequests),
    },
  };
  for (const group of tenant.groups) {
    for (const member of group.members) link(directory.memberOf, member, group.id);
    for (const owner of group.owners) link(directory.ownerOf, owner, group.id);
  }
  for (const unit of tenant.administrativeUnits ?? [])
    for (const member of unit.members ?? []) link(directory.unitsOf, member, unit.id);
  for (const assignment of assignments) {
    const key = keyOf(assignment.principalId);
    directory.assignmentsOf.set(key, [...(directory.assignmentsOf.get(key) ?? []), assignment]);
  }
  return directory;
}

/** The form in which ids are compared. */
export function keyOf(id: string): string {
  return id.toLowerCase();
}

/** Adds an edge to one of the directory's maps. */
export function link(edges: Map<string, Set<string>>, from: string, to: string): void {
  const found = edges.get(keyOf(from));
  if (found) found.add(keyOf(to));
  else edges.set(keyOf(from), new Set([keyOf(to)]));
}

/** Files a request under its group. */
export function indexByGroup(index: Map<string, ScheduleRequest[]>, request: ScheduleRequest): void {
  const found = index.get(keyOf(request.groupId));
  if (found) found.push(request);
  else index.set(keyOf(request.groupId), [request]);
}

function stateOf(source: Tenant): TenantState {
  const copy = structuredClone(source);
  const stateful = (request: ScheduleRequestFields): ScheduleRequest => ({
    ...request,
    completedDateTime: request.completedDateTime ?? null,
  });
  return {
    ...copy,
    groups: (copy.groups ?? []).map((group) => ({
      ...group,
      owners: [...(group.owners ?? [])],
      members: [...(group.members ?? [])],
    })),
    groupEligibilities: (copy.groupEligibilities ?? []).map((eligibility) => ({
      ...eligibility,
      id: eligibility.id ?? `${eligibility.groupId}_${eligibility.accessId}_${eligibility.principalId}`,
    })),
    assignmentScheduleRequests: (copy.assignmentScheduleRequests ?? []).map(stateful),
    eligibilityScheduleRequests: (copy.eligibilityScheduleRequests ?? []).map(stateful),
  };
}

function rolesOf(tenant: Tenant): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const { id, slug, name, groupActions } of builtInRoles) {
    const role: Role = { id, displayName: name, isBuiltIn: true, isEnabled: true, actions: groupActions };
    roles.set(keyOf(id), role).set(slug, role);
  }
  for (const { id, displayName = id, isEnabled = true, actions } of tenant.roleDefinitions ?? []) {
    roles.set(keyOf(id), { id, displayName, isBuiltIn: false, isEnabled, actions });
  }
  return roles;
}

function assignmentState(
  assignment: TenantRoleAssignment,
  index: number,
  roles: Map<string, Role>,
): RoleAssignmentState {
  const role = roles.get(keyOf(assignment.roleDefinitionId));
  return {
    ...assignment,
    id: assignment.id ?? `role-assignment-${index + 1}`,
    state: assignment.state ?? 'active',
    roleDefinitionId: role?.id ?? assignment.roleDefinitionId,
  };
}

function resourcesOf(tenant: TenantState): Map<string, Resource> {
  const all = [
    ...(tenant.users ?? []).map(userResource),
    ...(tenant.servicePrincipals ?? []).map(servicePrincipalResource),
    ...tenant.groups.map(groupResource),
    ...(tenant.administrativeUnits ?? []).map(unitResource),
  ];
  return new Map(all.map((resource) => [keyOf(resource.id), resource]));
}

function byId(requests: readonly ScheduleRequest[]): Map<string, ScheduleRequest> {
  return new Map(requests.map((request) => [keyOf(request.id), request]));
}

function byGroup(requests: readonly ScheduleRequest[]): Map<string, ScheduleRequest[]> {
  const index = new Map<string, ScheduleRequest[]>();
  for (const request of requests) indexByGroup(index, request);
  return index;
}
