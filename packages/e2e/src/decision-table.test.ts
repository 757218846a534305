/** Every row of the decision table, lived through: the sample tenant has a caller and a group for each, precheck says what the table says, and the emulator answers so. */
import { createPimGroupsClient, GraphError } from '@pim-precheck/client';
import { type RunningEmulator, sampleTenant, startEmulator } from '@pim-precheck/emulator';
import { decisionTable, type OperationId } from '@pim-precheck/precheck';
import { precheck } from '@pim-precheck/precheck/graph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Callers of the sample tenant by the row of the table; two where the kinds of group have different people. */
const CALLERS: Readonly<Record<string, string | readonly [roleAssignable: string, ordinary: string]>> = {
  'owner of the group': ['tier0-owner', 'owner'],
  'member of the group': ['tier0-member', 'member'],
  'Privileged Role Administrator': 'role-admin',
  'Directory Writers': 'directory-writer',
  'Groups Administrator': 'groups-admin',
  'Identity Governance Administrator': 'governance-admin',
  'User Administrator': 'user-admin',
  'Global Administrator': 'global-admin',
  'Exchange Administrator': 'exchange-admin',
  'SharePoint Administrator': 'sharepoint-admin',
  'Teams Administrator': 'teams-admin',
  'Intune Administrator': 'intune-admin',
  'Privileged Role Administrator, eligible only': 'eligible-role-admin',
  'Directory Writers, eligible only': 'eligible-directory-writer',
  'Groups Administrator, eligible only': 'eligible-groups-admin',
  'Identity Governance Administrator, eligible only': 'eligible-governance-admin',
  'User Administrator, eligible only': 'eligible-user-admin',
  'Privileged Role Administrator, in an administrative unit': 'au-role-admin',
  'Directory Writers, in an administrative unit': 'au-directory-writer',
  'Groups Administrator, in an administrative unit': 'au-admin',
  'Identity Governance Administrator, in an administrative unit': 'au-governance-admin',
  'User Administrator, in an administrative unit': 'au-user-admin',
  'custom role with microsoft.directory/groupsAssignableToRoles/members/update': 'custom-tier0-member-manager',
  'custom role with microsoft.directory/groupsAssignableToRoles/owners/update': 'custom-tier0-owner-manager',
  'custom role with microsoft.directory/groups/members/update': 'custom-member-manager',
  'custom role with microsoft.directory/groups/owners/update': 'custom-owner-manager',
  'who created the request': 'requester',
  'nobody of these': 'nobody',
  'signed-in user without the permission': 'user-without-permission',
  'application with the permission': 'app',
  'personal Microsoft account': 'personal',
  'application without the permission': 'app-without-permission',
};

const OPEN = new Set(['Granted', 'PendingApproval', 'PendingAdminDecision']);
const { groups = [], callers = {}, assignmentScheduleRequests = [], eligibilityScheduleRequests = [] } = sampleTenant;
const REQUESTER = 'requester';

/** A request that the column is about; only the requester's are the caller's own. */
function requestOf(operation: OperationId, group: unknown, accessId: unknown, caller: string): string {
  const all =
    operation === 'assignmentScheduleRequest.cancel' ? assignmentScheduleRequests : eligibilityScheduleRequests;
  const isRoleAssignable = (id: string): boolean => groups.find((one) => one.id === id)?.isAssignableToRole === true;
  const found = all.find(
    (request) =>
      OPEN.has(request.status) &&
      request.accessId === accessId &&
      isRoleAssignable(request.groupId) === group &&
      (request.createdBy?.user?.id === callers[caller]?.principalId) === (caller === REQUESTER),
  );
  return found?.id ?? '';
}

let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

async function ask(operation: OperationId, caller: string, requestId: string): Promise<readonly [string, number]> {
  emulator.emulator.reset();
  const client = createPimGroupsClient({ token: emulator.tokens[caller] ?? '', baseUrl: emulator.url });
  const { verdict } = await precheck(client, requestId, { operation });
  const { group } = client.identityGovernance.privilegedAccess;
  const request =
    operation === 'assignmentScheduleRequest.cancel'
      ? group.assignmentScheduleRequests.byPrivilegedAccessGroupAssignmentScheduleRequestId(requestId)
      : group.eligibilityScheduleRequests.byPrivilegedAccessGroupEligibilityScheduleRequestId(requestId);
  const status = await request.cancel.post().then(
    () => 204,
    (error: unknown) => (error instanceof GraphError ? (error.status ?? 0) : Promise.reject(error as Error)),
  );
  return [verdict, status];
}

describe.each<OperationId>(['assignmentScheduleRequest.cancel', 'eligibilityScheduleRequest.cancel'])(
  '%s',
  (operation) => {
    const { rows, columns } = decisionTable(operation);

    test('has the rows that the sample tenant has callers for', () => {
      expect(rows.map(({ caller }) => caller).sort()).toEqual(Object.keys(CALLERS).sort());
    });

    test.each(rows)('$caller', async ({ caller: row, verdicts }) => {
      const found: (readonly [string, number])[] = [];
      for (const { facts } of columns) {
        const isRoleAssignable = facts.group?.isAssignableToRole === true;
        const named = CALLERS[row] ?? '';
        const caller = typeof named === 'string' ? named : named[isRoleAssignable ? 0 : 1];
        const requestId = requestOf(operation, isRoleAssignable, facts.request?.accessId, caller);
        expect(requestId, 'there is a request for it').not.toBe('');
        found.push(await ask(operation, caller, requestId));
      }
      expect(found).toEqual(verdicts.map((verdict) => [verdict, verdict === 'allow' ? 204 : 403]));
    });
  },
);
