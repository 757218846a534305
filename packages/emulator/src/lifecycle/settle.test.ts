/** Tests how requests go from status to status: by an approver, by the service, by the clock. */
import { beforeEach, describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../open-emulator.ts';
import type { RequestKind } from '../tenant/schedule-request.ts';

type Json = Readonly<Record<string, unknown>>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const tenant = (more = ''): string => `
id: t-1
users: [{ id: u-1 }, { id: u-2 }, { id: u-3 }]
groups:
  - { id: g-1, owners: [u-1], approvalRequired: true }
groupEligibilities: [{ groupId: g-1, principalId: u-2, accessId: member }]
assignmentScheduleRequests:
  - { id: old, status: PendingApproval, action: adminAssign, accessId: member, groupId: g-1, principalId: u-1, createdDateTime: '2026-01-01T00:00:00Z' }
  - { id: gone, status: Canceled, action: adminAssign, accessId: member, groupId: g-1, principalId: u-3, completedDateTime: '2026-01-01T00:00:00Z' }
  - { id: later, status: ScheduleCreated, action: adminAssign, accessId: owner, groupId: g-1, principalId: u-3, scheduleInfo: { startDateTime: '2026-11-25T12:00:00Z' } }
  - { id: past, status: ScheduleCreated, action: adminAssign, accessId: owner, groupId: g-1, principalId: u-2, scheduleInfo: { startDateTime: '2026-01-01T00:00:00Z' } }
eligibilityScheduleRequests:
  - { id: right, status: Granted, action: adminAssign, accessId: member, groupId: g-1, principalId: u-3 }
callers:
  owner:
    principalId: u-1
    scopes: &write [PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup, PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup]
  eligible: { principalId: u-2, scopes: *write }
${more}`;

let emulator: Emulator;
const open = async (more = ''): Promise<void> => {
  let made = 0;
  const newId = (): string => `new-${++made}`;
  emulator = await createEmulator({ tenant: tenant(more), clock: () => Date.parse('2026-11-23T12:00:00Z'), newId });
};
beforeEach(() => open());

async function send(method: string, path: string, body?: Json, caller = 'owner'): Promise<Json> {
  const url = `https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/${path}`;
  const headers = { authorization: `Bearer ${emulator.tokens[caller] ?? ''}` };
  const answer = await emulator.fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  const text = await answer.text();
  return { http: answer.status, ...(text === '' ? {} : (JSON.parse(text) as Json)) };
}

/** The status of a request, or that of the answer where there is none. */
async function statusOf(id: string, kind: RequestKind = 'assignment'): Promise<unknown> {
  const { http, status } = await send('GET', `${kind}ScheduleRequests/${id}`);
  return status ?? http;
}

const cancel = async (id: string, kind: RequestKind = 'assignment'): Promise<unknown> =>
  (await send('POST', `${kind}ScheduleRequests/${id}/cancel`))['http'];

async function create(fields: Json, caller = 'owner', kind: RequestKind = 'assignment'): Promise<string> {
  const body = { accessId: 'member', groupId: 'g-1', principalId: 'u-3', action: 'adminAssign', ...fields };
  return String((await send('POST', `${kind}ScheduleRequests`, body, caller))['id']);
}

const activate = (duration = 'PT8H'): Promise<string> =>
  create(
    { action: 'selfActivate', principalId: 'u-2', scheduleInfo: { expiration: { type: 'afterDuration', duration } } },
    'eligible',
  );
const members = (): unknown => emulator.tenant().groups?.[0]?.members;
const owners = (): unknown => emulator.tenant().groups?.[0]?.owners;

describe('an activation that needs approval', () => {
  test('is approved, provisioned, in effect, and ends', async () => {
    const id = await activate();
    expect(await statusOf(id)).toBe('PendingApproval');
    expect(emulator.decideRequest('approve', id)).toEqual({ id, kind: 'assignment', status: 'PendingProvisioning' });
    expect([await statusOf(id), members()]).toEqual(['PendingProvisioning', []]);
    emulator.advanceClock(15_000);
    expect([await statusOf(id), members()]).toEqual(['Provisioned', ['u-2']]);
    expect(await cancel(id)).toBe(400);
    emulator.advanceClock(8 * HOUR - 1);
    expect(members()).toEqual(['u-2']);
    emulator.advanceClock(1);
    expect([await statusOf(id), members()]).toEqual(['Provisioned', []]);
  });

  test('goes all the way in one leap of the clock', async () => {
    const id = await activate();
    emulator.decideRequest('approve', id);
    emulator.advanceClock(30 * DAY);
    expect([await statusOf(id), members()]).toEqual(['Provisioned', []]);
  });

  test('can be cancelled while it is being provisioned, and then takes no effect', async () => {
    const id = await activate();
    emulator.decideRequest('approve', id);
    expect(await cancel(id)).toBe(204);
    emulator.advanceClock(DAY);
    expect([await statusOf(id), members()]).toEqual(['Canceled', []]);
  });

  test('runs out after a day', async () => {
    const id = await activate();
    emulator.advanceClock(DAY - 1);
    expect(await statusOf(id)).toBe('PendingApproval');
    emulator.advanceClock(1);
    expect(await statusOf(id)).toBe('Failed');
    expect(await cancel(id)).toBe(400);
    expect(() => emulator.decideRequest('approve', id)).toThrow(
      `\`approve\` needs a request that is PendingApproval or PendingAdminDecision; \`${id}\` is Failed`,
    );
  });

  test('is denied', async () => {
    const id = await activate();
    emulator.decideRequest('deny', id);
    expect([await statusOf(id), await cancel(id)]).toEqual(['Denied', 400]);
  });
});

describe('a cancelled request', () => {
  test.each<[RequestKind, string, string]>([
    ['assignment', 'old', 'Canceled'],
    ['eligibility', 'right', 'Revoked'],
  ])('of the kind %s disappears after thirty days', async (kind, id, status) => {
    expect(await cancel(id, kind)).toBe(204);
    expect(await statusOf(id, kind)).toBe(status);
    expect(await cancel(id, kind)).toBe(400);
    emulator.advanceClock(30 * DAY - 1);
    expect(await statusOf(id, kind)).toBe(status);
    emulator.advanceClock(1);
    expect([await statusOf(id, kind), await cancel(id, kind)]).toEqual([404, 404]);
  });

  test('does not come back when the clock goes back, and neither does the tenant show it', async () => {
    expect(await cancel('old')).toBe(204);
    emulator.advanceClock(30 * DAY);
    expect(await statusOf('old')).toBe(404);
    emulator.advanceClock(-10 * DAY);
    expect([await statusOf('old'), await cancel('old')]).toEqual([404, 404]);
    const { assignmentScheduleRequests = [] } = emulator.tenant();
    expect(assignmentScheduleRequests.filter(({ id }) => id === 'old')).toEqual([]);
    emulator.reset();
    expect(await statusOf('old')).not.toBe(404);
  });

  test('is gone from the beginning where the tenant says that it was cancelled long ago', async () => {
    expect(await statusOf('gone')).toBe(404);
  });
});

describe('the clock', () => {
  test('begins what is scheduled', async () => {
    emulator.advanceClock(2 * DAY - 1);
    expect([await statusOf('later'), owners()]).toEqual(['ScheduleCreated', ['u-1']]);
    emulator.advanceClock(1);
    expect([await statusOf('later'), owners()]).toEqual(['Provisioned', ['u-1', 'u-3']]);
  });

  test('leaves what the tenant file says of the past as it is', async () => {
    emulator.advanceClock(DAY);
    expect(await statusOf('past')).toBe('ScheduleCreated');
  });

  test('gives approvers a day for a request of the tenant file, from the beginning', async () => {
    emulator.advanceClock(DAY - 1);
    expect(await statusOf('old')).toBe('PendingApproval');
    emulator.advanceClock(1);
    expect(await statusOf('old')).toBe('Failed');
  });

  test('undoes nothing when it goes backwards', async () => {
    const id = await activate();
    emulator.decideRequest('approve', id);
    emulator.advanceClock(DAY);
    emulator.advanceClock(-2 * DAY);
    expect([await statusOf(id), await statusOf('old')]).toEqual(['Provisioned', 'Failed']);
  });

  test('can be reset with all that was to happen', async () => {
    await activate('PT1H');
    emulator.advanceClock(DAY);
    emulator.reset();
    expect([await statusOf('old'), await statusOf('new-1')]).toEqual(['PendingApproval', 404]);
    emulator.advanceClock(DAY);
    expect(await statusOf('old')).toBe('Failed');
  });

  test('goes on from a snapshot', async () => {
    const id = await activate();
    emulator.decideRequest('approve', id);
    const snapshot = emulator.snapshot();
    emulator.advanceClock(DAY);
    expect(members()).toEqual([]);
    emulator.restore(snapshot);
    expect(await statusOf(id)).toBe('PendingProvisioning');
    emulator.advanceClock(15_000);
    expect(members()).toEqual(['u-2']);
  });
});

describe('access', () => {
  const forAnHour = { scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT1H' } } };
  test('that is extended lasts longer', async () => {
    await create(forAnHour);
    emulator.advanceClock(HOUR / 2);
    await create({ ...forAnHour, action: 'adminExtend' });
    emulator.advanceClock(HOUR - 1);
    expect(members()).toEqual(['u-3']);
    emulator.advanceClock(1);
    expect(members()).toEqual([]);
  });

  test('that was taken and given for good does not end with the first', async () => {
    await create(forAnHour);
    await create({ action: 'adminRemove' });
    await create({});
    emulator.advanceClock(DAY);
    expect(members()).toEqual(['u-3']);
  });

  test('that one is eligible for ends too', async () => {
    const id = await create({ ...forAnHour, accessId: 'owner' }, 'owner', 'eligibility');
    expect(emulator.tenant().groupEligibilities).toHaveLength(2);
    emulator.advanceClock(HOUR);
    expect([await statusOf(id, 'eligibility'), emulator.tenant().groupEligibilities?.length]).toEqual([
      'Provisioned',
      1,
    ]);
  });

  test('is given by the step that a Granted request lacks', async () => {
    expect(emulator.decideRequest('provision', 'right')).toMatchObject({ kind: 'eligibility', status: 'Provisioned' });
    expect(emulator.tenant().groupEligibilities?.at(-1)).toMatchObject({ principalId: 'u-3', accessId: 'member' });
  });
});

test('what is assumed can be set otherwise', async () => {
  await open(
    'assumptions: { approvalHours: 1, expiredApprovalStatus: TimedOut, provisioningSeconds: 0, retentionDays: 1 }',
  );
  const id = await activate();
  expect(emulator.decideRequest('approve', id)).toMatchObject({ status: 'Provisioned' });
  emulator.advanceClock(HOUR);
  expect(await statusOf('old')).toBe('TimedOut');
  expect(await cancel('right', 'eligibility')).toBe(204);
  emulator.advanceClock(DAY);
  expect(await statusOf('right', 'eligibility')).toBe(404);
});

test('a request that is not there cannot be decided on', () => {
  expect(() => emulator.decideRequest('approve', 'nothing')).toThrow('there is no request `nothing`');
});
