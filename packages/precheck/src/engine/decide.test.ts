/** The settled cases of the rule, one row each, with the codes that a reader gets to see. */
import { describe, expect, test } from 'vitest';
import { caveats } from './caveats.ts';
import { decide } from './decide.ts';
import type { Facts, Role } from './facts.ts';
import { reasons } from './reasons.ts';

const PRIVILEGED: Role = { roleTemplateId: 'e8611ab8-c189-46e8-94e1-60213ab1f814', scope: '/' };
const GROUPS: Role = { roleTemplateId: 'fdd7a751-b60b-444a-984c-02652fe8fa1c', scope: '/' };
const GOVERNANCE: Role = { roleTemplateId: '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e', scope: '/' };
const GLOBAL: Role = { roleTemplateId: '62e90394-69f5-4237-9190-012177145e10', scope: '/' };
const EXCHANGE: Role = { roleTemplateId: '29232cdf-9323-42fd-ade2-1d097af3e4de', scope: '/' };
const INTUNE: Role = { roleTemplateId: '3a2c62db-5318-420d-8d74-23affee5d9d5', scope: '/' };
const IN_UNIT: Role = { ...GROUPS, scope: '/administrativeUnits/4a8f' };
const custom = (...actions: string[]): Role => ({ custom: true, actions, scope: '/' });
const RIGHT = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

/** A signed-in caller without any authority, an ordinary group, a pending request for member access. */
const base = {
  caller: { kind: 'delegatedWork', id: 'me', permissions: [RIGHT], roles: [] as readonly Role[] },
  group: { isAssignableToRole: false, callerIsOwner: false, callerIsMember: false },
  request: { status: 'PendingApproval', accessId: 'member', createdBy: 'someone' },
} as const satisfies Facts;

const withRoles = (...roles: Role[]): Facts => ({ ...base, caller: { ...base.caller, roles } });
const onAssignable = (facts: Facts): Facts => ({ ...facts, group: { ...facts.group, isAssignableToRole: true } });
const withRequest = (request: Facts['request'], facts: Facts = base): Facts => ({
  ...facts,
  request: { ...facts.request, ...request },
});
const withGroup = (group: Facts['group']): Facts => ({ ...base, group: { ...base.group, ...group } });

