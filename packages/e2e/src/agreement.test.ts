/** The agreement test: on thousands of generated tenants, the decision on facts that were read over HTTP and the emulator's own answer are the same. */
import { createPimGroupsClient, GraphError, type PimGroupsClient } from '@pim-precheck/client';
import { startEmulator } from '@pim-precheck/emulator';
import { decide } from '@pim-precheck/precheck';
import { readFacts } from '@pim-precheck/precheck/graph';
import { expect, test } from 'vitest';
import { CALLER, generateCase, type GeneratedCase, someReads } from './testing/generate-tenant.ts';

const TENANTS = Number(process.env['PRECHECK_TENANTS'] ?? 2_000);
const MOST_INDETERMINATE = 0.15;
const AT_ONCE = 8;

interface Answer {
  readonly verdict: 'allow' | 'deny' | 'indeterminate';
  readonly status: number | undefined;
  readonly why: string;
}

/** How often each verdict was given and why, and the cases in which the two disagree. */
interface Comparison {
  readonly counts: Readonly<Record<string, number>>;
  readonly disagreements: readonly string[];
}

test(`they agree on ${TENANTS} tenants where all reads are granted`, { timeout: 600_000 }, async () => {
  const { counts, disagreements } = await compare(TENANTS, (seed) => generateCase(seed));
  console.log(`agreement on ${TENANTS} tenants: ${JSON.stringify(counts, null, 2)}`);
  expect(disagreements.slice(0, 3)).toEqual([]);
  expect(share(counts, 'indeterminate')).toBeLessThanOrEqual(MOST_INDETERMINATE);
  expect(Math.min(share(counts, 'allow'), share(counts, 'deny'))).toBeGreaterThan(0.2);
});

test('they agree where reads are missing, though more stays open', { timeout: 600_000 }, async () => {
  const tenants = Math.ceil(TENANTS / 4);
  const { counts, disagreements } = await compare(tenants, (seed) => generateCase(seed, someReads(seed)));
  console.log(`agreement on ${tenants} tenants with some of the reads: ${JSON.stringify(counts, null, 2)}`);
  expect(disagreements.slice(0, 3)).toEqual([]);
});

async function compare(tenants: number, generate: (seed: number) => GeneratedCase): Promise<Comparison> {
  const counts: Record<string, number> = {};
  const disagreements: string[] = [];
  const seeds = Array.from({ length: tenants }, (_, index) => index + 1).values();
  const work = async (): Promise<void> => {
    for (const seed of seeds) {
      const generated = generate(seed);
      const { verdict, status, why } = await askBoth(generated);
      const key = verdict === 'indeterminate' ? `indeterminate, ${why}` : verdict;
      counts[key] = (counts[key] ?? 0) + 1;
      const agrees = verdict === 'indeterminate' || (verdict === 'allow' ? status === 204 : isRefusal(status));
      if (!agrees)
        disagreements.push(`seed ${seed}: ${verdict} (${why}), answered ${status}: ${JSON.stringify(generated)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { counts, disagreements };
}

function share(counts: Comparison['counts'], verdict: string): number {
  const all = Object.entries(counts);
  const sum = (entries: typeof all): number => entries.reduce((total, [, count]) => total + count, 0);
  return sum(all.filter(([key]) => key.startsWith(verdict))) / sum(all);
}

function isRefusal(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500;
}

/** Reads and cancels over a socket of an emulator of its own. */
async function askBoth({ tenant, operation, requestId }: GeneratedCase): Promise<Answer> {
  const emulator = await startEmulator({ tenant });
  try {
    const client = createPimGroupsClient({ token: emulator.tokens[CALLER] ?? '', baseUrl: emulator.url });
    const { facts } = await readFacts(client, requestId, { operation });
    const { verdict, reasons, missing } = decide(facts);
    const deciding = reasons.filter(({ effect }) => effect === verdict).map(({ code }) => code);
    const why = [...new Set(deciding), ...missing.map(({ fact }) => fact)].join(' ');
    return { verdict, status: await cancel(client, operation, requestId), why };
  } finally {
    await emulator.stop();
  }
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
