/** Tests the emulator's reading of who has authority over a group's requests. */
import { expect, test } from 'vitest';
import { buildDirectory } from '../directory/directory.ts';
import type { AccessId } from '../tenant/schedule-request.ts';
import type { TenantGroup, TenantRoleAssignment } from '../tenant/tenant.ts';
import type { Caller } from '../tokens/caller.ts';
import { type Authority, weighAuthority } from './weigh-authority.ts';

interface Case {
  readonly name: string;
  readonly group?: Partial<TenantGroup>;
  readonly groups?: readonly TenantGroup[];
  readonly roles?: readonly (Partial<TenantRoleAssignment> & { readonly roleDefinitionId: string })[];
  readonly accessId?: AccessId;
  readonly createdBy?: string;
  readonly kind?: Caller['kind'];
  readonly wanted: Authority;
}

const NOW = Date.parse('2026-11-23T12:00:00Z');

function weigh({
  group = {},
  groups = [],
  roles = [],
  accessId = 'member',
  createdBy,
  kind = 'delegated',
}: Case): Authority {
  const directory = buildDirectory({
    id: 't-1',
    users: [{ id: 'u-1' }],
    groups: [{ id: 'g-1', ...group }, ...groups],
    administrativeUnits: [{ id: 'a-1', members: ['g-1'] }],
    roleDefinitions: [
      { id: 'members', actions: ['microsoft.directory/groups/members/update'] },
      { id: 'owners', actions: ['microsoft.directory/groups/owners/update'] },
      { id: 'assignable-members', actions: ['microsoft.directory/groupsAssignableToRoles/members/update'] },
      { id: 'assignable-owners', actions: ['microsoft.directory/groupsAssignableToRoles/owners/update'] },
      {
        id: 'everything',
        actions: [
          'microsoft.directory/groups/allProperties/update',
          'microsoft.directory/groups.security/members/update',
          'microsoft.directory/groups.unified/members/update',
        ],
      },
      { id: 'disabled', isEnabled: false, actions: ['microsoft.directory/groups/members/update'] },
    ],
    roleAssignments: roles.map((role) => ({ principalId: 'u-1', directoryScopeId: '/', ...role })),
  });
  const caller: Caller = { id: 'U-1', kind, appId: undefined, permissions: new Set() };
  const request = {
    id: 'r-1',
    status: 'Granted',
    action: 'adminAssign' as const,
    accessId,
    groupId: 'G-1',
    principalId: 'u-2',
    ...(createdBy === undefined ? {} : { createdBy: { user: { id: createdBy } } }),
  };
  return weighAuthority(directory, caller, request, NOW);
}

const assignable = { isAssignableToRole: true };
const held = (roleDefinitionId: string) => [{ roleDefinitionId }];

