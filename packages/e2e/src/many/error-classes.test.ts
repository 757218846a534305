/** Every class of failure, as Graph would answer a cancel with it, on both operations: classed, set beside the decision, recorded. */
import { createEmulator, type Emulator, type Tenant } from '@pim-precheck/emulator';
import { type AuditEntry, type AuditSink, cancelWithPrecheck, remedyOf } from '@pim-precheck/precheck/graph';
import { describe, expect, test } from 'vitest';
import { cancelsIn, clientOf, collect } from '../testing/emulated-client.ts';
import { largeTenant } from '../testing/large-tenant.ts';

interface Row {
  readonly failure: string;
  readonly status: number;
  readonly code: string;
  readonly innerCode?: string;
  readonly message?: string;
  readonly isMismatch: boolean;
}

const inside = (errorCode: string, message = 'no'): string =>
  JSON.stringify({ errorCode, message, instanceAnnotations: [] });

const rows: readonly (readonly [string, Row])[] = [
  [
    'scope, inside the message',
    {
      failure: 'scope',
      status: 403,
      code: 'UnknownError',
      innerCode: 'PermissionScopeNotGranted',
      message: inside('PermissionScopeNotGranted', 'missing permission scope X'),
      isMismatch: true,
    },
  ],
  [
    'scope, inside a message that is cut off',
    {
      failure: 'scope',
      status: 403,
      code: 'UnknownError',
      innerCode: 'PermissionScopeNotGranted',
      message: inside('PermissionScopeNotGranted').slice(0, 50),
      isMismatch: true,
    },
  ],
  ['scope, of the directory', { failure: 'scope', status: 403, code: 'Authorization_RequestDenied', isMismatch: true }],
  ['role', { failure: 'role', status: 403, code: 'UnauthorizedAccessException', isMismatch: true }],
  [
    'role, in a shell that holds a sentence',
    { failure: 'role', status: 403, code: 'UnknownError', message: 'Attempted', isMismatch: true },
  ],
  ['state', { failure: 'state', status: 400, code: 'RequestCannotBeCancelled', isMismatch: true }],
  ['not found', { failure: 'not-found', status: 404, code: 'RoleAssignmentRequestNotFound', isMismatch: true }],
  [
    'not found, with 400 as PIM did before',
    { failure: 'not-found', status: 400, code: 'RoleAssignmentRequestNotFound', isMismatch: true },
  ],
  ['not found, in a code that nobody knows', { failure: 'not-found', status: 404, code: 'New', isMismatch: true }],
  ['licence', { failure: 'licence', status: 400, code: 'AadPremiumLicenseRequired', isMismatch: false }],
  ['throttled for good', { failure: 'throttled', status: 429, code: 'TooManyRequests', isMismatch: false }],
  ['service', { failure: 'service', status: 503, code: 'ServiceUnavailable', isMismatch: false }],
  [
    'a challenge for a stronger sign-in',
    { failure: 'authentication', status: 400, code: 'RoleAssignmentRequestAcrsValidationFailed', isMismatch: false },
  ],
  ['input', { failure: 'input', status: 400, code: 'BadRequest', isMismatch: false }],
];

/** A tenant whose one request is overtaken after it was read, and whose refusal then is the row's. */
async function overtaken(kind: 'assignment' | 'eligibility', row: Row): Promise<Emulator> {
  const { tenant, allowedIds } = largeTenant({ requests: 1, groups: 1, kind });
  const { status, code, message = 'no' } = row;
  const assumptions = { answers: { 'request-not-cancellable': { status, code, message } } };
  const emulator = await createEmulator({ tenant: { ...tenant, assumptions } as Tenant });
  emulator.addFault({
    path: `**/${kind}ScheduleRequests/*`,
    nth: 1,
    when: 'after',
    effect: { kind: 'set-status', requestId: allowedIds[0] ?? '', status: 'Provisioned' },
  });
  return emulator;
}

const THROTTLED_SENDS = 9;

describe.each(['assignment', 'eligibility'] as const)('%s', (kind) => {
  const operation = `${kind}ScheduleRequest.cancel` as const;
  const { allowedIds } = largeTenant({ requests: 1, groups: 1, kind });
  const [requestId = ''] = allowedIds;

  test.each(rows.filter(([, { status }]) => status !== 429))('%s, one and of many', async (_, row) => {
    for (const way of ['one', 'many'] as const) {
      const emulator = await overtaken(kind, row);
      const entries: AuditEntry[] = [];
      const audit: AuditSink = { write: (more) => void entries.push(...more) };
      const { client } = clientOf(emulator);
      const result =
        way === 'one'
          ? await cancelWithPrecheck(client, requestId, { operation, audit })
          : (await collect(client, [requestId], { operation, audit })).get(requestId);
      const { failure, status, code, innerCode } = row;
      expect(result).toMatchObject({ outcome: 'failed', failure, error: { status, code, innerCode } });
      expect(result?.contradicts ?? false).toBe(row.isMismatch);
      expect(cancelsIn(emulator)).toHaveLength(1);
      const call = entries.find(({ event }) => event === 'call');
      expect(call).toMatchObject({ failure, status, code: innerCode ?? code });
      expect(call !== undefined && 'contradicts' in call).toBe(row.isMismatch);
      const isKnown = !['New', 'BadRequest'].includes(code);
      expect(result?.error && remedyOf(result.error) !== undefined).toBe(isKnown);
    }
  });

  test('throttled for good: given up after a while, and nothing is said about the decision', async () => {
    const { tenant } = largeTenant({ requests: 1, groups: 1, kind });
    const emulator = await createEmulator({ tenant });
    emulator.addFault({ path: '**/cancel', effect: { kind: 'throttle', retryAfter: 0 } });
    const results = await collect(clientOf(emulator).client, [requestId], { operation });
    expect(results.get(requestId)).toMatchObject({ outcome: 'failed', failure: 'throttled' });
    expect(results.get(requestId)).not.toHaveProperty('contradicts');
    expect(cancelsIn(emulator)).toHaveLength(THROTTLED_SENDS);
  });

  test('an indeterminate verdict that was gone on with predicts nothing of what it leaves open', async () => {
    const { tenant } = largeTenant({ requests: 1, groups: 1, kind });
    const [group] = tenant.groups ?? [];
    const caller = tenant.callers?.['caller']?.principalId ?? '';
    const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
    const open: Tenant = {
      ...tenant,
      groups: group === undefined ? [] : [{ ...group, owners: [] }],
      roleAssignments: [{ principalId: caller, roleDefinitionId: globalAdministrator, directoryScopeId: '/' }],
    };
    for (const undocumented of ['allow', 'deny'] as const) {
      const emulator = await createEmulator({ tenant: { ...open, undocumented } });
      const { client } = clientOf(emulator);
      const result = await cancelWithPrecheck(client, requestId, { operation, proceedIfIndeterminate: true });
      expect(result.decision.verdict).toBe('indeterminate');
      expect(result).not.toHaveProperty('contradicts');
      expect(result).toMatchObject(
        undocumented === 'allow' ? { outcome: 'cancelled' } : { outcome: 'failed', failure: 'role' },
      );
    }
  });
});
