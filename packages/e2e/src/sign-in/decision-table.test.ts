/** Every row of the decision table signs in and is checked, on both operations and in each cloud, and Graph answers accordingly. */
import { type CloudId, clouds, createPimGroupsClient, GraphError, type PimGroupsClient } from '@pim-precheck/client';
import { type RunningEmulator, startEmulator } from '@pim-precheck/emulator';
import { decisionTable, type DecisionTable } from '@pim-precheck/precheck';
import { precheck } from '@pim-precheck/precheck/graph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runPrecheck } from '../testing/run-precheck.ts';
import { signInApplication, signInPerson } from '../testing/sign-in-by-hand.ts';
import { callerOf, clientIdOf, requestOf, SECRET, statusRequestOf, tableTenant } from '../testing/table-tenant.ts';

const OPERATIONS = ['assignmentScheduleRequest.cancel', 'eligibilityScheduleRequest.cancel'] as const;
const PERSONAL = '9188040d-6c67-4c5b-b112-36a304b66dad';
const cases = OPERATIONS.flatMap((operation) =>
  (Object.keys(clouds) as CloudId[]).map((cloud) => ({ operation, cloud })),
);

describe.each(cases)('$operation in $cloud', ({ operation, cloud }) => {
  const table = decisionTable(operation);
  let running: RunningEmulator;
  beforeAll(async () => {
    running = await startEmulator({ port: 0, tenant: tableTenant(table, cloud) });
  });
  afterAll(() => running.stop());

  const tokenOf = (row: number): Promise<string> => signIn(running, { table, row, cloud });
  const clientOf = async (row: number): Promise<PimGroupsClient> =>
    createPimGroupsClient({ token: await tokenOf(row), cloud, baseUrl: running.url });

  test.each(table.rows.map(({ caller }, row) => ({ caller, row })))('$caller', async ({ row }) => {
    const client = await clientOf(row);
    for (const [column, { name }] of table.columns.entries()) {
      const requestId = requestOf(row, column);
      const decision = await precheck(client, requestId, { operation, cloud });
      const wanted = table.rows[row]?.verdicts[column];
      expect([name, decision.verdict, decision.operation]).toEqual([name, wanted, operation]);
      const status = await cancel(client, operation, requestId);
      if (wanted === 'allow') expect([name, status]).toEqual([name, 204]);
      if (wanted === 'deny') expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  test('every status, for an application with the permission', async () => {
    const row = table.rows.findIndex(({ caller }) => caller === 'application with the permission');
    const client = await clientOf(row);
    for (const { status, verdict } of table.statuses) {
      const decision = await precheck(client, statusRequestOf(status), { operation, cloud });
      const answer = await cancel(client, operation, statusRequestOf(status));
      expect([status, decision.verdict]).toEqual([status, verdict]);
      if (verdict !== 'indeterminate') expect([status, answer === 204]).toEqual([status, verdict === 'allow']);
    }
  });

  test('the command: an owner is allowed, Graph carries it out, and the second time there is nothing to cancel', async () => {
    running.emulator.reset();
    const env = { PRECHECK_TOKEN: await tokenOf(0) };
    const args = ['--cloud', cloud, '--operation', operation, '--graph-url', running.url, '--format', 'json'];
    const run = async () => {
      const { code, stdout, stderr } = await runPrecheck(['cancel', requestOf(0, 0), '--yes', '--verify', ...args], {
        env,
      });
      return { code, stderr, result: JSON.parse(stdout) as { outcome: string; decision: { verdict: string } } };
    };
    expect(await run()).toMatchObject({ code: 0, stderr: '', result: { outcome: 'cancelled' } });
    expect(await run()).toMatchObject({ code: 1, result: { outcome: 'refused', decision: { verdict: 'deny' } } });
  });
});

interface SignIn {
  readonly table: DecisionTable;
  readonly row: number;
  readonly cloud: CloudId;
}

async function signIn(running: RunningEmulator, { table, row, cloud }: SignIn): Promise<string> {
  const { name, kind } = callerOf(table, row);
  if (kind === 'application') return signInApplication(running, { clientId: clientIdOf(row), secret: SECRET, cloud });
  // Personal accounts sign in elsewhere: the emulator's tenant has none.
  if (kind === 'personal') return running.mintToken({ caller: name, tenant: PERSONAL });
  return signInPerson(running, name, cloud);
}

async function cancel(
  client: PimGroupsClient,
  operation: (typeof OPERATIONS)[number],
  id: string,
): Promise<number | undefined> {
  const { group } = client.identityGovernance.privilegedAccess;
  const request =
    operation === 'assignmentScheduleRequest.cancel'
      ? group.assignmentScheduleRequests.byPrivilegedAccessGroupAssignmentScheduleRequestId(id)
      : group.eligibilityScheduleRequests.byPrivilegedAccessGroupEligibilityScheduleRequestId(id);
  try {
    await request.cancel.post();
    return 204;
  } catch (error) {
    if (error instanceof GraphError) return error.status;
    throw error;
  }
}
