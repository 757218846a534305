/** Tests the emulator in the process: its errors, its state, its journal. */
import { describe, expect, test } from 'vitest';
import { createEmulator } from './create-emulator.ts';
import type { Emulator } from './open-emulator.ts';
import { sampleTenant } from './tenants/sample-tenant.ts';

const REFERENCE_REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const REQUESTS = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const NOON = Date.parse('2026-11-23T12:00:00Z');

async function cancel(
  emulator: Emulator,
  caller: string,
  id = REFERENCE_REQUEST,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return emulator.fetch(`https://graph.microsoft.com/v1.0${REQUESTS}/${id}/cancel`, {
    method: 'POST',
    headers: { authorization: `Bearer ${emulator.tokens[caller] ?? ''}`, ...headers },
  });
}

const statusOf = async (emulator: Emulator, caller: string): Promise<number> => (await cancel(emulator, caller)).status;

describe('the form of an error', () => {
  test('a missing permission is JSON inside the message, with the ids of the call', async () => {
    const emulator = await createEmulator({ clock: () => NOON, newId: () => 'id-1' });
    const answer = await cancel(emulator, 'user-without-permission', REFERENCE_REQUEST, {
      'client-request-id': 'mine-1',
    });
    expect(answer.headers.get('request-id')).toBe('id-1');
    expect(answer.headers.get('client-request-id')).toBe('mine-1');
    expect(answer.headers.get('date')).toBe('Mon, 23 Nov 2026 12:00:00 GMT');
    expect(await answer.json()).toEqual({
      error: {
        code: 'UnknownError',
        message:
          '{"errorCode":"PermissionScopeNotGranted","message":"Authorization failed due to missing permission scope PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup.","instanceAnnotations":[]}',
        innerError: { date: '2026-11-23T12:00:00Z', 'request-id': 'id-1', 'client-request-id': 'mine-1' },
      },
    });
  });

  test('the tenant file can set what is assumed otherwise', async () => {
    const answers = { 'request-not-found': { status: 400, code: 'Gone', message: 'No {id}.' } };
    const emulator = await createEmulator({ tenant: { ...sampleTenant, assumptions: { answers } } });
    const answer = await cancel(emulator, 'owner', 'r-9');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'Gone', message: 'No r-9.' } });
  });
});

describe('state', () => {
  test('reset goes back to the beginning', async () => {
    const emulator = await createEmulator();
    await cancel(emulator, 'owner');
    emulator.addFault({ effect: { kind: 'reset' } });
    emulator.reset();
    expect(await statusOf(emulator, 'owner')).toBe(204);
    expect(emulator.journal()).toHaveLength(1);
  });

  test('a snapshot can be gone back to', async () => {
    const emulator = await createEmulator();
    const before = emulator.snapshot();
    expect(await statusOf(emulator, 'owner')).toBe(204);
    emulator.restore(before);
    expect(await statusOf(emulator, 'owner')).toBe(204);
  });

  test('two emulators do not share their state', async () => {
    const [one, other] = [await createEmulator(), await createEmulator()];
    expect(await statusOf(one, 'owner')).toBe(204);
    expect(await statusOf(other, 'owner')).toBe(204);
  });

  test('the tenant can be read, without secrets', async () => {
    const emulator = await createEmulator();
    await cancel(emulator, 'owner');
    const tenant = emulator.tenant();
    expect(tenant.assignmentScheduleRequests?.find(({ id }) => id === REFERENCE_REQUEST)?.status).toBe('Canceled');
    expect(JSON.stringify(tenant)).not.toContain('not-a-secret');
  });

  test('the journal has every call with its caller and its refusal', async () => {
    const emulator = await createEmulator({ clock: () => NOON, newId: () => 'id-1' });
    await cancel(emulator, 'nobody');
    expect(emulator.journal()).toEqual([
      {
        method: 'POST',
        path: `/v1.0${REQUESTS}/${REFERENCE_REQUEST}/cancel`,
        status: 403,
        caller: sampleTenant.callers?.['nobody']?.principalId,
        at: '2026-11-23T12:00:00.000Z',
        requestId: 'id-1',
        refusal: 'authority-missing',
        matched: true,
      },
    ]);
  });
});
