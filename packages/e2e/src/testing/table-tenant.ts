/** A tenant in which every row of the decision table is somebody, and every cell a request. */
import type { Tenant, TenantRoleAssignment } from '@pim-precheck/emulator';
import type { CloudId, DecisionTable, Role } from '@pim-precheck/precheck';

/** Where somebody of the table signs in. */
export interface TableCaller {
  readonly name: string;
  readonly kind: 'application' | 'device' | 'personal';
}

/** A cell of the table as a request. */
export const requestOf = (row: number, column: number): string => `r-${row}-${column}`;
/** A status of the table as a request. */
export const statusRequestOf = (status: string): string => `s-${status}`;
/** The client id of an application of the table. */
export const clientIdOf = (row: number): string => `client-${row}`;

export const SECRET = 'not-a-secret';
const READS = ['User.Read', 'GroupMember.Read.All', 'RoleManagement.Read.Directory'];

/** How the caller of a row signs in. */
export function callerOf({ rows }: DecisionTable, row: number): TableCaller {
  const kind = rows[row]?.facts.caller.kind;
  return {
    name: `row-${row}`,
    kind: kind === 'application' ? kind : kind === 'delegatedPersonal' ? 'personal' : 'device',
  };
}

/** Builds the tenant of a table, in a cloud. */
export function tableTenant(table: DecisionTable, cloud: CloudId): Tenant {
  const isAssignment = table.operation.startsWith('assignment');
  const readRequests = `Privileged${isAssignment ? 'Assignment' : 'Eligibility'}Schedule.Read.AzureADGroup`;
  const indexes = table.rows.map((_, row) => row);
  const people = indexes.filter((row) => callerOf(table, row).kind !== 'application');
  const permissionsOf = (row: number): string[] => [...(table.rows[row]?.facts.caller.permissions ?? []), readRequests];
  const requests = [
    ...indexes.flatMap((row) => table.columns.map((_, column) => cellRequest(table, row, column))),
    ...table.statuses.map(({ status }) => ({ ...request(statusRequestOf(status), groupId(0, 0), 'u-else'), status })),
  ];
  return {
    id: 't-1',
    cloud,
    users: [{ id: 'u-else' }, ...people.map((row) => ({ id: `u-${row}` }))],
    servicePrincipals: indexes
      .filter((row) => !people.includes(row))
      .map((row) => ({
        id: `u-${row}`,
        appId: clientIdOf(row),
        clientSecret: SECRET,
        permissions: [...permissionsOf(row), 'GroupMember.Read.All'],
      })),
    groups: indexes.flatMap((row) => table.columns.map((_, column) => group(table, row, column))),
    administrativeUnits: [{ id: 'unit' }],
    roleDefinitions: indexes.flatMap((row) => rolesAt(table, row).flatMap((role) => definition(role, row))),
    roleAssignments: indexes.flatMap((row) => rolesAt(table, row).map((role) => assignment(role, row))),
    [`${isAssignment ? 'assignment' : 'eligibility'}ScheduleRequests`]: requests,
    callers: Object.fromEntries(
      people.map((row) => [`row-${row}`, { principalId: `u-${row}`, scopes: [...permissionsOf(row), ...READS] }]),
    ),
  };
}

function rolesAt({ rows }: DecisionTable, row: number): readonly Role[] {
  return rows[row]?.facts.caller.roles ?? [];
}

const groupId = (row: number, column: number): string => `g-${row}-${column}`;

function group({ rows, columns }: DecisionTable, row: number, column: number) {
  const own = rows[row]?.facts.group;
  return {
    id: groupId(row, column),
    isAssignableToRole: columns[column]?.facts.group?.isAssignableToRole ?? null,
    owners: own?.callerIsOwner === true ? [`u-${row}`] : [],
    members: own?.callerIsMember === true ? [`u-${row}`] : [],
  };
}

function cellRequest({ rows, columns }: DecisionTable, row: number, column: number) {
  const isOwn = rows[row]?.facts.request?.createdBy === rows[row]?.facts.caller.id;
  const accessId = columns[column]?.facts.request?.accessId ?? 'member';
  return { ...request(requestOf(row, column), groupId(row, column), isOwn ? `u-${row}` : 'u-else'), accessId };
}

function request(id: string, group: string, creator: string) {
  return {
    id,
    status: 'Granted',
    groupId: group,
    principalId: 'u-else',
    createdBy: { user: { id: creator } },
    accessId: 'member' as const,
    action: 'adminAssign' as const,
  };
}

function definition(role: Role, row: number): readonly { readonly id: string; readonly actions: readonly string[] }[] {
  return 'custom' in role ? [{ id: `d-${row}`, actions: role.actions }] : [];
}

function assignment(role: Role, row: number): TenantRoleAssignment {
  const roleDefinitionId = 'custom' in role ? `d-${row}` : role.roleTemplateId;
  return { principalId: `u-${row}`, roleDefinitionId, directoryScopeId: role.scope, state: role.state ?? 'active' };
}
