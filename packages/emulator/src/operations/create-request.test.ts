/** Tests what comes of new requests. */
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import type { Emulator } from '../open-emulator.ts';
import type { RequestKind } from '../tenant/schedule-request.ts';

type Json = Readonly<Record<string, unknown>>;

const tenant = `
id: t-1
users: [{ id: u-1 }, { id: u-2 }, { id: u-3 }]
groups:
  - { id: g-1, owners: [u-1], members: [u-3] }
  - { id: g-2, owners: [u-1], approvalRequired: true }
  - { id: g-3, owners: [u-1], groupTypes: [DynamicMembership] }
  - { id: g-4, owners: [u-1], isManagementRestricted: true }
  - { id: g-5, owners: [u-1], onPremisesSyncEnabled: true }
groupEligibilities:
  - { groupId: g-1, principalId: u-2, accessId: member }
  - { groupId: g-2, principalId: u-2, accessId: member }
  - { groupId: g-1, principalId: u-2, accessId: owner, endDateTime: '2026-01-01T00:00:00Z' }
callers:
  owner:
    principalId: u-1
    scopes: &write
      - PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup
      - PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup
  eligible: { principalId: u-2, scopes: *write }
  remover: { principalId: u-1, scopes: [PrivilegedAssignmentSchedule.Remove.AzureADGroup] }
`;

const create = (): Promise<Emulator> =>
  createEmulator({ tenant, clock: () => Date.parse('2026-11-23T12:00:00Z'), newId: () => 'new-1' });

