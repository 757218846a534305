/** What is read about a request and the caller, with all permissions, with the three that are needed, and with fewer. */
import { GraphError } from '@pim-precheck/client';
import { precheck, readFacts } from '@pim-precheck/precheck/graph';
import { beforeEach, describe, expect, test } from 'vitest';
import { FULL, NEEDED, type Reading, startReading } from '../testing/reading-tenant.ts';

let reading: Reading;
beforeEach(async () => {
  reading = await startReading();
});

const AZURE_CLI = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
const verdictOf = async (oid: string, scopes: readonly string[] = FULL, requestId = 'r-1') => {
  const decision = await precheck(await reading.clientOf({ oid, scopes }), requestId);
  return [decision.verdict, ...decision.reasons.filter(({ clause }) => clause === 'authority').map(({ code }) => code)];
};

describe('with everything that can be read', () => {
  test.each([
    ['u-owner', 'allow', 'caller/owner'],
    ['u-guest-owner', 'allow', 'caller/owner'],
    ['u-member', 'allow', 'caller/member'],
    ['u-nested', 'allow', 'caller/member'],
    ['u-activated', 'allow', 'role/supported'],
    ['u-through-group', 'allow', 'role/supported'],
    ['u-custom', 'allow', 'role/custom-supported'],
    ['u-group-owner', 'deny', 'caller/no-authority'],
    ['u-nobody', 'deny', 'caller/no-authority'],
    ['u-eligible', 'deny', 'caller/no-authority'],
    ['u-unit', 'deny', 'role/not-directory-scoped'],
    ['u-object', 'deny', 'role/not-directory-scoped'],
    ['u-eligible-role', 'deny', 'role/not-active'],
  ])('%s: %s, %s', async (oid, verdict, code) => {
    const [found, ...codes] = await verdictOf(oid);
    expect([found, (codes as readonly string[]).includes(code)]).toEqual([verdict, true]);
  });

  test('membership is told as direct or nested, and a nested one has its caveat', async () => {
    for (const [oid, membership, caveats] of [
      ['u-member', 'direct', []],
      ['u-nested', 'nested', ['member/nested']],
    ] as const) {
      const client = await reading.clientOf({ oid });
      expect((await readFacts(client, 'r-1')).facts.group).toMatchObject({ callerIsMember: true, membership });
      expect((await precheck(client, 'r-1')).caveats.map(({ code }) => code)).toEqual(caveats);
    }
  });

  test('what may be activated is read, so that the remedy is to activate it', async () => {
    const client = await reading.clientOf({ oid: 'u-eligible' });
    expect((await readFacts(client, 'r-1')).facts.group?.callerEligible).toEqual(['owner']);
    expect((await precheck(client, 'r-1')).remedies[0]?.summary).toContain('activate');
  });

  test('every fact says where it came from, and when', async () => {
    const { facts, evidence, unread } = await readFacts(await reading.clientOf({ oid: 'u-nested' }), 'r-1');
    const told = evidence.map(({ fact, source, call }) => `${fact} ${source} ${call ?? ''}`.trim());
    expect(told).toEqual(
      expect.arrayContaining([
        '/request/id input',
        '/request/status graph GET /identityGovernance/privilegedAccess/group/assignmentScheduleRequests/r-1',
        '/caller/permissions token',
        '/caller/id graph GET /me',
        '/group/callerIsOwner graph GET /me/ownedObjects',
        '/group/membership graph GET /me/memberOf',
      ]),
    );
    for (const section of ['caller', 'group', 'request'] as const)
      for (const key of Object.keys(facts[section] ?? {}).filter((name) => name !== 'rolesComplete'))
        expect(evidence.map(({ fact }) => fact)).toContain(`/${section}/${key}`);
    expect([evidence.every(({ source, at }) => source !== 'graph' || at !== undefined), unread]).toEqual([true, []]);
  });

  test('two calls for a check, by the journal of the emulator', async () => {
    await precheck(await reading.clientOf({ oid: 'u-owner' }), 'r-1');
    const outer = reading.emulator.journal().filter(({ batchItem }) => batchItem === undefined);
    expect(outer.map(({ method, path }) => `${method} ${path.replace(/^\/v1.0/, '')}`)).toEqual([
      'GET /identityGovernance/privilegedAccess/group/assignmentScheduleRequests/r-1',
      'POST /$batch',
    ]);
  });
});

