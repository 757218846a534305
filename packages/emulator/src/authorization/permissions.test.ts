/** Tests which permissions the operations take. */
import { describe, expect, test } from 'vitest';
import type { Refusal } from '../answers/refusal.ts';
import { type OperationId, routes } from '../generated/routes.ts';
import type { Caller } from '../tokens/caller.ts';
import { checkPermission } from './check-permission.ts';
import { acceptedPermissions } from './permissions.ts';

const CANCEL: OperationId =
  'identityGovernance.privilegedAccess.group.assignmentScheduleRequests.privilegedAccessGroupAssignmentScheduleRequest.cancel';
const NAMES = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';

function refusalOf(
  operationId: OperationId,
  permissions: readonly string[],
  kind: Caller['kind'] = 'delegated',
  revoked: readonly string[] = [],
): Refusal | undefined {
  try {
    checkPermission(
      operationId,
      { id: 'u-1', kind, appId: undefined, permissions: new Set(permissions) },
      new Set(revoked),
    );
    return undefined;
  } catch (error) {
    return error as Refusal;
  }
}

test('every operation has its permissions, and only /me has none for applications', () => {
  const without = routes.filter(({ operationId }) => acceptedPermissions[operationId].application.length === 0);
  expect(routes.every(({ operationId }) => acceptedPermissions[operationId].delegated.length > 0)).toBe(true);
  expect(without.map(({ path }) => path)).toEqual([
    '/me',
    '/me/checkMemberObjects',
    '/me/memberOf',
    '/me/ownedObjects',
    '/me/transitiveMemberOf',
  ]);
});

describe('a cancel', () => {
  test.each(['delegated', 'application'] as const)('takes its one permission, %s', (kind) => {
    expect(acceptedPermissions[CANCEL][kind]).toEqual([NAMES]);
    expect(refusalOf(CANCEL, [NAMES], kind)).toBeUndefined();
  });

  test.each([
    'PrivilegedAssignmentSchedule.Read.AzureADGroup',
    'PrivilegedAssignmentSchedule.Remove.AzureADGroup',
    'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
    'PrivilegedAccess.ReadWrite.AzureADGroup',
    'Group.ReadWrite.All',
    'Directory.ReadWrite.All',
    'RoleManagement.ReadWrite.Directory',
    'privilegedassignmentschedule.readwrite.azureadgroup',
  ])('does not take %s', (permission) => {
    expect(refusalOf(CANCEL, [permission])).toMatchObject({
      answer: 'permission-missing',
      facts: { permissions: NAMES },
    });
  });

  test('does not take a permission that was revoked', () => {
    expect(refusalOf(CANCEL, [NAMES], 'delegated', [NAMES])).toMatchObject({ answer: 'permission-missing' });
  });
});

test('the directory refuses in its own form', () => {
  expect(refusalOf('groups.group.GetGroup', [])).toMatchObject({ answer: 'directory-permission-missing' });
});