const CASES: readonly Case[] = [
  { name: 'nobody in particular', wanted: 'refused' },
  { name: 'an application', kind: 'application', wanted: 'granted' },
  { name: 'an owner', group: { owners: ['u-1'] }, wanted: 'granted' },
  { name: 'a member', group: { members: ['u-1'] }, wanted: 'granted' },
  {
    name: 'a member of a group in the group',
    group: { members: ['g-2'] },
    groups: [{ id: 'g-2', members: ['u-1'] }],
    wanted: 'granted',
  },
  {
    name: 'an owner of a group in the group',
    group: { members: ['g-2'] },
    groups: [{ id: 'g-2', owners: ['u-1'] }],
    wanted: 'refused',
  },
  {
    name: 'a member of a group that owns the group',
    group: { owners: ['g-2'] },
    groups: [{ id: 'g-2', members: ['u-1'] }],
    wanted: 'refused',
  },
  ...['directory-writers', 'groups-administrator', 'identity-governance-administrator', 'user-administrator'].flatMap(
    (roleDefinitionId): readonly Case[] => [
      { name: `${roleDefinitionId}, ordinary group`, roles: held(roleDefinitionId), wanted: 'granted' },
      {
        name: `${roleDefinitionId}, ordinary group, owner access`,
        roles: held(roleDefinitionId),
        accessId: 'owner',
        wanted: 'granted',
      },
      {
        name: `${roleDefinitionId}, role-assignable group`,
        group: assignable,
        roles: held(roleDefinitionId),
        wanted: 'refused',
      },
    ],
  ),
  {
    name: 'privileged-role-administrator, role-assignable group',
    group: assignable,
    roles: held('privileged-role-administrator'),
    wanted: 'granted',
  },
  {
    name: 'privileged-role-administrator, ordinary group',
    roles: held('privileged-role-administrator'),
    wanted: 'refused',
  },
  {
    name: 'privileged-role-administrator, a group that says false',
    group: { isAssignableToRole: false },
    roles: held('privileged-role-administrator'),
    wanted: 'refused',
  },
  ...[
    'exchange-administrator',
    'sharepoint-administrator',
    'teams-administrator',
    'intune-administrator',
    'global-reader',
    'yammer-administrator',
  ].map((roleDefinitionId): Case => ({
    name: roleDefinitionId,
    group: { groupTypes: ['Unified'] },
    roles: held(roleDefinitionId),
    wanted: 'refused',
  })),
  {
    name: 'a role by template id',
    roles: held('FDD7A751-b60b-444a-984c-02652fe8fa1c'),
    wanted: 'granted',
  },
  {
    name: 'a role that is only eligible',
    roles: [{ roleDefinitionId: 'groups-administrator', state: 'eligible' }],
    wanted: 'refused',
  },
  {
    name: 'a role for a unit',
    roles: [{ roleDefinitionId: 'groups-administrator', directoryScopeId: '/administrativeUnits/a-1' }],
    wanted: 'refused',
  },
  {
    name: 'a role for the group itself',
    roles: [{ roleDefinitionId: 'groups-administrator', directoryScopeId: '/g-1' }],
    wanted: 'refused',
  },
  {
    name: 'a role that has ended',
    roles: [{ roleDefinitionId: 'groups-administrator', endDateTime: '2026-11-23T12:00:00Z' }],
    wanted: 'refused',
  },
  {
    name: 'a role that has not begun',
    roles: [{ roleDefinitionId: 'groups-administrator', startDateTime: '2026-11-23T12:00:01Z' }],
    wanted: 'refused',
  },
  {
    name: 'a role that lasts',
    roles: [
      {
        roleDefinitionId: 'groups-administrator',
        startDateTime: '2026-11-23T12:00:00Z',
        endDateTime: '2026-11-23T12:00:01Z',
      },
    ],
    wanted: 'granted',
  },
  {
    name: 'a role through a group',
    groups: [{ id: 'g-2', isAssignableToRole: true, members: ['u-1'] }],
    roles: [{ roleDefinitionId: 'groups-administrator', principalId: 'g-2' }],
    wanted: 'granted',
  },
  { name: 'a custom role, member access', roles: held('members'), wanted: 'granted' },
  {
    name: 'a custom role for members, owner access',
    roles: held('members'),
    accessId: 'owner',
    wanted: 'refused',
  },
  {
    name: 'a custom role, owner access',
    roles: held('owners'),
    accessId: 'owner',
    wanted: 'granted',
  },
  {
    name: 'a custom role for members, role-assignable group',
    group: assignable,
    roles: held('members'),
    wanted: 'refused',
  },
  {
    name: 'a custom role for role-assignable groups',
    group: assignable,
    roles: held('assignable-members'),
    wanted: 'granted',
  },
  {
    name: 'a custom role for owners of role-assignable groups',
    group: assignable,
    roles: held('assignable-owners'),
    accessId: 'owner',
    wanted: 'granted',
  },
  {
    name: 'a custom role for a unit',
    roles: [{ roleDefinitionId: 'members', directoryScopeId: '/administrativeUnits/a-1' }],
    wanted: 'refused',
  },
  { name: 'a custom role with all properties', roles: held('everything'), wanted: 'refused' },
  { name: 'a custom role that is not enabled', roles: held('disabled'), wanted: 'refused' },
  { name: 'global-administrator', roles: held('global-administrator'), wanted: 'undocumented' },
  {
    name: 'global-administrator, role-assignable group',
    group: assignable,
    roles: held('global-administrator'),
    wanted: 'undocumented',
  },
  {
    name: 'global-administrator, only eligible',
    roles: [{ roleDefinitionId: 'global-administrator', state: 'eligible' }],
    wanted: 'refused',
  },
  {
    name: 'global-administrator and a listed role',
    roles: [{ roleDefinitionId: 'global-administrator' }, { roleDefinitionId: 'user-administrator' }],
    wanted: 'granted',
  },
  { name: 'who made the request', createdBy: 'u-1', wanted: 'undocumented' },
  {
    name: 'who made the request and holds a role that does not count',
    createdBy: 'u-1',
    roles: held('exchange-administrator'),
    wanted: 'undocumented',
  },
  { name: 'a request that somebody else made', createdBy: 'u-2', wanted: 'refused' },
];

test.each(CASES)('$name: $wanted', (row) => {
  expect(weigh(row)).toBe(row.wanted);
});