describe('with the three permissions that are needed', () => {
  test.each([
    ['u-owner', 'allow'],
    ['u-member', 'allow'],
    ['u-nested', 'allow'],
    ['u-activated', 'allow'],
    ['u-through-group', 'allow'],
    // Whether they hold a custom role cannot be read, and what cannot be read is never a no.
    ['u-custom', 'indeterminate'],
    ['u-nobody', 'indeterminate'],
    ['u-unit', 'indeterminate'],
  ])('%s: %s', async (oid, verdict) => {
    expect((await verdictOf(oid, NEEDED))[0]).toBe(verdict);
  });

  test('the missing fact says which call was refused, why, and which permission would do', async () => {
    const { missing } = await precheck(await reading.clientOf({ oid: 'u-nobody', scopes: [...NEEDED] }), 'r-1');
    expect(missing).toEqual([
      {
        fact: '/caller/roles',
        read: "GET /roleManagement/directory/roleAssignmentScheduleInstances/filterByCurrentUser(on='{on}')",
        permission: 'RoleAssignmentSchedule.Read.Directory',
        why: expect.stringMatching(/^refused with 403 \(PermissionScopeNotGranted: /) as string,
      },
    ]);
  });
});

describe('a read that is refused leaves its own fact unknown, and no other', () => {
  const refusals: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['the request', '**/assignmentScheduleRequests/r-1', 'status', ['/request/status', '/group/id']],
    ['the group', '/groups/G-1', 'isAssignableToRole', ['/group/isAssignableToRole']],
    ['what the caller owns', '/me/ownedObjects', 'callerIsOwner', ['/group/callerIsOwner']],
    ['what the caller belongs to', '/me/checkMemberObjects', 'callerIsMember', ['/group/callerIsMember']],
    ['the direct groups', '/me/memberOf', 'membership', ['/group/membership']],
    ['active roles', '**/roleAssignmentScheduleInstances/**', 'roles', ['/caller/roles']],
    ['eligible roles', '**/roleEligibilityScheduleInstances/**', 'eligible', ['/caller/roles']],
    ['eligibilities', '**/eligibilityScheduleInstances/**', 'callerEligible', ['/group/callerEligible']],
    ['the caller', '/me', 'id', ['/caller/id']],
  ];

  test.each(refusals)('%s', async (_what, path, key, facts) => {
    const client = await reading.clientOf({ oid: 'u-nested' });
    reading.emulator.addFault({ path, effect: { kind: 'status', status: 403 } });
    const { facts: read, unread } = await readFacts(client, 'r-1');
    const [found, ...others] = unread;
    expect([others, found?.error?.status, facts.every((fact) => found?.facts.includes(fact as '/now'))]).toEqual([
      [],
      403,
      true,
    ]);
    // The id stands in the token too, and the roles in its wids claim and in checkMemberObjects.
    if (['id', 'roles', 'eligible'].includes(key)) expect(read.caller.id).toBe('u-nested');
    else expect({ ...read.group, ...read.request }).not.toHaveProperty(key);
  });

  test('the group and the roles are not asked about where the request is not to be had', async () => {
    reading.emulator.addFault({ path: '**/assignmentScheduleRequests/r-1', effect: { kind: 'status', status: 403 } });
    const decision = await precheck(await reading.clientOf({ oid: 'u-owner' }), 'r-1');
    expect([decision.verdict, decision.missing[0]]).toEqual([
      'indeterminate',
      expect.objectContaining({ why: expect.stringContaining('refused with 403') as string }),
    ]);
  });

  test('an outage of a read that the verdict does not hang on does not matter; of one that it does, it is the error', async () => {
    const client = await reading.clientOf({ oid: 'u-owner' });
    reading.emulator.addFault({
      path: '**/roleAssignmentScheduleInstances/**',
      effect: { kind: 'status', status: 500 },
    });
    expect((await precheck(client, 'r-1')).verdict).toBe('allow');
    const nobody = precheck(await reading.clientOf({ oid: 'u-nobody' }), 'r-1');
    await expect(nobody).rejects.toMatchObject({ name: 'GraphError', status: 500 });
  });

  test('a read that is throttled inside the batch is made again', async () => {
    reading.emulator.addFault({ path: '/me/ownedObjects', times: 2, effect: { kind: 'throttle', retryAfter: 0 } });
    expect((await verdictOf('u-owner'))[0]).toBe('allow');
  });
});

