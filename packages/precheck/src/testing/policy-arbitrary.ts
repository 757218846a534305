/** Random organisation policies for the property tests, in their written form. */
import fc from 'fast-check';
import type { NaiveCondition, NaiveRule } from './naive-policy.ts';

const RIGHT = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

const leaf: fc.Arbitrary<NaiveCondition> = fc.oneof(
  fc.record({ 'caller.kind': fc.constantFrom('delegatedWork', 'application') }),
  fc.record({ 'group.isAssignableToRole': fc.boolean() }),
  fc.record({ 'group.callerIsOwner': fc.boolean() }),
  fc.record({
    'request.status': fc.constantFrom('PendingApproval', 'Granted', { not: ['Granted', 'PendingApproval'] }),
  }),
  fc.record({ 'request.accessId': fc.constantFrom('member', 'owner') }),
  fc.record({ 'request.action': fc.constantFrom('selfActivate', { startsWith: 'admin' }) }),
  fc.record({ 'request.createdBy': fc.constant({ sameAs: 'caller.id' } as const) }),
  fc.record({ 'request.ticket.number': fc.record({ present: fc.boolean() }) }),
  fc.record({ 'caller.permissions': fc.constantFrom({ includes: RIGHT }, { excludes: RIGHT }) }),
  fc.record({
    'caller.roles': fc.constantFrom('Global Administrator' as const, { excludes: 'Groups Administrator' } as const),
  }),
);

const condition: fc.Arbitrary<NaiveCondition> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  fc.record({ not: leaf }),
  fc.record({ all: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
  fc.record({ any: fc.array(leaf, { minLength: 1, maxLength: 3 }) }),
);

/** Up to three rules. */
export const rulesArbitrary: fc.Arbitrary<readonly NaiveRule[]> = fc
  .array(
    fc.record({ effect: fc.constantFrom('deny' as const, 'deny' as const, 'indeterminate' as const), when: condition }),
    {
      maxLength: 3,
    },
  )
  .map((rules) => rules.map((rule, index) => ({ id: `rule-${index}`, message: 'no', owner: 'team', ...rule })));
