/** Names of a path in the ways of the SDKs. */
import { expect, test } from 'vitest';
import { camel, kebab, pascal, singular, snake } from './name-cases.ts';

test.each([
  [
    'assignmentScheduleRequests',
    'AssignmentScheduleRequests',
    'assignmentScheduleRequests',
    'assignment_schedule_requests',
    'assignment-schedule-requests',
    'AssignmentScheduleRequest',
  ],
  ['group-id', 'GroupId', 'groupId', 'group_id', 'group-id', 'GroupId'],
  [
    'privilegedAccess',
    'PrivilegedAccess',
    'privilegedAccess',
    'privileged_access',
    'privileged-access',
    'PrivilegedAccess',
  ],
  ['me', 'Me', 'me', 'me', 'me', 'Me'],
])('%s', (name, ...expected) => {
  expect([pascal(name), camel(name), snake(name), kebab(name), singular(name)]).toEqual(expected);
});
