/** Each way to sign in makes the credential of its kind, at the authority of the cloud, or says what it needs. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import type { AuthMode } from './auth-modes.ts';
import { signIn } from './sign-in.ts';

const APP = {
  AZURE_TENANT_ID: '00000000-0000-4000-8000-000000000001',
  AZURE_CLIENT_ID: '00000000-0000-4000-8000-000000000002',
};
const options = (auth: AuthMode, env: Readonly<Record<string, string>>) => ({
  auth,
  cloud: 'global' as const,
  tenant: undefined,
  env,
  prompt: () => undefined,
});

describe('the kind of credential', () => {
  test.each<[AuthMode, Readonly<Record<string, string>>, string]>([
    ['default', {}, 'DefaultAzureCredential'],
    ['azure-cli', {}, 'AzureCliCredential'],
    ['device-code', {}, 'DeviceCodeCredential'],
    ['client-secret', { ...APP, AZURE_CLIENT_SECRET: 'x' }, 'ClientSecretCredential'],
    ['certificate', { ...APP, AZURE_CLIENT_CERTIFICATE_PATH: 'a.pem' }, 'ClientCertificateCredential'],
    ['managed-identity', {}, 'ManagedIdentityCredential'],
    ['workload-federation', { ...APP, AZURE_FEDERATED_TOKEN_FILE: 'token' }, 'WorkloadIdentityCredential'],
    [
      'workload-federation',
      { ...APP, ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1/?a=1', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' },
      'ClientAssertionCredential',
    ],
    [
      'workload-federation',
      {
        ...APP,
        SYSTEM_OIDCREQUESTURI: 'https://dev.azure.com/x',
        SYSTEM_ACCESSTOKEN: 'x',
        AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: 'y',
      },
      'AzurePipelinesCredential',
    ],
  ])('%s: %#', async (auth, env, kind) => {
    // Why: the credential of Azure Pipelines reads the environment of the process itself.
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const signed = await signIn(options(auth, env));
    vi.unstubAllEnvs();
    expect('credential' in signed && signed.credential.constructor.name).toBe(kind);
  });
});

describe('what is missing is named', () => {
  test.each<[AuthMode, Readonly<Record<string, string>>, string]>([
    ['client-secret', {}, '--auth client-secret needs AZURE_TENANT_ID or --tenant'],
    ['certificate', APP, '--auth certificate needs AZURE_CLIENT_CERTIFICATE_PATH'],
    [
      'workload-federation',
      APP,
      '--auth workload-federation needs GitHub Actions, Azure Pipelines, or AZURE_FEDERATED_TOKEN_FILE',
    ],
    [
      'workload-federation',
      { ...APP, ACTIONS_ID_TOKEN_REQUEST_URL: 'x' },
      'give the job `permissions: id-token: write`',
    ],
    ['token', {}, 'the environment variable PRECHECK_TOKEN is empty or not set'],
  ])('%s: %#', async (auth, env, message) => {
    await expect(signIn(options(auth, env))).rejects.toThrow(message);
  });
});

test('GitHub Actions is asked for a token with the audience of the exchange', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`);
    response.writeHead(403).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/?v=1`;
  const env = { ...APP, ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'the-secret' };
  const signed = await signIn(options('workload-federation', env));
  const { getAssertion } = ('credential' in signed ? signed.credential : {}) as {
    readonly getAssertion?: () => Promise<string>;
  };
  await expect(getAssertion?.()).rejects.toThrow('GitHub Actions answered 403 and gave no token');
  await new Promise((resolve) => server.close(resolve));
  expect(asked).toEqual(['/?v=1&audience=api%3A%2F%2FAzureADTokenExchange Bearer the-secret']);
});
