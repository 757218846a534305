/** Tests filters: what they select, and what is said of those that cannot be read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../answers/refusal.ts';
import { matchesFilter, requiredValue } from './filter.ts';
import { parseFilter } from './parse-filter.ts';

const SHAPE = 'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest';
const request = {
  id: 'r-1',
  status: 'PendingApproval',
  accessId: 'member',
  groupId: 'G-1',
  justification: "it's urgent",
  isValidationOnly: false,
  createdBy: { user: { id: 'u-1' } },
  createdDateTime: '2026-11-20T08:00:00Z',
};

describe('what a filter selects', () => {
  test.each([
    { filter: "groupId eq 'g-1'", wanted: true },
    { filter: "groupId ne 'g-1'", wanted: false },
    { filter: "GROUPID EQ 'g-1'", wanted: true },
    { filter: "status eq 'Granted' or status eq 'PendingApproval'", wanted: true },
    { filter: "status eq 'PendingApproval' and accessId eq 'owner'", wanted: false },
    { filter: "status eq 'Granted' and accessId eq 'owner' or groupId eq 'g-1'", wanted: true },
    { filter: "status eq 'Granted' and (accessId eq 'owner' or groupId eq 'g-1')", wanted: false },
    { filter: "not (status eq 'Granted') and not accessId eq 'owner'", wanted: true },
    { filter: "status in ('Granted', 'PendingApproval')", wanted: true },
    { filter: "status in ('Granted')", wanted: false },
    { filter: "justification eq 'it''s urgent'", wanted: true },
    { filter: 'isValidationOnly eq false', wanted: true },
    { filter: 'approvalId eq null', wanted: true },
    { filter: 'createdBy ne null', wanted: true },
    { filter: "createdBy/user/id eq 'U-1'", wanted: true },
    { filter: "createdBy/application/id eq 'U-1'", wanted: false },
    { filter: 'createdDateTime eq 2026-11-20T09:00:00+01:00', wanted: true },
  ])('$filter: $wanted', ({ filter, wanted }) => {
    expect(matchesFilter(parseFilter(filter, SHAPE), request)).toBe(wanted);
  });
});

const syntax = (place: string, filter: string): string =>
  `Invalid filter clause: there is a syntax error ${place} in '${filter}'.`;

describe('what is refused', () => {
  test.each([
    { filter: '', reason: syntax('at its end', '') },
    { filter: 'groupId', reason: syntax('at its end', 'groupId') },
    { filter: 'groupId eq', reason: syntax('at its end', 'groupId eq') },
    { filter: "groupId eq 'g-1' status", reason: syntax('at position 17', "groupId eq 'g-1' status") },
    { filter: "(groupId eq 'g-1'", reason: syntax('at its end', "(groupId eq 'g-1'") },
    { filter: "groupId eq 'g-1", reason: syntax('at position 11', "groupId eq 'g-1") },
    { filter: 'groupId is null', reason: syntax('at position 8', 'groupId is null') },
    { filter: 'status in ()', reason: syntax('at position 11', 'status in ()') },
    { filter: "colour eq 'red'", reason: `Could not find a property named 'colour' on type '${SHAPE}'.` },
    {
      filter: "createdBy/users/id eq 'x'",
      reason: "Could not find a property named 'users' on type 'microsoft.graph.identitySet'.",
    },
    { filter: "constructor eq 'x'", reason: `Could not find a property named 'constructor' on type '${SHAPE}'.` },
    {
      filter: "startswith(status, 'P')",
      reason: "Unsupported or invalid query filter clause: the function 'startswith' is not supported.",
    },
    {
      filter: 'createdDateTime gt 2026-11-20T08:00:00Z',
      reason: "Unsupported or invalid query filter clause: the operator 'gt' is not supported.",
    },
    {
      filter: 'groupId eq 7',
      reason: "Unsupported or invalid query filter clause: the property 'groupId' cannot be compared with 7.",
    },
    {
      filter: "isValidationOnly eq 'false'",
      reason:
        "Unsupported or invalid query filter clause: the property 'isValidationOnly' cannot be compared with 'false'.",
    },
    {
      filter: "createdBy eq 'u-1'",
      reason: "Unsupported or invalid query filter clause: the property 'createdBy' cannot be compared with 'u-1'.",
    },
    {
      filter: "group/displayName eq 'x'",
      reason: "Unsupported or invalid query filter clause: the property 'group' cannot be filtered on.",
    },
    {
      filter: `${'('.repeat(200)}status eq null${')'.repeat(200)}`,
      reason: 'Unsupported or invalid query filter clause: the filter is nested deeper than 100 levels.',
    },
  ])('$filter', ({ filter, reason }) => {
    const error: unknown = catching(() => parseFilter(filter, SHAPE));
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).facts['reason']).toBe(reason);
  });

  test('whatever the text, the parser returns a filter or a refusal', () => {
    const words = fc.constantFrom(
      'groupId',
      'status',
      'eq',
      'in',
      'and',
      'or',
      'not',
      '(',
      ')',
      ',',
      "'x'",
      'null',
      'true',
      '7',
      '/',
      "''",
      'é',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join(' ')),
        ),
        (text) => {
          const error = catching(() => matchesFilter(parseFilter(text, SHAPE), request));
          return typeof error === 'boolean' || error instanceof Refusal;
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test.each([
  { filter: "groupId eq 'g-1'", wanted: 'g-1' },
  { filter: "status eq 'x' and groupId eq 'g-1'", wanted: 'g-1' },
  { filter: "status eq 'x' or groupId eq 'g-1'", wanted: undefined },
  { filter: "groupId ne 'g-1'", wanted: undefined },
  { filter: 'groupId eq null', wanted: undefined },
  { filter: "not (groupId eq 'g-1')", wanted: undefined },
  { filter: "createdBy/user/id eq 'u-1'", wanted: undefined },
])('$filter requires the group $wanted', ({ filter, wanted }) => {
  expect(requiredValue(parseFilter(filter, SHAPE), 'groupId')).toBe(wanted);
});

function catching(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
