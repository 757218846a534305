/** The agreement test: on thousands of generated tenants, precheck's verdict and the emulator's own answer are the same. */
import { createPimGroupsClient, GraphError, type PimGroupsClient } from '@pim-precheck/client';
import { createEmulator } from '@pim-precheck/emulator';
import { precheck } from '@pim-precheck/precheck/graph';
import { expect, test } from 'vitest';
import { CALLER, generateCase, type GeneratedCase } from './testing/generate-tenant.ts';

const TENANTS = Number(process.env['PRECHECK_TENANTS'] ?? 2_000);
const MOST_INDETERMINATE = 0.15;

interface Answer {
  readonly verdict: 'allow' | 'deny' | 'indeterminate';
  readonly status: number | undefined;
  readonly why: string;
}

test(`precheck and the emulator agree on ${TENANTS} tenants`, { timeout: 300_000 }, async () => {
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  for (let seed = 1; seed <= TENANTS; seed++) {
    const generated = generateCase(seed);
    const { verdict, status, why } = await askBoth(generated);
    const key = verdict === 'indeterminate' ? `indeterminate, ${why}` : verdict;
    counts[key] = (counts[key] ?? 0) + 1;
    const agrees = verdict === 'indeterminate' || (verdict === 'allow' ? status === 204 : isRefusal(status));
    if (!agrees) faults.push(`seed ${seed}: ${verdict} (${why}), answered ${status}: ${JSON.stringify(generated)}`);
  }
  console.log(`agreement on ${TENANTS} tenants: ${JSON.stringify(counts)}`);
  expect(faults.slice(0, 3)).toEqual([]);
  const total = (name: string): number =>
    Object.entries(counts).reduce((sum, [key, count]) => sum + (key.startsWith(name) ? count : 0), 0);
  expect(total('indeterminate') / TENANTS).toBeLessThanOrEqual(MOST_INDETERMINATE);
  expect(Math.min(total('allow'), total('deny')) / TENANTS).toBeGreaterThan(0.2);
});

function isRefusal(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500;
}

async function askBoth({ tenant, operation, requestId }: GeneratedCase): Promise<Answer> {
  const emulator = await createEmulator({ tenant });
  const fetch = async (url: string, init: RequestInit): Promise<Response> => emulator.fetch(url, init);
  const client = createPimGroupsClient({ token: emulator.tokens[CALLER] ?? '', fetch });
  const { verdict, reasons, missing } = await precheck(client, requestId, { operation });
  const deciding = reasons.filter(({ effect }) => effect === verdict).map(({ code }) => code);
  const why = [...new Set(deciding), ...missing.map(({ fact }) => fact)].join(' ');
  return { verdict, status: await cancel(client, operation, requestId), why };
}

async function cancel(
  client: PimGroupsClient,
  operation: GeneratedCase['operation'],
  requestId: string,
): Promise<number | undefined> {
  const { group } = client.identityGovernance.privilegedAccess;
  const request =
    operation === 'assignmentScheduleRequest.cancel'
      ? group.assignmentScheduleRequests.byPrivilegedAccessGroupAssignmentScheduleRequestId(requestId)
      : group.eligibilityScheduleRequests.byPrivilegedAccessGroupEligibilityScheduleRequestId(requestId);
  try {
    await request.cancel.post();
    return 204;
  } catch (error) {
    if (error instanceof GraphError) return error.status;
    throw error;
  }
}