describe('the request', () => {
  test('one that is not there is denied for that', async () => {
    const decision = await precheck(await reading.clientOf({ oid: 'u-owner' }), 'r-none');
    expect([decision.verdict, decision.reasons.map(({ code }) => code)]).toEqual([
      'deny',
      expect.arrayContaining(['request/not-found']),
    ]);
  });

  test("one's own is known whatever the case of the ids", async () => {
    const [verdict, ...codes] = await verdictOf('u-nobody', FULL, 'r-own');
    expect([verdict, codes]).toEqual(['indeterminate', expect.arrayContaining(['caller/created-the-request'])]);
  });
});

describe('the token', () => {
  test('a role that was activated after it was issued: allowed, with a word about the token', async () => {
    const fresh = await precheck(await reading.clientOf({ oid: 'u-activated' }), 'r-1');
    const old = await precheck(await reading.clientOf({ oid: 'u-activated', stale: true }), 'r-1');
    expect([fresh.verdict, old.verdict]).toEqual(['allow', 'allow']);
    expect([fresh.caveats, old.caveats.map(({ code }) => code)]).toEqual([[], ['token/older-than-role']]);
    expect(old.caveats[0]?.message).toContain('your role is active, your token is not');
  });

  test('an old token of somebody who is an owner besides needs no word', async () => {
    const client = await reading.clientOf({ oid: 'u-owner', stale: true });
    expect((await precheck(client, 'r-1')).caveats).toEqual([]);
  });

  test('a role that it still names, though it is gone, is overridden by the live read', async () => {
    const wids = ['fdd7a751-b60b-444a-984c-02652fe8fa1c'];
    const decision = await precheck(await reading.clientOf({ oid: 'u-nobody', wids }), 'r-1');
    expect(decision.verdict).toBe('deny');
  });

  test('a role that it names counts where nothing about roles can be read, and is told as such', async () => {
    const wids = ['fdd7a751-b60b-444a-984c-02652fe8fa1c'];
    const scopes = ['PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup', 'GroupMember.Read.All'];
    reading.emulator.addFault({ path: '/me/checkMemberObjects', effect: { kind: 'status', status: 403 } });
    const decision = await precheck(await reading.clientOf({ oid: 'u-nobody', scopes, wids }), 'r-1');
    expect(decision.verdict).toBe('allow');
    expect(decision.evidence.find(({ fact }) => fact.startsWith('/caller/roles'))?.source).toBe('token');
  });

  test('one of the Azure CLI can never hold the permission', async () => {
    const client = await reading.clientOf({ oid: 'u-owner', appId: AZURE_CLI, scopes: ['User.Read'] });
    const decision = await precheck(client, 'r-1');
    expect([decision.verdict, decision.caveats.map(({ code }) => code)]).toEqual([
      'deny',
      ['client/cannot-hold-permission'],
    ]);
    expect(decision.caveats[0]?.message).toContain('Azure CLI');
  });

  test('without scp and roles: the permission is unknown, not missing', async () => {
    const client = await reading.clientOf({ oid: 'u-owner', claims: { scp: undefined, idtyp: 'user' } });
    const { facts } = await readFacts(client, 'r-1').catch((error: unknown) => {
      if (error instanceof GraphError) return { facts: undefined };
      throw error;
    });
    expect(facts?.caller).not.toHaveProperty('permissions');
  });

  test.each([
    ['s-app', ['PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'], 'allow'],
    ['s-poor', ['PrivilegedAssignmentSchedule.Read.AzureADGroup'], 'deny'],
  ])('of the application %s with %j: %s, in two calls and without /me', async (oid, roles, verdict) => {
    const decision = await precheck(await reading.clientOf({ oid, roles }), 'r-1');
    const paths = reading.emulator.journal().map(({ path }) => path);
    expect([decision.verdict, paths.some((path) => path.includes('/me'))]).toEqual([verdict, false]);
  });

  test('of an application without any permission: a no, since such a token has no roles claim', async () => {
    const client = await reading.clientOf({ oid: 's-poor', roles: [], claims: { roles: undefined } });
    const decision = await precheck(client, 'r-1');
    expect([decision.verdict, decision.clauses.permission]).toEqual(['deny', 'deny']);
  });
});
