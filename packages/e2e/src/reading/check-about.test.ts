/** Checks about somebody else: users and applications, with all permissions and with few. */
import { precheckAbout, whoCouldCancel } from '@pim-precheck/precheck/graph';
import { beforeEach, describe, expect, test } from 'vitest';
import { FULL, NEEDED, type Reading, startReading } from '../testing/reading-tenant.ts';

const CANCEL = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';
let reading: Reading;
beforeEach(async () => {
  reading = await startReading();
});

/** Somebody who may read roles. */
const reader = (scopes: readonly string[] = FULL) => reading.clientOf({ oid: 'u-reader', scopes });
const about = async (callerId: string, options: { permissions?: readonly string[]; deep?: boolean } = {}) =>
  precheckAbout(await reader(), 'r-1', { callerId, permissions: [CANCEL], ...options });

describe('a user, whose token would hold the permission', () => {
  test.each([
    ['u-owner', 'allow'],
    ['OLGA@contoso.example', 'allow'],
    ['u-member', 'allow'],
    ['u-nested', 'allow'],
    ['u-activated', 'allow'],
    ['u-custom', 'allow'],
    ['u-through-group', 'allow'],
    // Without further calls, what they hold through groups is not known.
    ['u-nobody', 'indeterminate'],
    ['u-group-owner', 'indeterminate'],
  ])('%s: %s', async (callerId, verdict) => {
    expect((await about(callerId)).verdict).toBe(verdict);
  });

  test.each([
    ['u-nobody', 'deny', 'caller/no-authority'],
    ['u-group-owner', 'deny', 'caller/no-authority'],
    ['u-unit', 'deny', 'role/not-directory-scoped'],
    ['u-eligible-role', 'deny', 'role/not-active'],
    ['u-eligible', 'deny', 'caller/no-authority'],
  ])('%s, with roles through groups asked for: %s, %s', async (callerId, verdict, code) => {
    const decision = await about(callerId, { deep: true });
    expect([decision.verdict, decision.reasons.map((reason) => reason.code as string)]).toEqual([
      verdict,
      expect.arrayContaining([code]),
    ]);
  });

  test('the decision is about them, by object id, and names the calls that were made about them', async () => {
    const { subject, evidence } = await about('olga@contoso.example');
    expect(subject.callerId).toBe('u-owner');
    expect(evidence.find(({ fact }) => fact === '/group/callerIsOwner')?.call).toBe(
      'GET /users/{user-id}/ownedObjects',
    );
    expect(evidence.find(({ fact }) => fact === '/caller/permissions')?.source).toBe('input');
  });

  test('membership is told as nested', async () => {
    expect((await about('u-nested')).caveats.map(({ code }) => code)).toEqual(['member/nested']);
  });
});

describe('with less', () => {
  test('what their token would hold is unknown unless it is given', async () => {
    const decision = await precheckAbout(await reader(), 'r-1', { callerId: 'u-owner' });
    expect([decision.verdict, decision.clauses.authority, decision.missing]).toEqual([
      'indeterminate',
      'allow',
      [expect.objectContaining({ fact: '/caller/permissions', permission: null })],
    ]);
  });

  test('owners and members are known from the lists of the group, whoever may not read people', async () => {
    const client = await reader(NEEDED);
    for (const [callerId, verdict] of [
      ['u-owner', 'allow'],
      ['u-nested', 'allow'],
      ['u-nobody', 'indeterminate'],
    ]) {
      const decision = await precheckAbout(client, 'r-1', { callerId: callerId ?? '', permissions: [CANCEL] });
      expect([callerId, decision.verdict]).toEqual([callerId, verdict]);
    }
  });

  test('an id that nobody has is wrong usage', async () => {
    await expect(about('u-unheard-of')).rejects.toMatchObject({ kind: 'input', code: 'CALLER_NOT_FOUND' });
    await expect(about("o'hara")).rejects.toMatchObject({ kind: 'input', code: 'CALLER_NOT_FOUND' });
  });
});

describe('an application', () => {
  test.each([
    ['s-app', 'allow'],
    ['C-APP', 'allow'],
    ['s-poor', 'deny'],
  ])('%s: %s, by the permissions that it was granted', async (callerId, verdict) => {
    const decision = await precheckAbout(await reader(), 'r-1', { callerId });
    expect(decision.verdict).toBe(verdict);
    expect(decision.evidence.find(({ fact }) => fact === '/caller/permissions')?.call).toBe(
      'GET /servicePrincipals/{servicePrincipal-id}/appRoleAssignments',
    );
  });

  test('asks about an application in the name of an application', async () => {
    const roles = ['Application.Read.All', 'PrivilegedAssignmentSchedule.Read.AzureADGroup', 'GroupMember.Read.All'];
    const client = await reading.clientOf({ oid: 's-poor', roles });
    expect((await precheckAbout(client, 'r-1', { callerId: 's-app' })).verdict).toBe('allow');
  });
});

describe('who could cancel', () => {
  const names = async (deep: boolean, scopes: readonly string[] = FULL) => {
    const found = await whoCouldCancel(await reader(scopes), { groupId: 'g-1', accessId: 'member', deep });
    return { ...found, people: found.candidates.map(({ id, because }) => `${id}: ${because.join(', ')}`) };
  };

  test('at first sight: owners, members, groups of them, holders of roles; custom roles are named as not followed', async () => {
    const { people, unread } = await names(false);
    expect(people).toEqual([
      'u-owner: owner of the group',
      'u-guest-owner: owner of the group',
      'U-Member: member of the group',
      'g-team: member of the group',
      'u-activated: Groups Administrator',
      'g-roles: User Administrator',
    ]);
    expect(unread.map(({ why }) => why)).toEqual([
      'who holds the custom role Group helper is read only when asked for',
    ]);
  });

  test('with further calls: holders of custom roles, and the people behind the groups', async () => {
    const { people, unread } = await names(true);
    expect(people).toEqual([
      'u-owner: owner of the group',
      'u-guest-owner: owner of the group',
      'U-Member: member of the group',
      'u-activated: Groups Administrator',
      'u-custom: Group helper',
      'u-nested: member of the group, through Team',
      'u-through-group: User Administrator, through Role holders',
    ]);
    expect(unread).toEqual([]);
  });

  test('what may not be read is named, and nobody is invented', async () => {
    const { people, unread } = await names(true, NEEDED);
    expect([people.length > 0, unread.every(({ read }) => read.startsWith('GET /roleManagement/'))]).toEqual([
      true,
      true,
    ]);
  });
});
