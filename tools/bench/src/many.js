/** Measures many cancels beside a loop over the Graph client, with the same reads, the same concurrency and the same emulator. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createPimGroupsClient } from '@pim-precheck/client';
import { cancelMany } from '@pim-precheck/precheck/graph';
import { Client } from '@microsoft/microsoft-graph-client';
import { largeTenant } from '../../../packages/e2e/src/testing/large-tenant.ts';

const REQUESTS = 10_000;
const GROUPS = 50;
const CONCURRENCY = 4;

/** One row: how many times as many requests a second. */
export async function measureMany() {
  const { tenant, requestIds, allowedIds } = largeTenant({ requests: REQUESTS, groups: GROUPS });
  const folder = mkdtempSync(join(tmpdir(), 'precheck-bench-many-'));
  const path = join(folder, 'tenant.json');
  writeFileSync(path, JSON.stringify(tenant));
  const precheck = join(import.meta.dirname, '../../../packages/cli/bin/precheck.js');
  const emulator = spawn(process.execPath, [precheck, 'emulate', '--port', '0', '--tenant', path, '--format', 'json']);
  try {
    const [line] = await once(createInterface({ input: emulator.stdout }), 'line');
    const { url, tokens } = JSON.parse(line);
    const surroundings = { url, token: tokens.caller, requestIds, wanted: allowedIds.length };
    const loop = await seconds(() => runLoop(surroundings));
    await fetch(`${new URL(url).origin}/__emulator/reset`, { method: 'POST' });
    const many = await seconds(() => runMany(surroundings));
    console.log(
      `${REQUESTS} requests in ${GROUPS} groups: cancelMany ${many.toFixed(1)} s, a loop over the Graph client ${loop.toFixed(1)} s`,
    );
    return [{ name: 'a loop over the Graph client : cancelMany', ratio: loop / many, least: 5 }];
  } finally {
    emulator.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function runMany({ url, token, requestIds, wanted }) {
  const client = createPimGroupsClient({ token, baseUrl: url });
  let cancelled = 0;
  for await (const { outcome } of cancelMany(client, requestIds, { concurrency: CONCURRENCY }))
    cancelled += outcome === 'cancelled' ? 1 : 0;
  if (cancelled !== wanted) throw new Error(`cancelMany cancelled ${cancelled}, ${wanted} were expected`);
}

/** What a careful script does: read the request, the group, the caller's standing; then cancel. */
async function runLoop({ url, token, requestIds, wanted }) {
  // Why a middleware of our own: the client sends no token to a host that is not Graph's.
  const middleware = {
    execute: async (context) => {
      const headers = { ...context.options.headers, Authorization: `Bearer ${token}` };
      context.response = await fetch(context.request, { ...context.options, headers });
    },
  };
  const client = Client.initWithMiddleware({ baseUrl: `${new URL(url).origin}/`, defaultVersion: 'v1.0', middleware });
  let cancelled = 0;
  const todo = requestIds.values();
  const worker = async () => {
    for (const id of todo) {
      const path = `/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/${id}`;
      const request = await client.api(path).get();
      await client.api(`/groups/${request.groupId}`).select('id,isAssignableToRole').get();
      const owned = await client.api('/me/ownedObjects').select('id').top(999).get();
      await client.api('/me/checkMemberObjects').post({ ids: [request.groupId] });
      const isOwner = owned.value.some((group) => group.id === request.groupId);
      if (!isOwner || request.status !== 'PendingApproval') continue;
      await client.api(`${path}/cancel`).post({});
      cancelled += 1;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  if (cancelled !== wanted) throw new Error(`the loop cancelled ${cancelled}, ${wanted} were expected`);
}
