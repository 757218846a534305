/** Tests of policies that are refused, each with its place and what was expected, and of the conditions that rules are made of. */
import { describe, expect, test } from 'vitest';
import { decide } from '../engine/decide.ts';
import type { Facts } from '../engine/facts.ts';
import { base, GLOBAL, GROUPS, withRequest, withRoles } from '../testing/settled-facts.ts';
import { checkPolicy } from './check-policy.ts';
import { PolicyError } from './policy-error.ts';

const rule = (when: unknown, more: object = {}): object => ({
  id: 'a',
  effect: 'deny',
  message: 'no',
  owner: 'team',
  when,
  ...more,
});

function faultsOf(value: unknown): readonly (readonly [string, string])[] {
  try {
    checkPolicy(value);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(PolicyError);
    return (error as PolicyError).faults.map(({ pointer, message }) => [pointer, message] as const);
  }
}

describe('policies that are refused', () => {
  test.each<readonly [string, unknown, string, string]>([
    ['nothing', null, '', 'the policy has to be an object'],
    ['no rules', {}, '', 'the policy needs `rules`'],
    ['another version', { schemaVersion: 2, rules: [] }, '/schemaVersion', '/schemaVersion has to be 1'],
    [
      'a rule that loosens',
      rule({ 'caller.kind': 'application' }, { effect: 'allow' }),
      '/rules/0/effect',
      '/rules/0/effect has to be one of deny, indeterminate',
    ],
    [
      'an id with capitals',
      rule({ 'caller.kind': 'application' }, { id: 'Freeze' }),
      '/rules/0/id',
      '/rules/0/id has to be lower-case words with hyphens, such as change-freeze',
    ],
    ['a rule about nothing', rule({}), '/rules/0/when', '/rules/0/when is empty'],
    [
      'a misspelt fact',
      rule({ 'requst.status': 'Granted' }),
      '/rules/0/when/requst.status',
      'unknown field `requst.status` in /rules/0/when; did you mean `request.status`?',
    ],
    [
      'a misspelt test, deep down',
      rule({ any: [{ not: { 'request.action': { startWith: 'self' } } }] }),
      '/rules/0/when/any/0/not/request.action/startWith',
      'unknown field `startWith` in /rules/0/when/any/0/not/request.action; did you mean `startsWith`?',
    ],
    [
      'a misspelt status',
      rule({ 'request.status': ['PendingAproval'] }),
      '/rules/0/when/request.status',
      '`PendingAproval` is not a status that Graph is known to give; did you mean `PendingApproval`?',
    ],
    [
      'a misspelt role',
      rule({ 'caller.roles': 'Global Adminstrator' }),
      '/rules/0/when/caller.roles',
      '`Global Adminstrator` is not the name of a role that is known here; did you mean `Global Administrator`?',
    ],
    [
      'a wrong kind',
      rule({ 'caller.kind': ['robot'] }),
      '/rules/0/when/caller.kind/0',
      '/rules/0/when/caller.kind/0 has to be one of delegatedWork, delegatedPersonal, application',
    ],
    [
      'a text for a flag',
      rule({ 'group.callerIsOwner': 'yes' }),
      '/rules/0/when/group.callerIsOwner',
      '/rules/0/when/group.callerIsOwner has to be true or false',
    ],
    [
      'an hour too many',
      rule({ now: { hours: { from: '24:00', until: '06:00' } } }),
      '/rules/0/when/now/hours/from',
      '/rules/0/when/now/hours/from has to be a time of day such as 08:30',
    ],
    [
      'a day without a time',
      rule({ now: { from: '2026-12-20' } }),
      '/rules/0/when/now/from',
      '/rules/0/when/now/from has to be a date and time such as 2026-11-23T12:00:00Z',
    ],
    [
      'a time zone that is none',
      rule({ now: { weekdays: ['sat'], timeZone: 'Mars/Olympus' } }),
      '/rules/0/when/now/timeZone',
      '`Mars/Olympus` is not the name of a time zone, such as Europe/Berlin',
    ],
    [
      'a time zone alone',
      rule({ now: { timeZone: 'Europe/Berlin' } }),
      '/rules/0/when/now',
      'a time zone alone limits nothing',
    ],
    [
      'a span that ends first',
      rule({ now: { from: '2027-01-01T00:00:00Z', until: '2026-01-01T00:00:00Z' } }),
      '/rules/0/when/now',
      'the span ends at 2026-01-01T00:00:00Z, before it starts',
    ],
    [
      'an age without a unit',
      rule({ 'request.createdDateTime': { olderThan: '8' } }),
      '/rules/0/when/request.createdDateTime/olderThan',
      '/rules/0/when/request.createdDateTime/olderThan has to be a number and m, h or d, such as 8h',
    ],
  ])('%s', (_, given, pointer, message) => {
    const value = given !== null && 'id' in (given as object) ? { rules: [given] } : given;
    expect(faultsOf(value)).toContainEqual([pointer, message]);
  });

  test('all faults are told at once, ids that repeat too', () => {
    const twice = rule({ 'caller.kind': 'application' });
    expect(faultsOf({ rules: [twice, twice] })).toEqual([['/rules/1/id', '`a` is the id of rule 1 already']]);
    expect(faultsOf({ rules: [rule({ 'caller.id': 1 }), rule({ nwo: {} })], extra: 1 })).toHaveLength(3);
    // Why both: a rule that fits the schema is read, whatever is wrong with the others.
    expect(
      faultsOf({ rules: [{ ...twice, effect: 'forbid' }, rule({ 'request.status': 'Grantd' })] }).map(([at]) => at),
    ).toEqual(['/rules/0/effect', '/rules/1/when/request.status']);
  });

  test('a key that would reach a prototype is an unknown field', () => {
    expect(faultsOf(JSON.parse('{"rules":[],"__proto__":{"rules":[]}}'))).toEqual([
      ['/__proto__', 'unknown field `__proto__` in the policy'],
    ]);
  });
});

