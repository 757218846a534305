/** Tests which bodies of new requests are refused for their type, their span, or a group that they would put into a group. */
import { expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';

type Json = Readonly<Record<string, unknown>>;

const tenant = `
id: t-1
users: [{ id: u-1 }, { id: u-2 }]
groups:
  - { id: g-1, owners: [u-1] }
  - { id: g-2, owners: [u-1], isAssignableToRole: true }
callers:
  owner:
    principalId: u-1
    scopes:
      - PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup
      - PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup
`;
const assign = { action: 'adminAssign', accessId: 'member', groupId: 'g-1', principalId: 'u-2' };
const until = (expiration: Json): Json => ({ ...assign, scheduleInfo: { expiration } });
const INVALID = 'The role assignment request is invalid.';
const UNREADABLE =
  'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.';

async function post(body: Json, headers: Record<string, string>, kind: string): Promise<readonly unknown[]> {
  const emulator = await createEmulator({ tenant, clock: () => Date.parse('2026-11-23T12:00:00Z') });
  const answer = await emulator.fetch(
    `https://graph.microsoft.com/v1.0/identityGovernance/privilegedAccess/group/${kind}ScheduleRequests`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${emulator.tokens['owner'] ?? ''}`, ...headers },
      body: JSON.stringify(body),
    },
  );
  const { error } = (await answer.json()) as { readonly error?: Json };
  return error === undefined ? [answer.status] : [answer.status, error['code'], error['message']];
}

test.each<[string, Json, Record<string, string>, readonly unknown[]]>([
  [
    'its own type',
    { ...assign, '@odata.type': '#microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest' },
    {},
    [201],
  ],
  [
    'the type of something else',
    { ...assign, '@odata.type': '#microsoft.graph.user' },
    {},
    [
      400,
      'BadRequest',
      "The property '@odata.type' has to be '#microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest'.",
    ],
  ],
  ['a duration of five minutes', until({ type: 'afterDuration', duration: 'PT5M' }), {}, [201]],
  [
    'a duration of four',
    until({ type: 'afterDuration', duration: 'PT4M' }),
    {},
    [400, 'ActiveDurationTooShort', 'The active duration is too short: it has to be five minutes at least.'],
  ],
  [
    'a duration that is not said',
    until({ type: 'afterDuration' }),
    {},
    [400, 'InvalidRoleAssignmentRequest', `${INVALID} The property 'scheduleInfo/expiration/duration' is required.`],
  ],
  [
    'an end that is not said',
    until({ type: 'afterDateTime', endDateTime: null }),
    {},
    [400, 'InvalidRoleAssignmentRequest', `${INVALID} The property 'scheduleInfo/expiration/endDateTime' is required.`],
  ],
  [
    'an end in the past',
    until({ type: 'afterDateTime', endDateTime: '2026-11-23T11:59:59Z' }),
    {},
    [400, 'InvalidRoleAssignmentRequest', `${INVALID} The access would end before it begins.`],
  ],
  ['no end', until({ type: 'noExpiration' }), {}, [201]],
  [
    'a group in itself',
    { ...assign, principalId: 'G-1' },
    {},
    [400, 'InvalidRoleAssignmentRequest', `${INVALID} A group cannot be in itself.`],
  ],
  [
    'a group in a role-assignable group',
    { ...assign, groupId: 'g-2', principalId: 'g-1' },
    {},
    [400, 'InvalidRoleAssignmentRequest', `${INVALID} A role-assignable group has no groups in it.`],
  ],
  ['a group in an ordinary group', { ...assign, principalId: 'g-2' }, {}, [201]],
  ['JSON with its charset', assign, { 'content-type': 'application/json; charset=utf-8' }, [201]],
  ['JSON of a kind', assign, { 'content-type': 'application/vnd.odata+json' }, [201]],
  ['JSON that is called XML', assign, { 'content-type': 'application/xml' }, [400, 'BadRequest', UNREADABLE]],
  ['JSON that is called text', assign, { 'content-type': 'text/plain' }, [400, 'BadRequest', UNREADABLE]],
  [
    'JSON that is called compressed',
    assign,
    { 'content-encoding': 'br' },
    [415, 'UnsupportedMediaType', "The encoding 'br' of the body is not supported."],
  ],
])('%s', async (_name, body, headers, wanted) => {
  expect(await post(body, headers, 'assignment')).toEqual(wanted);
});

test('eligibility may be as short as one likes', async () => {
  expect(await post(until({ type: 'afterDuration', duration: 'PT4M' }), {}, 'eligibility')).toEqual([201]);
});
