/** Tests cancelling: who may, what can be cancelled, in which order this is checked, and what becomes of a request. */
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator, EmulatorOptions } from '../open-emulator.ts';
import type { RequestKind, ScheduleRequestFields } from '../tenant/schedule-request.ts';
import { sampleTenant } from '../tenants/sample-tenant.ts';

const ROOT = 'https://graph.microsoft.com/v1.0';
const REFERENCE_REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';

const requestsOf = (kind: RequestKind): readonly ScheduleRequestFields[] =>
  sampleTenant[`${kind}ScheduleRequests`] ?? [];
const groupNamed = (name: string): string =>
  sampleTenant.groups?.find(({ displayName }) => displayName === name)?.id ?? '';
const ordinary = groupNamed('Contoso Deployment Operators');
const roleAssignable = groupNamed('Contoso Tier 0 Administrators');
const pendingIn = (groupId: string, accessId: 'member' | 'owner' = 'member'): string =>
  requestsOf('assignment').find(
    (one) => one.groupId === groupId && one.accessId === accessId && one.status === 'PendingApproval',
  )?.id ?? '';

async function send(emulator: Emulator, caller: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = {
    authorization: `Bearer ${emulator.tokens[caller] ?? ''}`,
    ...(init.headers as Record<string, string>),
  };
  return emulator.fetch(`${ROOT}${path}`, { ...init, headers });
}

const pathTo = (kind: RequestKind, id: string): string =>
  `/identityGovernance/privilegedAccess/group/${kind}ScheduleRequests/${id}`;

async function cancel(
  emulator: Emulator,
  caller: string,
  id: string,
  kind: RequestKind = 'assignment',
): Promise<string> {
  const response = await send(emulator, caller, `${pathTo(kind, id)}/cancel`, { method: 'POST' });
  if (response.status === 204) return '204';
  const { error } = (await response.json()) as { readonly error: { readonly code: string } };
  return `${response.status} ${error.code}`;
}

const create = (options: EmulatorOptions = {}): Promise<Emulator> => createEmulator(options);
const ROLE_REFUSAL = '403 UnauthorizedAccessException';
const SCOPE_REFUSAL = '403 UnknownError';

describe('who may cancel', () => {
  test.each([
    { caller: 'owner', ordinaryGroup: '204', roleAssignableGroup: ROLE_REFUSAL },
    { caller: 'member', ordinaryGroup: '204', roleAssignableGroup: ROLE_REFUSAL },
    { caller: 'groups-admin', ordinaryGroup: '204', roleAssignableGroup: ROLE_REFUSAL },
    { caller: 'role-admin', ordinaryGroup: ROLE_REFUSAL, roleAssignableGroup: '204' },
    { caller: 'global-admin', ordinaryGroup: ROLE_REFUSAL, roleAssignableGroup: ROLE_REFUSAL },
    { caller: 'au-admin', ordinaryGroup: ROLE_REFUSAL, roleAssignableGroup: ROLE_REFUSAL },
    { caller: 'exchange-admin', ordinaryGroup: ROLE_REFUSAL, roleAssignableGroup: ROLE_REFUSAL },
    { caller: 'eligible-owner', ordinaryGroup: ROLE_REFUSAL, roleAssignableGroup: ROLE_REFUSAL },
    { caller: 'requester', ordinaryGroup: ROLE_REFUSAL, roleAssignableGroup: ROLE_REFUSAL },
    { caller: 'nobody', ordinaryGroup: ROLE_REFUSAL, roleAssignableGroup: ROLE_REFUSAL },
    { caller: 'app', ordinaryGroup: '204', roleAssignableGroup: '204' },
    { caller: 'app-without-permission', ordinaryGroup: SCOPE_REFUSAL, roleAssignableGroup: SCOPE_REFUSAL },
    { caller: 'user-without-permission', ordinaryGroup: SCOPE_REFUSAL, roleAssignableGroup: SCOPE_REFUSAL },
  ])(
    '$caller gets $ordinaryGroup in an ordinary group and $roleAssignableGroup in a role-assignable one',
    async (row) => {
      const emulator = await create();
      expect(await cancel(emulator, row.caller, REFERENCE_REQUEST)).toBe(row.ordinaryGroup);
      expect(await cancel(emulator, row.caller, pendingIn(roleAssignable))).toBe(row.roleAssignableGroup);
    },
  );

  test.each([
    { caller: 'global-admin', wanted: '204' },
    { caller: 'requester', wanted: '204' },
    { caller: 'nobody', wanted: ROLE_REFUSAL },
    { caller: 'au-admin', wanted: ROLE_REFUSAL },
  ])('where the undocumented is allowed, $caller gets $wanted', async ({ caller, wanted }) => {
    const emulator = await create({ tenant: { ...sampleTenant, undocumented: 'allow' } });
    expect(await cancel(emulator, caller, REFERENCE_REQUEST)).toBe(wanted);
  });

  test.each([
    { caller: 'owner', wanted: '204' },
    { caller: 'groups-admin', wanted: '204' },
    { caller: 'requester', wanted: ROLE_REFUSAL },
    { caller: 'app-without-permission', wanted: SCOPE_REFUSAL },
  ])('$caller gets $wanted on a request about eligibility', async ({ caller, wanted }) => {
    const emulator = await create();
    const granted =
      requestsOf('eligibility').find(({ status, groupId }) => status === 'Granted' && groupId === ordinary)?.id ?? '';
    expect(await cancel(emulator, caller, granted, 'eligibility')).toBe(wanted);
  });
});

