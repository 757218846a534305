/** Tests callers with a personal Microsoft account: their own profile, and nothing else. */
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { createEmulator } from '../create-emulator.ts';

const REQUEST =
  '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/f4b57a8c-da56-4ae0-8aef-65c3a043dab4';

test.each([
  ['GET', '/me', 200],
  ['GET', '/me/ownedObjects', 403],
  ['GET', REQUEST, 403],
  ['POST', `${REQUEST}/cancel`, 403],
])('%s %s gives %i', async (method, path, status) => {
  const emulator = await createEmulator();
  const token = emulator.tokens['personal'] ?? '';
  expect(decodeJwt(token)['tid']).toBe('9188040d-6c67-4c5b-b112-36a304b66dad');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await emulator.fetch(`https://graph.microsoft.com/v1.0${path}`, { method, headers });
  expect(answer.status).toBe(status);
});

test('a token of another tenant does not get through with the issuer of personal accounts', async () => {
  const emulator = await createEmulator();
  const personal = decodeJwt(emulator.tokens['personal'] ?? '').iss;
  const token = await emulator.mintToken({ caller: 'owner', claims: { iss: personal } });
  const headers = { authorization: `Bearer ${token}` };
  const answer = await emulator.fetch('https://graph.microsoft.com/v1.0/me', { headers });
  expect(answer.status).toBe(401);
});