/** Facts that Graph itself would allow. */
const allowed: Facts = {
  ...withRequest({
    action: 'selfActivate',
    principalId: 'P-1',
    createdDateTime: '2026-11-20T12:00:00Z',
    ticket: { number: 'CHG0042' },
  }),
  group: { ...base.group, id: 'G-1', callerIsOwner: true, groupTypes: ['Unified'] },
  now: '2026-11-24T23:30:00Z', // a Tuesday in UTC, Wednesday already in Berlin
};
const holding = (roles: Facts): Facts => ({ ...allowed, caller: roles.caller });

const conditionRows: readonly (readonly [unknown, boolean, Facts?])[] = [
  [{ operation: 'assignmentScheduleRequest.cancel' }, true],
  [{ cloud: ['china', 'usGovL4'] }, false],
  [{ 'caller.kind': ['application', 'delegatedWork'] }, true],
  [{ 'caller.id': 'ME' }, true],
  [{ 'caller.id': { not: ['ME', 'you'] } }, false],
  [{ 'group.id': ['g-1', 'g-2'] }, true],
  [{ 'group.id': { is: 'g-2' } }, false],
  [{ 'group.isAssignableToRole': false }, true],
  [{ 'group.groupTypes': 'Unified' }, true],
  [{ 'group.groupTypes': { excludes: ['Unified'] } }, false],
  [{ 'request.status': 'PendingApproval' }, true],
  [{ 'request.status': { not: ['PendingApproval'] } }, false],
  [{ 'request.action': { startsWith: ['self', 'admin'] } }, true],
  [{ 'request.action': { startsWith: 'Self' } }, false],
  [{ 'request.createdBy': { sameAs: 'caller.id' } }, false],
  [{ 'request.ticket.number': { present: true } }, true],
  [{ 'request.ticket.number': { startsWith: 'CHG', not: 'CHG0042' } }, false],
  [{ 'request.ticket.system': { present: false } }, true],
  [{ 'caller.roles': 'global administrator' }, true, holding(withRoles(GLOBAL))],
  [{ 'caller.roles': 'Global Administrator' }, false, holding(withRoles({ ...GLOBAL, state: 'eligible' }))],
  [
    { 'caller.roles': { includes: { role: 'Global Administrator', state: 'eligible' } } },
    true,
    holding(withRoles({ ...GLOBAL, state: 'eligible' })),
  ],
  [
    { 'caller.roles': { includes: { role: 'Groups Administrator', scope: '/' } } },
    false,
    holding(withRoles({ ...GROUPS, scope: '/administrativeUnits/1' })),
  ],
  [{ 'caller.roles': { excludes: ['Global Administrator', 'Groups Administrator'] } }, true],
  [{ 'caller.roles': { excludes: 'Groups Administrator' } }, false, holding(withRoles(GROUPS))],
  [{ now: { from: '2026-11-24T00:00:00Z', until: '2026-11-25T00:00:00Z' } }, true],
  [{ now: { until: '2026-11-24T23:30:00Z' } }, false],
  [{ now: { weekdays: ['tue'] } }, true],
  [{ now: { weekdays: ['tue'], timeZone: 'Europe/Berlin' } }, false],
  [{ now: { hours: { from: '22:00', until: '06:00' } } }, true],
  [{ now: { hours: { from: '23:31', until: '06:00' } } }, false],
  [{ now: { hours: { from: '00:00', until: '01:00' }, timeZone: 'Europe/Berlin' } }, true],
  [{ 'request.createdDateTime': { olderThan: '4d' } }, true],
  [{ 'request.createdDateTime': { olderThan: '5d' } }, false],
  [{ 'request.createdDateTime': { youngerThan: '5d' } }, true],
  [{ not: { 'caller.kind': 'application' }, 'request.accessId': 'member' }, true],
  [{ all: [{ 'caller.kind': 'delegatedWork' }, { 'request.accessId': 'owner' }] }, false],
  [{ any: [{ 'caller.kind': 'application' }, { 'request.accessId': 'member' }] }, true],
];

