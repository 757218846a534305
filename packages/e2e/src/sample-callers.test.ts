/** The sample tenant's callers, each checked by precheck and answered by the emulator: two readings of one page. */
import { createPimGroupsClient, GraphError } from '@pim-precheck/client';
import { createEmulator } from '@pim-precheck/emulator';
import { precheck } from '@pim-precheck/precheck/graph';
import { expect, test } from 'vitest';

const REQUEST_ID = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';

test.each([
  ['owner', 'allow'],
  ['member', 'allow'],
  ['groups-admin', 'allow'],
  ['app', 'allow'],
  ['role-admin', 'deny'],
  ['au-admin', 'deny'],
  ['exchange-admin', 'deny'],
  ['eligible-owner', 'deny'],
  ['nobody', 'deny'],
  ['app-without-permission', 'deny'],
  ['user-without-permission', 'deny'],
  ['global-admin', 'indeterminate'],
  ['requester', 'indeterminate'],
])('%s: %s, and Graph answers accordingly', async (caller, verdict) => {
  const emulator = await createEmulator();
  const fetch = async (url: string, init: RequestInit): Promise<Response> => emulator.fetch(url, init);
  const client = createPimGroupsClient({ token: emulator.tokens[caller] ?? '', fetch });
  const decision = await precheck(client, REQUEST_ID);
  const { assignmentScheduleRequests } = client.identityGovernance.privilegedAccess.group;
  const answer = await assignmentScheduleRequests
    .byPrivilegedAccessGroupAssignmentScheduleRequestId(REQUEST_ID)
    .cancel.post()
    .then(
      () => 204,
      (error: unknown) => (error instanceof GraphError ? error.status : undefined),
    );
  expect([decision.verdict, answer]).toEqual([verdict, verdict === 'allow' ? 204 : 403]);
});
