/** Every fault that the emulator has, on both operations, for one cancel and for many: exactly one is carried out for each that is allowed. */
import { createEmulator, type Emulator, type FaultRule } from '@pim-precheck/emulator';
import { type AuditEntry, type AuditSink, cancelWithPrecheck } from '@pim-precheck/precheck/graph';
import { describe, expect, test } from 'vitest';
import { cancelledIn, cancelsIn, clientOf, collect, outcomes } from '../testing/emulated-client.ts';
import { largeTenant } from '../testing/large-tenant.ts';

const CANCELS = '**/cancel';

/** A sink that keeps its lines in memory. */
function auditInMemory(): { readonly audit: AuditSink; readonly entries: AuditEntry[] } {
  const entries: AuditEntry[] = [];
  return { entries, audit: { write: (more) => void entries.push(...more) } };
}

function strike(emulator: Emulator, rule: FaultRule): ReadonlySet<string> {
  const id = emulator.addFault(rule);
  return new Set(rule.when === 'after' && rule.path === CANCELS ? [id] : []);
}

/** What goes by: the cancel is carried out once, whatever else happens. */
const passing: readonly (readonly [string, Omit<FaultRule, 'path'>])[] = [
  ['throttled', { effect: { kind: 'throttle', retryAfter: 0 } }],
  ['throttled until a date', { effect: { kind: 'throttle', retryAfter: new Date(0).toUTCString() } }],
  ['503 before', { effect: { kind: 'status', status: 503 } }],
  ['503 before, with a time to wait', { effect: { kind: 'status', status: 503, retryAfter: 0 } }],
  ['500 before', { effect: { kind: 'status', status: 500 } }],
  ['408 before', { effect: { kind: 'status', status: 408 } }],
  ['504 after', { when: 'after', effect: { kind: 'status', status: 504 } }],
  ['500 after', { when: 'after', effect: { kind: 'status', status: 500 } }],
  ['latency before', { effect: { kind: 'latency', milliseconds: 30 } }],
  ['latency after', { when: 'after', effect: { kind: 'latency', milliseconds: 30 } }],
  ['connection broken before', { effect: { kind: 'reset' } }],
  ['connection broken after', { when: 'after', effect: { kind: 'reset' } }],
  ['answer torn', { when: 'after', effect: { kind: 'malformed' } }],
  ['answer empty', { when: 'after', effect: { kind: 'empty' } }],
];