describe('which status can be cancelled', () => {
  test.each([
    { status: 'Granted', denied: '204', allowed: '204' },
    { status: 'PendingApproval', denied: '204', allowed: '204' },
    { status: 'PendingAdminDecision', denied: '204', allowed: '204' },
    { status: 'PendingScheduleCreation', denied: '204', allowed: '204' },
    { status: 'PendingProvisioning', denied: '204', allowed: '204' },
    { status: 'Provisioned', denied: '400 RequestCannotBeCancelled', allowed: '400 RequestCannotBeCancelled' },
    { status: 'Failed', denied: '400 RequestCannotBeCancelled', allowed: '400 RequestCannotBeCancelled' },
    { status: 'Denied', denied: '400 RequestCannotBeCancelled', allowed: '400 RequestCannotBeCancelled' },
    { status: 'Canceled', denied: '400 RequestCannotBeCancelled', allowed: '400 RequestCannotBeCancelled' },
    { status: 'Revoked', denied: '400 RequestCannotBeCancelled', allowed: '400 RequestCannotBeCancelled' },
    { status: 'ScheduleCreated', denied: '400 RequestCannotBeCancelled', allowed: '204' },
    { status: 'PendingApprovalProvisioning', denied: '400 RequestCannotBeCancelled', allowed: '204' },
    { status: 'pendingapproval', denied: '400 RequestCannotBeCancelled', allowed: '204' },
  ])('$status gives $denied, or $allowed where the undocumented is allowed', async ({ status, denied, allowed }) => {
    const request: ScheduleRequestFields = {
      id: 'r-1',
      status,
      action: 'selfActivate',
      accessId: 'member',
      groupId: 'g-1',
      principalId: 'u-2',
    };
    const tenant = {
      id: 't-1',
      users: [{ id: 'u-1' }, { id: 'u-2' }],
      groups: [{ id: 'g-1', owners: ['u-1'] }],
      assignmentScheduleRequests: [request],
      callers: { owner: { principalId: 'u-1', scopes: ['PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'] } },
    };
    expect(await cancel(await create({ tenant }), 'owner', 'r-1')).toBe(denied);
    expect(await cancel(await create({ tenant: { ...tenant, undocumented: 'allow' } }), 'owner', 'r-1')).toBe(allowed);
  });
});

