/** Signs in at the token endpoint of an emulator, as an application by its secret and as a person by device code. */
import { type CloudId, clouds } from '@pim-precheck/client';
import type { RunningEmulator } from '@pim-precheck/emulator';

type Json = Readonly<Record<string, unknown>>;

/** Returns the token that an application gets for its secret, for Graph in a cloud. */
export async function signInApplication(
  running: RunningEmulator,
  { clientId, secret, cloud }: { readonly clientId: string; readonly secret: string; readonly cloud: CloudId },
): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret };
  return tokenOf(await post(running, 'organizations/oauth2/v2.0/token', { ...form, scope: clouds[cloud].scope }));
}

/** Returns the token of somebody who signs in with a device code. */
export async function signInPerson(running: RunningEmulator, caller: string, cloud: CloudId): Promise<string> {
  const client_id = 'a-client';
  const code = await post(running, 'organizations/oauth2/v2.0/devicecode', { client_id, scope: clouds[cloud].scope });
  await fetch(`${running.origin}/__emulator/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ userCode: code['user_code'], caller }),
  });
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
  const device_code = String(code['device_code']);
  return tokenOf(await post(running, 'organizations/oauth2/v2.0/token', { grant_type, client_id, device_code }));
}

async function post({ origin }: RunningEmulator, path: string, form: Readonly<Record<string, string>>): Promise<Json> {
  const answer = await fetch(`${origin}/${path}`, { method: 'POST', body: new URLSearchParams(form) });
  return (await answer.json()) as Json;
}

function tokenOf({ access_token: token, error_description: refusal }: Json): string {
  if (typeof token !== 'string') throw new TypeError(`no token was granted: ${String(refusal)}`);
  return token;
}
