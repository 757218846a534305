/** Tests reading tenants, above all what is said of those that are wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { EmulatorError } from '../emulator-error.ts';
import { sampleTenant } from '../tenants/sample-tenant.ts';
import { checkTenant, loadTenant } from './load-tenant.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenant-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is accepted', () => {
  test.each([
    { name: 'JSON text', source: '{"id": "t-1", "users": [{"id": "u-1"}]}' },
    { name: 'YAML text', source: 'id: t-1\nusers:\n  - id: u-1\n' },
    { name: 'a JSON file', source: write('tenant.json', '{"id": "t-1", "users": [{"id": "u-1"}]}') },
    { name: 'a YAML file', source: write('tenant.yaml', '# Ours.\nid: t-1\nusers: [{ id: u-1 }]\n') },
  ])('$name', async ({ source }) => {
    expect(await loadTenant(source)).toEqual({ id: 't-1', users: [{ id: 'u-1' }] });
  });

  test('the sample tenant', () => {
    expect(checkTenant(sampleTenant)).toBe(sampleTenant);
  });

  test('more than a megabyte', async () => {
    const users = Array.from({ length: 20_000 }, (_one, index) => ({ id: `u-${index}`, displayName: 'x'.repeat(50) }));
    const loaded = await loadTenant(JSON.stringify({ id: 't-1', users }));
    expect(loaded.users).toHaveLength(20_000);
  });
});

const GROUP = '\n  - id: g-1\n    owners: [u-1]\n    members: [u-9]\n';

describe('what is refused, with its place', () => {
  test.each([
    {
      name: 'text that is neither',
      text: 'id: [\n',
      code: 'TENANT_SYNTAX',
      message:
        'tenant, line 2: not JSON or YAML: a list or an object is not closed, or not indented far enough; mend this line or one before it',
    },
    {
      name: 'a property twice',
      text: 'id: t-1\nid: t-2\n',
      code: 'TENANT_SYNTAX',
      message: 'tenant, line 2: not JSON or YAML: the same property stands twice; remove one of the two',
    },
    {
      name: 'a list',
      text: '- 1\n- 2\n',
      code: 'TENANT_INVALID',
      message: 'tenant, line 1: the tenant has to be an object, and is a list',
    },
    {
      name: 'no id',
      text: '{\n  "users": []\n}',
      code: 'TENANT_INVALID',
      message: 'tenant, line 1: the tenant needs the property `id`',
    },
    {
      name: 'a property that is not known',
      text: '{\n  "id": "t-1",\n  "user": []\n}',
      code: 'TENANT_INVALID',
      message: 'tenant, line 3: `/user` is not a known property; did you mean `users`?',
    },
    {
      name: 'a value of another type',
      text: 'id: t-1\nusers:\n  - id: 7\n',
      code: 'TENANT_INVALID',
      message: 'tenant, line 3: `/users/0/id` has to be a text; write `7` in quotes',
    },
    {
      name: 'a word that is not in the list',
      text: 'id: t-1\nundocumented: maybe\n',
      code: 'TENANT_INVALID',
      message: 'tenant, line 2: `/undocumented` has to be one of allow, deny, and `maybe` is not',
    },
    {
      name: 'a date that is none',
      text: 'id: t-1\nusers: [{ id: u-1 }]\nroleAssignments:\n  - principalId: u-1\n    roleDefinitionId: global-reader\n    directoryScopeId: /\n    endDateTime: tomorrow\n',
      code: 'TENANT_INVALID',
      message:
        'tenant, line 7: `/roleAssignments/0/endDateTime` has to be a point in time such as 2026-11-23T12:00:00Z, and `tomorrow` is not',
    },
    {
      name: 'an id that stands for nothing',
      text: `id: t-1\nusers:\n  - id: u-1\ngroups:${GROUP}`,
      code: 'TENANT_INVALID',
      message:
        'tenant, line 7: `/groups/0/members/0` has to be a user, service principal or group of this tenant, and `u-9` is not',
    },
    {
      name: 'an id that stands for two things',
      text: 'id: t-1\nusers:\n  - id: u-1\n  - id: U-1\n',
      code: 'TENANT_INVALID',
      message: 'tenant, line 4: `/users/1/id` repeats the id of `/users/0`; give each its own',
    },
    {
      name: 'a role that does not exist',
      text: 'id: t-1\nusers: [{ id: u-1 }]\nroleAssignments:\n  - { principalId: u-1, roleDefinitionId: king, directoryScopeId: / }\n',
      code: 'TENANT_INVALID',
      message:
        'tenant, line 4: `/roleAssignments/0/roleDefinitionId` has to be a custom role of this tenant or a built-in role, and `king` is not',
    },
    {
      name: 'a request for a group that does not exist',
      text: 'id: t-1\nusers: [{ id: u-1 }]\nassignmentScheduleRequests:\n  - { id: r-1, status: Granted, action: adminAssign, accessId: member, groupId: g-1, principalId: u-1 }\n',
      code: 'TENANT_INVALID',
      message:
        'tenant, line 4: `/assignmentScheduleRequests/0/groupId` has to be a group of this tenant, and `g-1` is not',
    },
    {
      name: 'a caller who is a group',
      text: 'id: t-1\ngroups: [{ id: g-1 }]\ncallers:\n  me: { principalId: g-1 }\n',
      code: 'TENANT_INVALID',
      message:
        'tenant, line 4: `/callers/me/principalId` has to be a user or service principal of this tenant, and `g-1` is not',
    },
    {
      name: 'a caller with a name that is not allowed',
      text: 'id: t-1\nusers: [{ id: u-1 }]\ncallers:\n  "": { principalId: u-1 }\n',
      code: 'TENANT_INVALID',
      message:
        'tenant, line 4: `/callers/` is not a name: a name has letters, digits, `.`, `_` and `-`, beginning with a letter or a digit, 64 at most',
    },
    {
      name: 'one alias too many',
      text: `a: &a [1]\n${'b: [*a, *a]\n'.repeat(1)}c: *z\n`,
      code: 'TENANT_SYNTAX',
      message: 'tenant, line 3: not JSON or YAML: `*z` stands for nothing; write `&z` before it',
    },
  ])('$name', async ({ text, code, message }) => {
    const error: unknown = await loadTenant(text).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(EmulatorError);
    expect(error).toMatchObject({ code, message });
  });

  test('the answers that can be set are listed', async () => {
    await expect(loadTenant('id: t-1\nassumptions:\n  answers: { teapot: { status: 418 } }\n')).rejects.toMatchObject({
      code: 'TENANT_INVALID',
      line: 3,
      pointer: '/assumptions/answers/teapot',
      message: expect.stringContaining('is not an answer; the answers are token-missing, token-malformed') as string,
    });
  });

  test('a file is named', async () => {
    const file = write('wrong.yaml', 'id: t-1\nusers: 7\n');
    await expect(loadTenant(file)).rejects.toMatchObject({
      file,
      line: 2,
      message: `tenant file \`${file}\`, line 2: \`/users\` has to be a list, and is a number`,
    });
    await expect(loadTenant(folder)).rejects.toMatchObject({
      code: 'TENANT_FILE_UNREADABLE',
      message: `tenant file \`${folder}\` cannot be read: it is a folder`,
    });
  });
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
