/** The settled cases of the rule, with the codes that a reader gets to see, and what to do about a deny. */
import { describe, expect, test } from 'vitest';
import { otherCases } from '../testing/other-cases.ts';
import { standingAndRoleCases } from '../testing/standing-and-role-cases.ts';
import { base, GROUPS, withGroup, withRequest, withRoles } from '../testing/settled-facts.ts';
import { caveats } from './caveats.ts';
import { decide } from './decide.ts';
import type { Facts } from './facts.ts';
import { reasons } from './reasons.ts';

const rows = [...standingAndRoleCases, ...otherCases];

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

  test('every caveat code is reached by a case, but for those that need a token', () => {
    const reached = new Set<string>(decided.flatMap((decision) => decision.caveats.map(({ code }) => code)));
    expect(Object.keys(caveats).filter((code) => !reached.has(code))).toEqual([
      'token/older-than-role',
      'client/cannot-hold-permission',
    ]);
  });

  test('the codes, sorted: a change is a visible line in review', () => {
    expect([...Object.keys(reasons), ...Object.keys(caveats)].toSorted()).toMatchInlineSnapshot(`
      [
        "caller/created-the-request",
        "caller/member",
        "caller/no-authority",
        "caller/owner",
        "caller/personal-account",
        "client/cannot-hold-permission",
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
        "token/older-than-role",
      ]
    `);
  });
});
