/** Tests query strings: what is offered works, and all else is refused. */
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { sampleTenant } from '../tenants/sample-tenant.ts';

type Json = Readonly<Record<string, unknown>>;

const REQUESTS = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const REFERENCE_REQUEST = `${REQUESTS}/f4b57a8c-da56-4ae0-8aef-65c3a043dab4`;
const group = sampleTenant.groups?.[0];
const GROUP = group?.id ?? '';
const OWNER = sampleTenant.users?.[0];

async function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Json> {
  const emulator = await createEmulator();
  const url = path.startsWith('https:') ? path : `https://graph.microsoft.com/v1.0${path}`;
  const answer = await emulator.fetch(url, {
    headers: { authorization: `Bearer ${emulator.tokens['owner'] ?? ''}`, ...headers },
  });
  return (await answer.json()) as Json;
}

describe('what is returned of a resource', () => {
  test.each([
    {
      name: 'some properties',
      query: '$select=id,status',
      wanted: { id: 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4', status: 'PendingApproval' },
    },
    {
      name: 'names in other case, an option without its dollar',
      query: 'SELECT=Status',
      wanted: { status: 'PendingApproval' },
    },
    {
      name: 'a related group with some of its properties',
      query: '$select=status&$expand=group($select=id,isAssignableToRole)',
      wanted: { status: 'PendingApproval', group: { id: GROUP, isAssignableToRole: null } },
    },
    {
      name: 'an encoded query',
      query: '%24select=status&%24expand=group(%24select%3Did)',
      wanted: { status: 'PendingApproval', group: { id: GROUP } },
    },
    {
      name: 'a related object with its type',
      query: '$select=id&$expand=principal($select=id)',
      wanted: {
        id: 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4',
        principal: { '@odata.type': '#microsoft.graph.user', id: sampleTenant.callers?.['requester']?.principalId },
      },
    },
    {
      name: 'relations of relations',
      query:
        '$select=status&$expand=activatedUsing($select=accessId;$expand=group($select=id)),targetSchedule($select=status)',
      wanted: {
        status: 'PendingApproval',
        activatedUsing: { accessId: 'member', group: { id: GROUP } },
        targetSchedule: { status: 'Provisioned' },
      },
    },
  ])('$name', async ({ query, wanted }) => {
    const { '@odata.context': _context, ...resource } = await get(`${REFERENCE_REQUEST}?${query}`);
    expect(resource).toEqual(wanted);
  });
});

const OF_GROUP = sampleTenant.assignmentScheduleRequests?.filter(({ groupId }) => groupId === GROUP).length ?? 0;

describe('pages', () => {
  test('lead from one to the next, and every item is on one of them', async () => {
    const ids: unknown[] = [];
    let url: unknown = `${REQUESTS}?$filter=groupId eq '${GROUP}'&$top=5&$count=true&$select=id`;
    let pages = 0;
    while (typeof url === 'string') {
      const page = await get(url);
      expect(page['@odata.count']).toBe(OF_GROUP);
      ids.push(...(page['value'] as readonly Json[]).map(({ id }) => id));
      url = page['@odata.nextLink'];
      pages++;
    }
    expect([pages, ids.length, new Set(ids).size]).toEqual([Math.ceil(OF_GROUP / 5), OF_GROUP, OF_GROUP]);
  });

  test('can be sorted', async () => {
    const page = await get(
      `${REQUESTS}?$filter=groupId eq '${GROUP}'&$orderby=accessId desc,createdDateTime&$select=accessId,createdDateTime&$top=3`,
    );
    expect(page['value']).toEqual([
      { accessId: 'owner', createdDateTime: '2026-11-20T08:00:00Z' },
      { accessId: 'owner', createdDateTime: '2026-11-20T08:00:00Z' },
      { accessId: 'member', createdDateTime: '2026-11-02T08:00:00Z' },
    ]);
  });

  test('of directory objects are counted where consistency may be eventual', async () => {
    const page = await get(
      `/groups/${GROUP}/members?$filter=id eq '${group?.members?.[0] ?? ''}'&$count=true&$select=id`,
      { ConsistencyLevel: 'eventual' },
    );
    expect(page).toMatchObject({
      '@odata.count': 1,
      value: [{ '@odata.type': '#microsoft.graph.user', id: group?.members?.[0] }],
    });
  });
});

describe('what is refused', () => {
  const LIST = `${REQUESTS}?$filter=groupId eq '${GROUP}'`;
  test.each([
    { path: `${LIST}&$skip=1`, message: "The query option '$skip' is not supported on this path." },
    { path: `${LIST}&colour=red`, message: "The query option 'colour' is not supported on this path." },
    {
      path: `${REFERENCE_REQUEST}?$filter=id eq 'x'`,
      message: "The query option '$filter' is not supported on this path.",
    },
    {
      path: `${REFERENCE_REQUEST}?$skiptoken=x`,
      message: "The query option '$skiptoken' is not supported on this path.",
    },
    { path: `${LIST}&$filter=id eq 'x'`, message: "Query option '$filter' was specified more than once." },
    { path: `${LIST}&filter=id eq 'x'`, message: "Query option '$filter' was specified more than once." },
    {
      path: `${LIST}&$top=0`,
      message:
        "Invalid value '0' for $top query option found. The $top query option requires a value between 1 and 999.",
    },
    {
      path: `${LIST}&$top=1000`,
      message:
        "Invalid value '1000' for $top query option found. The $top query option requires a value between 1 and 999.",
    },
    {
      path: `${LIST}&$top=ten`,
      message:
        "Invalid value 'ten' for $top query option found. The $top query option requires a value between 1 and 999.",
    },
    {
      path: `${LIST}&$count=1`,
      message: "Invalid value '1' for $count query option found. Valid values are 'true' and 'false'.",
    },
    { path: `${LIST}&$skiptoken=abc`, message: 'The $skiptoken is not one that this service made.' },
    { path: `${LIST}&$orderby=status up`, message: "Invalid $orderby clause: 'status up'." },
    {
      path: `${LIST}&$orderby=createdBy`,
      message: "The property 'createdBy' cannot be used in the $orderby query option.",
    },
    { path: `${LIST}&$orderby=`, message: "The query option '$orderby' has no value." },
    { path: `${LIST}&expand=%20`, message: "The query option '$expand' has no value." },
    {
      path: `${LIST} and accessId eq 'guest'`,
      message: "Unsupported or invalid query filter clause: the property 'accessId' cannot be compared with 'guest'.",
    },
    { path: `${LIST}&$orderby=group`, message: "The property 'group' cannot be used in the $orderby query option." },
    {
      path: `${LIST}&$select=colour`,
      message:
        "Could not find a property named 'colour' on type 'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest'.",
    },
    { path: `${LIST}&$select=id,,status`, message: 'Parsing $select failed: a name is missing.' },
    {
      path: `${LIST}&$select=group`,
      message: "Parsing $select failed: 'group' is a navigation property, use $expand.",
    },
    {
      path: `${LIST}&$expand=status`,
      message:
        "Property 'status' on type 'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest' is not a navigation property and cannot be expanded.",
    },
    {
      path: `${LIST}&$expand=group($select=id`,
      message: "Parsing $expand failed: the parentheses in 'group($select=id' do not match.",
    },
    { path: `${LIST}&$expand=group($top=1)`, message: "The option '$top=1' is not supported inside $expand." },
    {
      path: `${LIST}&$expand=group($select=mail)`,
      message: "Could not find a property named 'mail' on type 'microsoft.graph.group'.",
    },
    { path: `${LIST}&$expand=gr%20oup`, message: "Parsing $expand failed at 'gr oup'." },
    { path: `/groups/${GROUP}/members?$count=true`, message: '$count needs the header ConsistencyLevel: eventual.' },
    {
      path: REQUESTS,
      message:
        'The required parameters GroupId or PrincipalId is missing: `$filter` needs groupId eq or principalId eq.',
    },
    {
      path: `${REQUESTS}?$filter=status eq 'Granted'`,
      message:
        'The required parameters GroupId or PrincipalId is missing: `$filter` needs groupId eq or principalId eq.',
    },
    {
      path: `${REQUESTS}?$filter=groupId eq 'a' or status eq 'Granted'`,
      message:
        'The required parameters GroupId or PrincipalId is missing: `$filter` needs groupId eq or principalId eq.',
    },
  ])('$path', async ({ path, message }) => {
    expect(await get(path)).toMatchObject({ error: { message } });
  });
});

test('a property of one kind of directory object can be selected of all', async () => {
  const page = await get(`/groups/${GROUP}/owners?$select=userPrincipalName`);
  expect((page['value'] as readonly Json[])[0]).toEqual({
    '@odata.type': '#microsoft.graph.user',
    userPrincipalName: OWNER?.userPrincipalName,
  });
});