describe('the order of the checks', () => {
  const settled = requestsOf('assignment').find(({ status }) => status === 'Provisioned')?.id ?? '';
  test.each([
    { name: 'no token comes before all else', caller: '', id: 'unknown', wanted: '401 InvalidAuthenticationToken' },
    {
      name: 'a missing permission comes before an unknown id',
      caller: 'user-without-permission',
      id: 'unknown',
      wanted: SCOPE_REFUSAL,
    },
    {
      name: 'an unknown id comes before authority',
      caller: 'nobody',
      id: 'unknown',
      wanted: '404 RoleAssignmentRequestNotFound',
    },
    { name: 'authority comes before the status', caller: 'nobody', id: settled, wanted: ROLE_REFUSAL },
    { name: 'the status comes last', caller: 'owner', id: settled, wanted: '400 RequestCannotBeCancelled' },
  ])('$name', async ({ caller, id, wanted }) => {
    expect(await cancel(await create(), caller, id)).toBe(wanted);
  });
});

describe('what a cancel does', () => {
  const NOON = Date.parse('2026-11-23T12:00:00Z');

  test.each([
    { kind: 'assignment' as const, id: REFERENCE_REQUEST, status: 'Canceled' },
    {
      kind: 'eligibility' as const,
      id: requestsOf('eligibility').find(({ status }) => status === 'Granted')?.id ?? '',
      status: 'Revoked',
    },
  ])('a cancelled $kind request is $status, completed now, and gone after 30 days', async ({ kind, id, status }) => {
    const emulator = await create({ clock: () => NOON });
    expect(await cancel(emulator, 'owner', id, kind)).toBe('204');
    const read = async (
      token: string,
    ): Promise<{ readonly status?: string; readonly completedDateTime?: string; readonly error?: unknown }> => {
      const answer = await emulator.fetch(`${ROOT}${pathTo(kind, id)}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return (await answer.json()) as { readonly status?: string; readonly completedDateTime?: string };
    };
    const after = await read(emulator.tokens['owner']!);
    expect([after.status, after.completedDateTime]).toEqual([status, '2026-11-23T12:00:00.000Z']);
    emulator.advanceClock(30 * 86_400_000 - 1);
    expect((await read(await emulator.mintToken({ caller: 'owner' }))).status).toBe(status);
    emulator.advanceClock(1);
    expect(await read(await emulator.mintToken({ caller: 'owner' }))).toHaveProperty(
      'error.code',
      'RoleAssignmentRequestNotFound',
    );
  });

  test('of ten thousand cancels at once exactly one succeeds', async () => {
    const emulator = await create();
    const answers = await Promise.all(
      Array.from({ length: 10_000 }, () => cancel(emulator, 'owner', REFERENCE_REQUEST)),
    );
    expect(answers.filter((answer) => answer === '204')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['204', '400 RequestCannotBeCancelled']));
  });

  test.each([
    { name: 'no body at all', init: {}, wanted: 204 },
    {
      name: 'an empty body of type JSON',
      init: { body: '', headers: { 'content-type': 'application/json' } },
      wanted: 204,
    },
    { name: 'an empty object', init: { body: '{}', headers: { 'content-type': 'application/json' } }, wanted: 204 },
    { name: 'a body that says something', init: { body: '{"reason":"no"}' }, wanted: 400 },
    { name: 'a list', init: { body: '[]' }, wanted: 400 },
    {
      name: 'a body that is compressed',
      init: { body: '{}', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } },
      wanted: 415,
    },
    { name: 'a body that is not JSON', init: { body: '{' }, wanted: 400 },
  ])('$name gives $wanted', async ({ init, wanted }) => {
    const emulator = await create();
    const answer = await send(emulator, 'owner', `${pathTo('assignment', REFERENCE_REQUEST)}/cancel`, {
      method: 'POST',
      ...init,
    });
    expect(answer.status).toBe(wanted);
  });
});
