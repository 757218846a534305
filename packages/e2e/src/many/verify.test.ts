/** A cancel that Graph accepts, and that the request, read back, does not show: no success, in the record, the audit and the journal. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, type Emulator, startEmulator } from '@pim-precheck/emulator';
import { openAudit } from '@pim-precheck/precheck/audit';
import { cancelWithPrecheck, type ManyResult } from '@pim-precheck/precheck/graph';
import { openJournal } from '@pim-precheck/precheck/journal';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cancelsIn, clientOf, collect } from '../testing/emulated-client.ts';
import { largeTenant } from '../testing/large-tenant.ts';
import { runPrecheck } from '../testing/run-precheck.ts';

const SAMPLE = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precheck-verify-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** After the cancel of a request its status is another one. */
function undo(emulator: Emulator, requestId: string, status: string): void {
  emulator.addFault({
    path: `**/${requestId}/cancel`,
    when: 'after',
    effect: { kind: 'set-status', requestId, status },
  });
}

const linesOf = (name: string): readonly Readonly<Record<string, unknown>>[] =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

describe.each(['assignment', 'eligibility'] as const)('%s', (kind) => {
  const operation = `${kind}ScheduleRequest.cancel` as const;

  test.each(['Provisioned', 'PendingApproval'])('read back as %s', async (status) => {
    const { tenant, allowedIds } = largeTenant({ requests: 60, groups: 2, kind });
    const [bad = '', good = ''] = allowedIds;
    const expected = {
      outcome: 'failed',
      failure: 'state',
      statusAfter: status,
      contradicts: true,
      error: {
        code: 'NOT_CANCELLED',
        message: `Graph accepted the cancel, and the request was read back as \`${status}\``,
      },
    };
    const one = await createEmulator({ tenant });
    undo(one, bad, status);
    expect(await cancelWithPrecheck(clientOf(one).client, bad, { operation, verify: true })).toMatchObject(expected);

    const emulator = await createEmulator({ tenant });
    undo(emulator, bad, status);
    const audit = openAudit(join(folder, 'audit'));
    const run = { operation, root: 'emulator' };
    const resume = async (): Promise<ReadonlyMap<string, ManyResult>> => {
      const journal = await openJournal(join(folder, 'journal'), run);
      const results = await collect(clientOf(emulator).client, [bad, good], {
        operation,
        verify: true,
        audit,
        journal,
      });
      await journal.close();
      return results;
    };
    const first = await resume();
    expect(first.get(bad)).toMatchObject(expected);
    expect(first.get(good)).toMatchObject({ outcome: 'cancelled' });
    expect(linesOf('audit').find(({ event, requestId }) => event === 'read-back' && requestId === bad)).toMatchObject({
      outcome: 'not-cancelled',
      statusAfter: status,
      code: 'NOT_CANCELLED',
      failure: 'state',
      contradicts: true,
    });
    expect(linesOf('journal').filter(({ line }) => line === 'outcome')).toMatchObject([
      { requestId: bad, outcome: 'failed', why: 'NOT_CANCELLED' },
      { requestId: good, outcome: 'cancelled' },
    ]);

    // What Graph carries out late counts as cancelled once it is read back, and nothing is sent again.
    const sent = cancelsIn(emulator).length;
    emulator.addFault({
      path: '**/$batch',
      nth: 1,
      when: 'before',
      effect: { kind: 'set-status', requestId: bad, status: kind === 'assignment' ? 'Canceled' : 'Revoked' },
    });
    const second = await resume();
    audit.close();
    expect(second.get(bad)).toMatchObject({ outcome: 'cancelled', readBack: true });
    expect(second.get(good)).toMatchObject({ outcome: 'skipped', skipped: 'cancelled-earlier' });
    expect(cancelsIn(emulator)).toHaveLength(sent);
  });
});

test('the command counts it as failed, and ends with 4', { timeout: 60_000 }, async () => {
  const { emulator, url, tokens, stop } = await startEmulator({ port: 0 });
  undo(emulator, SAMPLE, 'PendingApproval');
  const args = ['cancel', '--from', '-', '--yes', '--verify', '--graph-url', url];
  const { code, stdout, stderr } = await runPrecheck(args, {
    cwd: folder,
    env: { PRECHECK_TOKEN: tokens['owner'] ?? '' },
    input: `${SAMPLE}\n${SAMPLE}\n`,
  });
  await stop();
  expect(code).toBe(4);
  expect(stdout).toContain(
    `failed  ${SAMPLE}, Graph accepted the cancel, read back as PendingApproval, this is not what`,
  );
  expect(stderr).toContain(
    'Graph accepted the cancel, and the request was read back as `PendingApproval` (NOT_CANCELLED)',
  );
  expect(stderr).toContain('2 requests: 1 skipped, 1 failed');
});
