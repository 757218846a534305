/** Tests tokens that were issued before their caller's roles were activated. */
import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { implicitRoleIds } from '../generated/directory.ts';
import type { Emulator } from '../open-emulator.ts';
import type { Tenant } from '../tenant/tenant.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');

describe('a stale token', () => {
  const REQUEST = '/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/r-1/cancel';
  const activated = (assumptions: Tenant['assumptions'] = {}): Promise<Emulator> =>
    createEmulator({
      clock: () => NOON,
      tenant: {
        id: 't-1',
        users: [{ id: 'u-1' }],
        callers: { ada: { principalId: 'u-1' } },
        assumptions,
        groups: [{ id: 'g-1' }],
        roleAssignments: [
          {
            principalId: 'u-1',
            roleDefinitionId: 'user-administrator',
            directoryScopeId: '/',
            assignmentType: 'Activated',
          },
        ],
        assignmentScheduleRequests: [
          {
            id: 'r-1',
            status: 'PendingApproval',
            action: 'adminAssign',
            accessId: 'member',
            groupId: 'g-1',
            principalId: 'u-1',
          },
        ],
      },
    });
  const cancel = async (emulator: Emulator, stale: boolean): Promise<number> => {
    const scopes = ['PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'];
    const token = await emulator.mintToken({ caller: 'ada', scopes, stale });
    const headers = { authorization: `Bearer ${token}` };
    return (await emulator.fetch(`https://graph.microsoft.com${REQUEST}`, { method: 'POST', headers })).status;
  };

  test('does not have a role that was activated meanwhile', async () => {
    const emulator = await activated();
    const token = decodeJwt(await emulator.mintToken({ caller: 'ada', stale: true }));
    expect([token['wids'], token.iat]).toEqual([[implicitRoleIds.user], NOON / 1000 - 1800]);
    expect([await cancel(emulator, true), await cancel(emulator, false)]).toEqual([403, 204]);
  });

  test('is good enough where the tenant file says so', async () => {
    expect(await cancel(await activated({ staleTokens: 'accepted' }), true)).toBe(204);
  });
});