interface Row {
  readonly name: string;
  readonly facts: Facts;
  readonly verdict: string;
  readonly codes?: readonly string[];
  readonly caveats?: readonly string[];
  readonly missing?: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'nobody in particular', facts: base, verdict: 'deny', codes: ['caller/no-authority'] },
  { name: 'an owner', facts: withGroup({ callerIsOwner: true }), verdict: 'allow', codes: ['caller/owner'] },
  {
    name: 'a member through another group',
    facts: withGroup({ callerIsMember: true, membership: 'nested' }),
    verdict: 'allow',
    codes: ['caller/member'],
    caveats: ['member/nested'],
  },
  {
    name: 'Groups Administrator on an ordinary group',
    facts: withRoles(GROUPS),
    verdict: 'allow',
    codes: ['role/supported'],
  },
  {
    name: 'Groups Administrator on a role-assignable group',
    facts: onAssignable(withRoles(GROUPS)),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/other-group-kind'],
  },
  {
    name: 'Privileged Role Administrator on a role-assignable group',
    facts: onAssignable(withRoles(PRIVILEGED)),
    verdict: 'allow',
    codes: ['role/supported'],
  },
  {
    name: 'Privileged Role Administrator on an ordinary group',
    facts: withRoles(PRIVILEGED),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/other-group-kind'],
    caveats: ['sources/disagree'],
  },
  {
    name: 'both of them on a group of unknown kind',
    facts: { ...withRoles(PRIVILEGED, GROUPS), group: { callerIsOwner: false, callerIsMember: false } },
    verdict: 'allow',
    codes: ['role/supported', 'role/supported'],
  },
  {
    name: 'an ordinary group, said as null',
    facts: { ...withRoles(GROUPS), group: { ...base.group, isAssignableToRole: null } },
    verdict: 'allow',
    codes: ['role/supported'],
  },
  {
    name: 'a role in an administrative unit',
    facts: withRoles(IN_UNIT),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-directory-scoped'],
    caveats: ['sources/disagree', 'override/groups-api'],
  },
  {
    name: 'a role at the group itself',
    facts: withRoles({ ...GROUPS, scope: '/0a0b' }),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-directory-scoped'],
  },
  {
    name: 'a role that is eligible only',
    facts: withRoles({ ...GROUPS, state: 'eligible' }),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-active'],
  },
  {
    name: 'a role that is not listed',
    facts: withRoles(EXCHANGE),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-supported'],
    caveats: ['override/groups-api'],
  },
  {
    name: 'Exchange Administrator on a security group',
    facts: { ...withRoles(EXCHANGE), group: { ...base.group, groupTypes: [] } },
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-supported'],
  },
  {
    name: 'Intune Administrator on a security group',
    facts: { ...withRoles(INTUNE), group: { ...base.group, groupTypes: [] } },
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-supported'],
    caveats: ['override/groups-api'],
  },
  {
    name: 'Identity Governance Administrator, owner access',
    facts: withRequest({ accessId: 'owner' }, withRoles(GOVERNANCE)),
    verdict: 'allow',
    codes: ['role/supported'],
    caveats: ['sources/disagree'],
  },
  {
    name: 'a custom role with the action that fits',
    facts: withRoles(custom('microsoft.directory/groups/members/update')),
    verdict: 'allow',
    codes: ['role/custom-supported'],
    caveats: ['role/custom-actions-from-entra-docs'],
  },
  {
    name: 'a custom role for the other access',
    facts: withRequest({ accessId: 'owner' }, withRoles(custom('microsoft.directory/groups/members/update'))),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/custom-action-not-supported'],
  },
  {
    name: 'a custom role for the other kind of group',
    facts: onAssignable(withRoles(custom('microsoft.directory/groups/members/update'))),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/other-group-kind'],
  },
  {
    name: 'a custom role with a broader action',
    facts: withRoles(custom('microsoft.directory/groups/allProperties/update')),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/custom-action-not-supported'],
    caveats: ['role/custom-actions-from-entra-docs'],
  },
  {
    name: 'a custom role, the access unknown',
    facts: {
      ...withRoles(custom('microsoft.directory/groups/members/update')),
      request: { status: 'Granted', createdBy: 'x' },
    },
    verdict: 'indeterminate',
    codes: ['fact/unknown'],
    missing: ['/request/accessId'],
  },
  {
    name: 'Global Administrator',
    facts: withRoles(GLOBAL),
    verdict: 'indeterminate',
    codes: ['role/higher-than-listed'],
    caveats: ['sources/disagree'],
  },
  {
    name: 'the own request',
    facts: withRequest({ createdBy: 'ME' }),
    verdict: 'indeterminate',
    codes: ['caller/created-the-request'],
    caveats: ['sources/disagree'],
  },
  {
    name: 'the own request and Exchange Administrator',
    facts: withRequest({ createdBy: 'me' }, withRoles(EXCHANGE)),
    verdict: 'indeterminate',
    codes: ['caller/created-the-request'],
    caveats: ['sources/disagree', 'override/groups-api'],
  },
  {
    name: 'roles unknown',
    facts: { ...base, caller: { kind: 'delegatedWork', id: 'me', permissions: [RIGHT] } },
    verdict: 'indeterminate',
    codes: ['fact/unknown'],
    missing: ['/caller/roles'],
  },
  {
    name: 'roles unknown, the permission missing',
    facts: { ...base, caller: { kind: 'delegatedWork', permissions: [] } },
    verdict: 'deny',
    codes: ['permission/missing'],
  },
  {
    name: 'the creator unknown',
    facts: { ...base, request: { status: 'Granted', accessId: 'member' } },
    verdict: 'indeterminate',
    codes: ['fact/unknown'],
    missing: ['/request/createdBy'],
  },
  {
    name: 'an observed permission',
    facts: { ...base, caller: { ...base.caller, permissions: ['PrivilegedAccess.ReadWrite.AzureADGroup'] } },
    verdict: 'deny',
    codes: ['permission/missing', 'caller/no-authority'],
    caveats: ['permission/observed-not-documented'],
  },
  {
    name: 'a personal account',
    facts: { ...base, caller: { kind: 'delegatedPersonal', permissions: [RIGHT] } },
    verdict: 'deny',
    codes: ['caller/personal-account'],
  },
  {
    name: 'an application',
    facts: { caller: { kind: 'application', permissions: [RIGHT] }, request: { status: 'Granted' } },
    verdict: 'allow',
    codes: [],
  },
  {
    name: 'an application of unknown permissions',
    facts: { caller: { kind: 'application' }, request: { status: 'Granted' } },
    verdict: 'indeterminate',
    codes: ['fact/unknown'],
    missing: ['/caller/permissions'],
  },
  {
    name: 'a request on its way',
    facts: withRequest({ status: 'PendingProvisioning' }, withRoles(GROUPS)),
    verdict: 'allow',
    codes: ['role/supported'],
    caveats: ['status/racing'],
  },
  {
    name: 'a request in force',
    facts: withRequest({ status: 'Provisioned' }, withRoles(GROUPS)),
    verdict: 'deny',
    codes: ['role/supported', 'request/not-cancellable'],
  },
  {
    name: 'a status that no page documents',
    facts: withRequest({ status: 'ScheduleCreated' }, withRoles(GROUPS)),
    verdict: 'indeterminate',
    codes: ['role/supported', 'request/status-undocumented'],
  },
  {
    name: 'the status in other letters',
    facts: withRequest({ status: 'granted' }, withRoles(GROUPS)),
    verdict: 'indeterminate',
    codes: ['role/supported', 'request/status-undocumented'],
  },
  {
    name: 'a request that is not found',
    facts: withRequest({ found: false }, withRoles(GROUPS)),
    verdict: 'deny',
    codes: ['role/supported', 'request/not-found'],
  },
  {
    name: "a schedule's id",
    facts: withRequest(
      { id: 'F4B57A8C-da56-4ae0-8aef-65c3a043dab4_Member_f4b57a8c-da56-4ae0-8aef-65c3a043dab4' },
      withRoles(GROUPS),
    ),
    verdict: 'deny',
    codes: ['role/supported', 'request/schedule-id'],
  },
  {
    name: 'a restricted group',
    facts: withGroup({ callerIsOwner: true, isManagementRestricted: true }),
    verdict: 'allow',
    codes: ['caller/owner'],
    caveats: ['group/management-restricted'],
  },
];

