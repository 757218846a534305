/** The library that signs in, against the emulator's sign-in service: authority and scope of each cloud, and refusals in words. */
import type { TokenCredentialOptions } from '@azure/identity';
import { type CloudId, clouds, createPimGroupsClient, GraphError } from '@pim-precheck/client';
import { type RunningEmulator, sampleTenant, startEmulator } from '@pim-precheck/emulator';
import { precheck } from '@pim-precheck/precheck/graph';
import { afterEach, describe, expect, test } from 'vitest';
import type { AuthMode } from './auth-modes.ts';
import { signIn } from './sign-in.ts';

type HttpClient = NonNullable<TokenCredentialOptions['httpClient']>;

const REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const [APP] = sampleTenant.servicePrincipals ?? [];
/** The library goes on under the newer name of the authority in China. */
const NAMES: Readonly<Record<CloudId, string>> = {
  global: clouds.global.authority,
  usGovL4: clouds.usGovL4.authority,
  usGovL5: clouds.usGovL5.authority,
  china: 'https://login.partner.microsoftonline.cn',
};
const CLOUDS = Object.keys(clouds) as CloudId[];

let running: RunningEmulator | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

/** Carries what the library sends to the emulator, whatever host it is meant for, and remembers where that was. */
function carrier(origin: string): { readonly httpClient: HttpClient; readonly asked: string[] } {
  const asked: string[] = [];
  const sendRequest: HttpClient['sendRequest'] = async (request) => {
    const url = new URL(request.url);
    const body = typeof request.body === 'string' ? request.body : '';
    const scope = new URLSearchParams(body).get('scope');
    asked.push(`${request.method} ${url.origin}${url.pathname}${scope === null ? '' : ` ${scope}`}`);
    const answer = await fetch(`${origin}${url.pathname}${url.search}`, {
      method: request.method,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      ...(request.method === 'POST' ? { body } : {}),
    });
    const { createHttpHeaders } = await import('@azure/core-rest-pipeline');
    // The metadata names the emulator itself; the library is to go on with the host that it asked.
    const text = (await answer.text()).replaceAll(origin, url.origin);
    return { request, status: answer.status, headers: createHttpHeaders(), bodyAsText: text };
  };
  return { httpClient: { sendRequest }, asked };
}

async function signedIn(cloud: CloudId, auth: AuthMode, env: Readonly<Record<string, string>>) {
  running ??= await startEmulator({ port: 0, tenant: { ...sampleTenant, cloud } });
  const { httpClient, asked } = carrier(running.origin);
  const prompts: string[] = [];
  const prompt = (message: string): void => {
    prompts.push(message);
    const [userCode] = /(?<="userCode": ")[A-Z0-9]+/.exec(message) ?? [];
    const body = JSON.stringify({ userCode, caller: 'owner' });
    void fetch(`${running?.origin ?? ''}/__emulator/sign-in`, { method: 'POST', body });
  };
  const given = await signIn({ auth, cloud, tenant: undefined, env, prompt, httpClient });
  return { client: createPimGroupsClient({ ...given, cloud, baseUrl: running.url }), asked, prompts };
}

const appOf = (more: Readonly<Record<string, string>> = {}) => ({
  AZURE_TENANT_ID: sampleTenant.id,
  AZURE_CLIENT_ID: APP?.appId ?? '',
  AZURE_CLIENT_SECRET: APP?.clientSecret ?? '',
  ...more,
});

describe.each(CLOUDS)('in %s', (cloud) => {
  test('an application signs in with its secret at the authority of the cloud, for the Graph of the cloud', async () => {
    const { client, asked } = await signedIn(cloud, 'client-secret', appOf());
    expect((await precheck(client, REQUEST, { cloud })).verdict).toBe('allow');
    const hosts = new Set(asked.map((line) => new URL(line.split(' ')[1] ?? '').origin));
    expect([...hosts]).toEqual([NAMES[cloud]]);
    const [token = ''] = asked.filter((line) => line.includes('/oauth2/v2.0/token'));
    expect(token.split(' ')).toEqual(expect.arrayContaining([clouds[cloud].scope]));
  });
});

test('a person signs in with a device code', async () => {
  const { client, prompts } = await signedIn('usGovL5', 'device-code', { AZURE_TENANT_ID: sampleTenant.id });
  expect((await precheck(client, REQUEST)).verdict).toBe('allow');
  expect(prompts).toHaveLength(1);
}, 30_000);

describe('a sign-in that is refused says why', () => {
  const failure = async (env: Readonly<Record<string, string>>): Promise<GraphError> => {
    const { client } = await signedIn('china', 'client-secret', env);
    const error: unknown = await precheck(client, REQUEST).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GraphError);
    return error as GraphError;
  };

  test('a tenant that the cloud does not know may lie in another', async () => {
    const { kind, innerCode, message, hint } = await failure(
      appOf({ AZURE_TENANT_ID: '11111111-2222-4333-8444-555555555555' }),
    );
    expect([kind, innerCode]).toEqual(['sign-in', 'AADSTS90002']);
    expect(message).toBe("sign-in was refused: AADSTS90002: Tenant '11111111-2222-4333-8444-555555555555' not found.");
    expect(hint).toBe(
      'The cloud that was asked is China operated by 21Vianet. Check the tenant id; a tenant of another national cloud needs --cloud.',
    );
  });

  test('an application that the tenant does not know may be registered in another cloud', async () => {
    const { innerCode, hint } = await failure(appOf({ AZURE_CLIENT_ID: '11111111-2222-4333-8444-555555555555' }));
    expect([innerCode, hint]).toEqual(['AADSTS700016', expect.stringContaining('which --cloud names')]);
  });

  test('a wrong secret is not repeated', async () => {
    const { message } = await failure(appOf({ AZURE_CLIENT_SECRET: 'a-wrong-secret' }));
    expect(message).toContain('AADSTS7000215');
    expect(message).not.toContain('a-wrong-secret');
  });
});
