/** Tests what is said of tenants that cannot be parsed, do not hold together, or cannot be. */
import { describe, expect, test } from 'vitest';
import type { EmulatorError } from '../emulator-error.ts';
import { loadTenant } from './load-tenant.ts';

const REQUEST = 'status: Granted, action: adminAssign, accessId: member, groupId: g-1, principalId: u-1';

describe('what is wrong with a tenant is told on a line each, with its place', () => {
  test.each([
    {
      name: 'nothing',
      text: '\n',
      message: 'tenant, line 1: the tenant is empty; it needs at least `id: <tenant id>`',
    },
    {
      name: 'a hundred thousand brackets',
      text: `\n${'['.repeat(100_000)}`,
      message: 'tenant, line 2: not JSON or YAML: brackets are nested too deep; a tenant has no use for that',
    },
    {
      name: 'two documents',
      text: 'id: t-1\n---\nid: t-2\n',
      message:
        'tenant, line 2: not JSON or YAML: a second document begins here, and a tenant file holds one; remove what does not belong',
    },
    {
      name: 'JSON with a comma too few',
      text: '{\n  "id": "t-1"\n  "users": []\n}',
      message:
        'tenant, line 3: not JSON or YAML: missing , between flow map items; mend this line or the one before it',
    },
    {
      name: 'aliases of aliases',
      text: `a: &a [1]\n${Array.from('bcdefgh', (key, at) => `${key}: &${key} [${`*${'abcdefg'.charAt(at)},`.repeat(9)}]\n`).join('')}`,
      message: 'tenant, line 1: not JSON or YAML: aliases stand for aliases too often; write out what they stand for',
    },
    {
      name: 'a duration that is none',
      text: `id: t-1\nusers: [{ id: u-1 }]\ngroups: [{ id: g-1 }]\nassignmentScheduleRequests:\n  - { id: r-1, ${REQUEST},\n      scheduleInfo: { expiration: { type: afterDuration,\n        duration: 8h } } }\n`,
      message:
        'tenant, line 7: `/assignmentScheduleRequests/0/scheduleInfo/expiration/duration` has to be a duration of ISO 8601 such as PT8H or P1D, and `8h` is not',
    },
    {
      name: 'a unit that does not exist',
      text: 'id: t-1\nusers: [{ id: u-1 }]\nroleAssignments:\n  - { principalId: u-1, roleDefinitionId: global-reader, directoryScopeId: /administrativeUnits/a-1 }\n',
      message:
        'tenant, line 4: `/roleAssignments/0/directoryScopeId` has to be `/administrativeUnits/<id>` with an administrative unit of this tenant, and `/administrativeUnits/a-1` is not',
    },
    {
      name: 'an object that does not exist',
      text: 'id: t-1\nusers: [{ id: u-1 }]\nroleAssignments:\n  - { principalId: u-1, roleDefinitionId: global-reader, directoryScopeId: /g-1 }\n',
      message:
        'tenant, line 4: `/roleAssignments/0/directoryScopeId` has to be `/`, or `/<id>` with a user, service principal or group of this tenant, and `/g-1` is not',
    },
    {
      name: 'a permission that is mistyped',
      text: 'id: t-1\nusers: [{ id: u-1 }]\ncallers:\n  me:\n    principalId: u-1\n    scopes: [Mail.Read, PrivilegedAssignmentSchedule.ReadWrite.AzureAdGroups]\n',
      message:
        'tenant, line 6: `/callers/me/scopes/1` is `PrivilegedAssignmentSchedule.ReadWrite.AzureAdGroups`, which is no permission; did you mean `PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup`?',
    },
    {
      name: 'a user who calls as an application',
      text: 'id: t-1\nusers: [{ id: u-1 }]\ncallers:\n  me: { principalId: U-1, kind: application }\n',
      message:
        'tenant, line 4: `/callers/me/kind` is `application`, which takes a service principal, and `U-1` is a user; leave it out or name another',
    },
    {
      name: 'a role of a group that can have none',
      text: 'id: t-1\ngroups: [{ id: g-1 }]\nroleAssignments:\n  - { principalId: G-1, roleDefinitionId: global-reader, directoryScopeId: / }\n',
      message:
        'tenant, line 4: `/roleAssignments/0/principalId` is a group that no role can be assigned to; set its isAssignableToRole to true, or name another principal',
    },
    {
      name: 'the id of a built-in role',
      text: 'id: t-1\nroleDefinitions:\n  - { id: 62E90394-69F5-4237-9190-012177145E10, actions: [] }\n',
      message: 'tenant, line 3: `/roleDefinitions/0/id` is the id of a built-in role; give the custom role its own',
    },
  ])('$name', async ({ text, message }) => {
    await expect(loadTenant(text)).rejects.toMatchObject({ message });
  });

  test('all that is wrong with a tenant is told, in the order of the lines', async () => {
    const text = [
      'id: t-1',
      'groups:',
      '  - id: g-1',
      '    isAssignableToRole: true',
      '    groupTypes: [DynamicMembership]',
      '    members:',
      '      - g-2',
      '      - u-9',
      '  - id: g-2',
      'servicePrincipals:',
      '  - { id: s-1, appId: a-1 }',
      '  - { id: s-2, appId: A-1 }',
      'users:',
      '  - { id: u-1, userPrincipalName: ada@contoso.example }',
      '  - { id: u-2, userPrincipalName: Ada@Contoso.Example }',
      '  - { id: G-1 }',
    ].join('\n');
    const error = (await loadTenant(text).catch((caught: unknown) => caught)) as EmulatorError;
    const mend = 'or set isAssignableToRole to false';
    expect(error.lines).toEqual([
      `tenant, line 3: \`/groups/0/id\` repeats the id of \`/users/2\`; give each its own`,
      `tenant, line 5: \`/groups/0/groupTypes\` does not go with isAssignableToRole: true; leave DynamicMembership out, ${mend}`,
      `tenant, line 7: \`/groups/0/members/0\` is a group, and a role-assignable group has none as a member; name its members instead, ${mend}`,
      'tenant, line 8: `/groups/0/members/1` has to be a user, service principal or group of this tenant, and `u-9` is not',
      'tenant, line 12: `/servicePrincipals/1/appId` repeats the appId of `/servicePrincipals/0`; give each its own',
      'tenant, line 15: `/users/1/userPrincipalName` repeats the userPrincipalName of `/users/0`; give each its own',
    ]);
    expect(error).toMatchObject({ message: error.lines?.[0], line: 3, pointer: '/groups/0/id' });
  });

  test('of very many faults twenty are told, and how many more there are', async () => {
    const users = Array.from({ length: 1000 }, (_one, index) => ({ id: `u-${index}`, displayname: index }));
    const error = (await loadTenant(JSON.stringify({ id: 't-1', users }, undefined, 1)).catch(
      (caught: unknown) => caught,
    )) as EmulatorError;
    expect(error.lines).toHaveLength(21);
    expect(error.lines?.slice(19)).toEqual([
      'tenant, line 82: `/users/19/displayname` is not a known property; did you mean `displayName`?',
      'tenant: and 980 more',
    ]);
  });
});