describe('settled cases', () => {
  test.each(rows)('$name: $verdict', ({ facts, verdict, codes = [], caveats: expected = [], missing = [] }) => {
    const decision = decide(facts);
    const shown = decision.reasons
      .map(({ code }) => code)
      .filter((code) => !['permission/granted', 'request/cancellable'].includes(code));
    expect({
      verdict: decision.verdict,
      codes: shown,
      caveats: decision.caveats.map(({ code }) => code),
      missing: decision.missing.map(({ fact }) => fact),
    }).toEqual({ verdict, codes, caveats: expected, missing });
  });
});

describe('what to do', () => {
  test.each([
    [{ status: 'Provisioned' }, 'adminRemove'],
    [{ status: 'Provisioned', action: 'selfActivate', principalId: 'ME' }, 'selfDeactivate'],
    [{ status: 'Provisioned', action: 'adminAssign', principalId: 'me' }, 'adminRemove'],
    [{ status: 'Denied' }, 'none'],
    [{ status: 'Granted' }, undefined],
  ])('instead of cancelling %j: %s', (request, instead) => {
    expect(decide(withRequest(request)).instead).toBe(instead);
  });

  test('what is eligible is activated first, then membership, ownership, and the listed roles by rank', () => {
    const facts: Facts = {
      ...withRoles({ ...GROUPS, state: 'eligible' }),
      group: { ...base.group, id: 'g-1', callerEligible: ['owner'] },
    };
    expect(decide(facts).remedies.map(({ summary }) => summary)).toEqual([
      'activate the eligible role Groups Administrator',
      'activate the eligible ownership of the group',
      'become a member of the group',
      'be assigned the role Identity Governance Administrator at directory scope',
      'be assigned the role Groups Administrator at directory scope',
      'be assigned the role Directory Writers at directory scope',
      'be assigned the role User Administrator at directory scope',
    ]);
  });

  test('a group of unknown kind needs one role of each kind', () => {
    const { remedies } = decide({ ...base, group: { callerIsOwner: false, callerIsMember: false } });
    expect(remedies.map(({ changes }) => changes.length)).toEqual([1, 1, 2, 2, 2, 2]);
  });

  test('a command names the ids that are known, and no text that is not an id', () => {
    const facts = { ...withGroup({ id: "g'; rm -rf /" }), caller: { ...base.caller, id: 'me' } };
    const [member] = decide(facts).remedies;
    expect(member?.commands.powershell).toBe('New-MgGroupMember -GroupId <group-id> -DirectoryObjectId me');
  });
});

describe('the catalogue of codes', () => {
  const decided = rows.map(({ facts }) => decide(facts));

  test('every reason code but the one of the organisation policy is reached by a case', () => {
    const reached = new Set<string>(decided.flatMap((decision) => decision.reasons.map(({ code }) => code)));
    expect(Object.keys(reasons).filter((code) => !reached.has(code))).toEqual(['policy/tightened']);
  });

  test('every caveat code is reached by a case', () => {
    const reached = new Set<string>(decided.flatMap((decision) => decision.caveats.map(({ code }) => code)));
    expect(Object.keys(caveats).filter((code) => !reached.has(code))).toEqual([]);
  });

  test('the codes, sorted: a change is a visible line in review', () => {
    expect([...Object.keys(reasons), ...Object.keys(caveats)].toSorted()).toMatchInlineSnapshot(`
      [
        "caller/created-the-request",
        "caller/member",
        "caller/no-authority",
        "caller/owner",
        "caller/personal-account",
        "fact/unknown",
        "group/management-restricted",
        "member/nested",
        "override/groups-api",
        "permission/granted",
        "permission/missing",
        "permission/observed-not-documented",
        "policy/tightened",
        "request/cancellable",
        "request/not-cancellable",
        "request/not-found",
        "request/schedule-id",
        "request/status-undocumented",
        "role/custom-action-not-supported",
        "role/custom-actions-from-entra-docs",
        "role/custom-supported",
        "role/higher-than-listed",
        "role/not-active",
        "role/not-directory-scoped",
        "role/not-supported",
        "role/other-group-kind",
        "role/supported",
        "sources/disagree",
        "status/racing",
      ]
    `);
  });
});