describe.each(['assignment', 'eligibility'] as const)('%s', (kind) => {
  const operation = `${kind}ScheduleRequest.cancel` as const;
  const ended = kind === 'assignment' ? 'Canceled' : 'Revoked';

  describe('one cancel', () => {
    test.each(passing)('%s: carried out once, and said so', async (_, rule) => {
      const { tenant, allowedIds } = largeTenant({ requests: 1, groups: 1, kind });
      const emulator = await createEmulator({ tenant });
      const late = strike(emulator, { ...rule, path: CANCELS, nth: 1 });
      const { audit, entries } = auditInMemory();
      const { client } = clientOf(emulator);
      const result = await cancelWithPrecheck(client, allowedIds[0] ?? '', { operation, audit, verify: true });
      expect(result).toMatchObject({ outcome: 'cancelled', statusAfter: ended });
      const carriedOut = new Set(['malformed', 'empty', 'reset']).has(rule.effect.kind) && rule.when === 'after';
      if (!carriedOut) expect(cancelledIn(emulator, late)).toEqual(allowedIds);
      expect(entries.filter(({ event }) => event === 'call')).toHaveLength(cancelsIn(emulator).length);
      expect(statusOf(emulator, kind, allowedIds[0] ?? '')).toBe(ended);
    });
  });

  describe('many', () => {
    test.each(passing)('%s, for some of them: each carried out once', async (_, rule) => {
      const { tenant, requestIds, allowedIds } = largeTenant({ requests: 60, groups: 3, kind });
      const emulator = await createEmulator({ tenant });
      // Why not by rate: a broken connection takes the other cancels of its batch along.
      const late = strike(emulator, { ...rule, path: CANCELS, nth: 7 });
      const { audit, entries } = auditInMemory();
      const { client } = clientOf(emulator);
      const results = await collect(client, requestIds, { operation, audit });
      expect(outcomes(results)).toEqual({
        cancelled: allowedIds.length,
        refused: requestIds.length - allowedIds.length,
      });
      const calls = entries.filter(({ event }) => event === 'call');
      expect(calls).toHaveLength(cancelsIn(emulator).length);
      for (const id of allowedIds) expect(statusOf(emulator, kind, id)).toBe(ended);
      const once = new Set(cancelledIn(emulator, late));
      expect(cancelledIn(emulator, late)).toHaveLength(once.size);
    });

    test.each([
      ['lost on its way back', { when: 'after', effect: { kind: 'reset' } }],
      ['that never arrives', { effect: { kind: 'reset' } }],
      ['throttled', { effect: { kind: 'throttle', retryAfter: 0 } }],
      ['ended with 503', { effect: { kind: 'status', status: 503, retryAfter: 0 } }],
      ['answered late', { when: 'after', effect: { kind: 'latency', milliseconds: 50 } }],
      ['with an empty answer', { when: 'after', effect: { kind: 'empty' } }],
      ['with a torn answer', { when: 'after', effect: { kind: 'malformed' } }],
    ] as const)('a batch %s, of reads and of cancels', async (_, rule) => {
      for (const nth of [1, 4, 6]) {
        const { tenant, requestIds, allowedIds } = largeTenant({ requests: 60, groups: 3, kind });
        const emulator = await createEmulator({ tenant });
        emulator.addFault({ ...rule, path: '/$batch', nth });
        const { client } = clientOf(emulator);
        const results = await collect(client, requestIds, { operation });
        expect(outcomes(results)).toEqual({
          cancelled: allowedIds.length,
          refused: requestIds.length - allowedIds.length,
        });
        expect(cancelledIn(emulator)).toEqual(allowedIds.toSorted());
        expect(results.size).toBe(requestIds.length);
      }
    });
  });

  describe('overtaken between check and cancel', () => {
    const permission = `Privileged${kind === 'assignment' ? 'Assignment' : 'Eligibility'}Schedule.ReadWrite.AzureADGroup`;
    const reads = `**/${kind}ScheduleRequests/*`;

    test('the permission is revoked: a mismatch, of the class scope, in result and audit', async () => {
      const { tenant, requestIds, allowedIds } = largeTenant({ requests: 40, groups: 2, kind });
      const emulator = await createEmulator({ tenant });
      emulator.addFault({ path: reads, nth: 40, when: 'after', effect: { kind: 'revoke', permission } });
      const { audit, entries } = auditInMemory();
      const { client } = clientOf(emulator);
      const results = await collect(client, requestIds, { operation, audit });
      for (const id of allowedIds)
        expect(results.get(id)).toMatchObject({ outcome: 'failed', failure: 'scope', contradicts: true });
      const calls = entries.filter(({ event }) => event === 'call');
      expect(calls).toHaveLength(allowedIds.length);
      for (const call of calls)
        expect(call).toMatchObject({
          outcome: 'failed',
          status: 403,
          code: 'PermissionScopeNotGranted',
          failure: 'scope',
          contradicts: true,
          graphRequestId: expect.any(String) as string,
        });
      expect(cancelledIn(emulator)).toEqual([]);
    });

    test.each(['Provisioned', 'Denied', 'Canceled'])(
      'somebody else makes it %s: a mismatch, of the class state',
      async (status) => {
        const { tenant, allowedIds } = largeTenant({ requests: 1, groups: 1, kind });
        const [requestId = ''] = allowedIds;
        const rule: FaultRule = {
          path: reads,
          nth: 1,
          when: 'after',
          effect: { kind: 'set-status', requestId, status },
        };
        for (const run of [
          async (emulator: Emulator) => cancelWithPrecheck(clientOf(emulator).client, requestId, { operation }),
          async (emulator: Emulator) =>
            (await collect(clientOf(emulator).client, [requestId], { operation })).get(requestId),
        ]) {
          const emulator = await createEmulator({ tenant });
          emulator.addFault(rule);
          expect(await run(emulator)).toMatchObject({ outcome: 'failed', failure: 'state', contradicts: true });
          expect(cancelsIn(emulator)).toHaveLength(1);
        }
      },
    );
  });
});

function statusOf(emulator: Emulator, kind: 'assignment' | 'eligibility', id: string): string | undefined {
  const { assignmentScheduleRequests = [], eligibilityScheduleRequests = [] } = emulator.tenant();
  const requests = kind === 'assignment' ? assignmentScheduleRequests : eligibilityScheduleRequests;
  return requests.find((request) => request.id === id)?.status;
}