describe('conditions', () => {
  test.each(conditionRows.map(([when, applies, facts = allowed]) => [when, applies, facts] as const))(
    '%j: %s',
    (when, applies, facts) => {
      expect(decide(facts).verdict).toBe('allow');
      const decision = decide(facts, { policy: checkPolicy({ rules: [rule(when)] }) });
      expect([decision.verdict, decision.clauses.policy]).toEqual(applies ? ['deny', 'deny'] : ['allow', 'allow']);
    },
  );

  test('a fact that the rule asks about and that is unknown is missing, with the call that reads it', () => {
    const policy = checkPolicy({ rules: [rule({ 'request.ticket.number': { present: false } })] });
    const { ticket: _, ...request } = allowed.request ?? {};
    const { verdict, missing } = decide({ ...allowed, request }, { policy });
    expect([verdict, missing.map(({ fact }) => fact), missing[0]?.read]).toEqual([
      'indeterminate',
      ['/request/ticket/number'],
      'GET /identityGovernance/privilegedAccess/group/assignmentScheduleRequests/{privilegedAccessGroupAssignmentScheduleRequest-id}',
    ]);
  });

  test('the clock is a fact like others', () => {
    const policy = checkPolicy({ rules: [rule({ now: { weekdays: ['sat', 'sun'] } })] });
    const { now: _, ...facts } = allowed;
    expect(decide(facts, { policy }).missing).toEqual([
      { fact: '/now', read: 'the clock of the machine that asks', permission: null },
    ]);
  });

  test('a rule that applies is told with its message, its owner and where it stands', () => {
    const policy = checkPolicy({
      rules: [
        rule({ 'caller.kind': 'delegatedWork' }, { id: 'freeze', effect: 'indeterminate', message: 'ask first' }),
      ],
    });
    expect(decide(allowed, { policy }).reasons.find(({ clause }) => clause === 'policy')).toEqual({
      code: 'policy/tightened',
      clause: 'policy',
      effect: 'indeterminate',
      message: 'a rule of the organisation policy applies: ask first (rule freeze of team)',
      facts: ['/caller/kind'],
      source: 'policy:freeze',
    });
  });

  test('so many unknown facts that they cannot all be tried leave the verdict open', () => {
    const words = Array.from({ length: 30 }, (_, index) => `right-${index}`);
    const policy = checkPolicy({ rules: [rule({ 'caller.permissions': { includes: words } })] });
    const { permissions: _, ...caller } = allowed.caller;
    expect(decide({ ...allowed, caller }, { policy })).toMatchObject({
      verdict: 'indeterminate',
      clauses: { policy: 'indeterminate' },
      missing: [{ fact: '/caller/permissions' }],
    });
  });
});
