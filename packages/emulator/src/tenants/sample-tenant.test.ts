/** Holds the sample tenant to what others rely on. */
import { expect, test } from 'vitest';
import { permissionNames } from '../generated/directory.ts';
import type { ScheduleRequestFields } from '../tenant/schedule-request.ts';
import { sampleTenant } from './sample-tenant.ts';

const {
  assignmentScheduleRequests = [],
  eligibilityScheduleRequests = [],
  callers = {},
  servicePrincipals = [],
} = sampleTenant;
const statusesOf = (requests: readonly ScheduleRequestFields[]): readonly string[] =>
  [...new Set(requests.map(({ status }) => status))].sort();

test('the request of the reference page waits for approval, for membership of an ordinary group', () => {
  const request = assignmentScheduleRequests.find(({ id }) => id === 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4');
  const requester = callers['requester']?.principalId;
  expect(request).toMatchObject({
    status: 'PendingApproval',
    accessId: 'member',
    action: 'selfActivate',
    principalId: requester,
    createdBy: { user: { id: requester } },
  });
  expect(sampleTenant.groups?.find(({ id }) => id === request?.groupId)?.isAssignableToRole).toBeNull();
});

test('there is a request in every status that is known', () => {
  expect(statusesOf(assignmentScheduleRequests)).toEqual([
    'Canceled',
    'Denied',
    'Failed',
    'Granted',
    'PendingAdminDecision',
    'PendingApproval',
    'PendingApprovalProvisioning',
    'PendingProvisioning',
    'PendingScheduleCreation',
    'Provisioned',
    'Revoked',
    'ScheduleCreated',
  ]);
  expect(statusesOf(eligibilityScheduleRequests)).toEqual([
    'Failed',
    'Granted',
    'PendingAdminDecision',
    'Provisioned',
    'Revoked',
    'ScheduleCreated',
  ]);
});

test('every permission in it is in the catalogue', () => {
  const named = [
    ...Object.values(callers).flatMap(({ scopes }) => scopes ?? []),
    ...servicePrincipals.flatMap(({ permissions }) => permissions ?? []),
  ];
  expect(named.filter((name) => !(permissionNames as readonly string[]).includes(name))).toEqual([]);
});