async function post(emulator: Emulator, caller: string, body: Json, kind: RequestKind = 'assignment'): Promise<Json> {
  const answer = await emulator.fetch(
    `https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/${kind}ScheduleRequests`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${emulator.tokens[caller] ?? ''}` },
      body: JSON.stringify(body),
    },
  );
  return { httpStatus: answer.status, ...((await answer.json()) as Json) };
}

const assign = { action: 'adminAssign', accessId: 'member', groupId: 'g-1', principalId: 'u-2' };
const activate = { ...assign, action: 'selfActivate' };
const tomorrow = { startDateTime: '2026-11-24T12:00:00Z' };
const remove = { ...assign, action: 'adminRemove', principalId: 'u-3' };

describe('what comes of a request', () => {
  test.each<[string, string, Json, string, readonly string[]]>([
    ['an assignment takes effect', 'owner', assign, 'Provisioned', ['u-3', 'u-2']],
    ['an assignment for later waits', 'owner', { ...assign, scheduleInfo: tomorrow }, 'ScheduleCreated', ['u-3']],
    ['an activation without approval takes effect', 'eligible', activate, 'Provisioned', ['u-3', 'u-2']],
    ['an activation with approval waits', 'eligible', { ...activate, groupId: 'g-2' }, 'PendingApproval', ['u-3']],
    [
      'the case of words does not count',
      'eligible',
      { ...activate, action: 'SelfActivate' },
      'Provisioned',
      ['u-3', 'u-2'],
    ],
    ['a removal takes effect', 'owner', remove, 'Revoked', []],
    ['a token that may only remove does so', 'remover', remove, 'Revoked', []],
    ['a wish to stay waits', 'eligible', { ...activate, action: 'selfExtend' }, 'PendingAdminDecision', ['u-3']],
    ['validation changes nothing', 'owner', { ...assign, isValidationOnly: true }, 'Provisioned', ['u-3']],
  ])('%s', async (_name, ...[caller, body, status, members]) => {
    const emulator = await create();
    expect(await post(emulator, caller, body)).toMatchObject({ httpStatus: 201, id: 'new-1', status });
    const { groups = [], assignmentScheduleRequests = [] } = emulator.tenant();
    expect(groups[0]?.members).toEqual(members);
    expect(assignmentScheduleRequests.length).toBe('isValidationOnly' in body ? 0 : 1);
  });

  test('the answer has who made it, when, and for what', async () => {
    const {
      '@odata.context': _context,
      httpStatus: _status,
      ...created
    } = await post(await create(), 'eligible', { ...activate, groupId: 'g-2', justification: 'On call.' });
    expect(created).toMatchObject({
      action: 'selfActivate',
      approvalId: 'new-1',
      completedDateTime: null,
      createdBy: { user: { id: 'u-2', displayName: null } },
      createdDateTime: '2026-11-23T12:00:00.000Z',
      isValidationOnly: false,
      justification: 'On call.',
      targetScheduleId: 'g-2_member_new-1',
    });
  });

  test('eligibility can be given and taken', async () => {
    const emulator = await create();
    const body = { ...assign, principalId: 'u-3' };
    expect(await post(emulator, 'owner', body, 'eligibility')).toMatchObject({ status: 'Provisioned' });
    expect(emulator.tenant().groupEligibilities).toHaveLength(4);
    expect(await post(emulator, 'owner', { ...body, action: 'adminRemove' }, 'eligibility')).toMatchObject({
      status: 'Revoked',
    });
    expect(emulator.tenant().groupEligibilities).toHaveLength(3);
  });

  test('a second request for the same waits for the first', async () => {
    const emulator = await create();
    await post(emulator, 'eligible', { ...activate, groupId: 'g-2' });
    expect(await post(emulator, 'eligible', { ...activate, groupId: 'g-2' })).toMatchObject({
      error: { code: 'PendingRoleAssignmentRequest' },
    });
  });
});

describe('what is refused', () => {
  const { groupId: _groupId, ...withoutGroup } = assign;
  test.each<[string, string, Json, readonly [number, string]]>([
    [
      'a property that does not exist',
      'owner',
      { ...assign, colour: 'red' },
      [
        400,
        "The property 'colour' does not exist on type 'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest'.",
      ],
    ],
    [
      'a property inside that does not exist',
      'owner',
      { ...assign, ticketInfo: { colour: 'red' } },
      [400, "The property 'ticketInfo/colour' does not exist on type 'microsoft.graph.ticketInfo'."],
    ],
    [
      'a property that Graph sets',
      'owner',
      { ...assign, status: 'Granted' },
      [400, "The property 'status' is read-only."],
    ],
    [
      'a value of another type',
      'owner',
      { ...assign, justification: 7 },
      [400, "The value of the property 'justification' does not fit its type."],
    ],
    [
      'a word that is not in the list',
      'owner',
      { ...assign, accessId: 'guest' },
      [400, "The value of the property 'accessId' does not fit its type."],
    ],
    [
      'a date that is none',
      'owner',
      { ...assign, scheduleInfo: { startDateTime: 'soon' } },
      [400, "The value of the property 'scheduleInfo/startDateTime' does not fit its type."],
    ],
    [
      'a missing property',
      'owner',
      withoutGroup,
      [400, "The role assignment request is invalid. The property 'groupId' is required."],
    ],
    [
      'an unknown group',
      'owner',
      { ...assign, groupId: 'g-9' },
      [404, "Resource 'g-9' does not exist or one of its queried reference-property objects are not present."],
    ],
    ['an unknown principal', 'owner', { ...assign, principalId: 'u-9' }, [400, 'The subject is not found.']],
    [
      'a dynamic group',
      'owner',
      { ...assign, groupId: 'g-3' },
      [400, 'The role assignment request is invalid. The group is dynamic.'],
    ],
    [
      'a restricted group',
      'owner',
      { ...assign, groupId: 'g-4' },
      [400, 'The role assignment request is invalid. The group is in a restricted management administrative unit.'],
    ],
    [
      'a group from on premises',
      'owner',
      { ...assign, groupId: 'g-5' },
      [400, 'The role assignment request is invalid. The group is synchronized from on-premises.'],
    ],
    ['a caller without authority', 'eligible', assign, [403, 'Attempted to perform an unauthorized operation.']],
    ['an activation for somebody else', 'owner', activate, [403, 'Attempted to perform an unauthorized operation.']],
    [
      'an activation without eligibility',
      'eligible',
      { ...activate, groupId: 'g-2', accessId: 'owner' },
      [400, 'The Role assignment does not exist.'],
    ],
    [
      'an activation with an eligibility that has ended',
      'eligible',
      { ...activate, accessId: 'owner' },
      [400, 'The Role assignment does not exist.'],
    ],
    [
      'an assignment that is there',
      'owner',
      { ...assign, principalId: 'u-3' },
      [400, 'The Role assignment already exists.'],
    ],
    [
      'a removal of what is not there',
      'owner',
      { ...remove, principalId: 'u-2' },
      [400, 'The Role assignment does not exist.'],
    ],
    [
      'an update of what is not there',
      'owner',
      { ...assign, action: 'adminUpdate' },
      [400, 'The Role assignment does not exist.'],
    ],
    [
      'an assignment with a token that may only remove',
      'remover',
      assign,
      [
        403,
        '{"errorCode":"PermissionScopeNotGranted","message":"Authorization failed due to missing permission scope PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup.","instanceAnnotations":[]}',
      ],
    ],
  ])('%s', async (_name, caller, body, wanted) => {
    const answer = await post(await create(), caller, body);
    expect([answer['httpStatus'], (answer['error'] as Json)['message']]).toEqual(wanted);
  });
});
