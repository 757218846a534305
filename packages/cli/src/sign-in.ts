/** Where the token of a run comes from: the environment, or `@azure/identity`, loaded only when it is used. */
import { clouds, type CloudId, faultOfToken, type Token, type TokenCredential } from '@pim-precheck/client';
import type * as Identity from '@azure/identity';
import type { AuthMode } from './auth-modes.ts';
import { UsageError } from './usage-error.ts';

/** The environment variable that a token is taken from. */
export const TOKEN_VARIABLE = 'PRECHECK_TOKEN';

interface SignInOptions {
  readonly auth: AuthMode;
  readonly cloud: CloudId;
  readonly tenant: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly prompt: (message: string) => void;
  /** Stands in for the network of the sign-in. */
  readonly httpClient?: Identity.TokenCredentialOptions['httpClient'];
}

/** Returns a token or a credential; `auto` takes the token of the environment where there is one. */
export async function signIn(options: SignInOptions): Promise<{ token: Token } | { credential: TokenCredential }> {
  const { auth, env } = options;
  // Why without the word: it is copied along from a header.
  const token = env[TOKEN_VARIABLE]?.trim().replace(/^bearer\s+/i, '');
  if (token !== undefined && token !== '' && (auth === 'auto' || auth === 'token')) {
    const fault = faultOfToken(token);
    if (fault !== undefined) throw new UsageError(`the token of ${TOKEN_VARIABLE} ${fault}`);
    return { token };
  }
  if (auth === 'token')
    throw new UsageError(`--auth token: the environment variable ${TOKEN_VARIABLE} is empty or not set`);
  return { credential: await credentialOf(options) };
}

async function credentialOf(options: SignInOptions): Promise<TokenCredential> {
  const { auth, cloud, tenant, env, prompt, httpClient } = options;
  const identity = await import('@azure/identity');
  const shared = { authorityHost: clouds[cloud].authority, ...(httpClient === undefined ? {} : { httpClient }) };
  const tenantId = tenant ?? env['AZURE_TENANT_ID'];
  const inTenant = tenantId === undefined ? {} : { tenantId };
  const need = (name: string): string => env[name] ?? missing(auth, name);
  const needTenant = (): string => tenantId ?? missing(auth, 'AZURE_TENANT_ID or --tenant');
  switch (auth) {
    case 'azure-cli':
      return new identity.AzureCliCredential(inTenant);
    case 'device-code':
      return new identity.DeviceCodeCredential({
        ...shared,
        ...inTenant,
        clientId: env['AZURE_CLIENT_ID'] ?? (await consentableClientId()),
        userPromptCallback: ({ message }) => prompt(message),
      });
    case 'client-secret':
      return new identity.ClientSecretCredential(
        needTenant(),
        need('AZURE_CLIENT_ID'),
        need('AZURE_CLIENT_SECRET'),
        shared,
      );
    case 'certificate':
      return new identity.ClientCertificateCredential(
        needTenant(),
        need('AZURE_CLIENT_ID'),
        {
          certificatePath: need('AZURE_CLIENT_CERTIFICATE_PATH'),
          ...(env['AZURE_CLIENT_CERTIFICATE_PASSWORD'] === undefined
            ? {}
            : { certificatePassword: env['AZURE_CLIENT_CERTIFICATE_PASSWORD'] }),
        },
        shared,
      );
    case 'managed-identity':
      return env['AZURE_CLIENT_ID'] === undefined
        ? new identity.ManagedIdentityCredential()
        : new identity.ManagedIdentityCredential({ clientId: env['AZURE_CLIENT_ID'] });
    case 'workload-federation':
      return federated(identity, { options, shared, tenantId: needTenant(), clientId: need('AZURE_CLIENT_ID') });
    default:
      return new identity.DefaultAzureCredential({ ...shared, ...inTenant });
  }
}

/** Why not the library's own choice: that is the Azure CLI, which can never be given the permission. */
async function consentableClientId(): Promise<string> {
  const { wellKnownClients } = await import('@pim-precheck/precheck/graph');
  const [found] = [...wellKnownClients].find(([, { canHoldPimPermissions }]) => canHoldPimPermissions) ?? [];
  return found ?? missing('device-code', 'AZURE_CLIENT_ID');
}

interface Federation {
  readonly options: SignInOptions;
  readonly shared: Pick<Identity.TokenCredentialOptions, 'authorityHost' | 'httpClient'>;
  readonly tenantId: string;
  readonly clientId: string;
}

/** The token of GitHub Actions, of Azure Pipelines, or in a file, whichever there is. */
function federated(
  identity: typeof Identity,
  { options: { auth, env }, shared, tenantId, clientId }: Federation,
): TokenCredential {
  const url = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  if (url !== undefined) {
    const secret =
      env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ??
      missing(auth, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN: give the job `permissions: id-token: write`');
    return new identity.ClientAssertionCredential(tenantId, clientId, () => gitHubAssertion(url, secret), shared);
  }
  if (env['SYSTEM_OIDCREQUESTURI'] !== undefined) {
    const connection =
      env['AZURESUBSCRIPTION_SERVICE_CONNECTION_ID'] ?? missing(auth, 'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID');
    const token = env['SYSTEM_ACCESSTOKEN'] ?? missing(auth, 'SYSTEM_ACCESSTOKEN: map it into the step');
    return new identity.AzurePipelinesCredential(tenantId, clientId, connection, token, shared);
  }
  const tokenFilePath =
    env['AZURE_FEDERATED_TOKEN_FILE'] ??
    missing(auth, 'GitHub Actions, Azure Pipelines, or AZURE_FEDERATED_TOKEN_FILE');
  return new identity.WorkloadIdentityCredential({ tenantId, clientId, tokenFilePath, ...shared });
}

const ASSERTION_AUDIENCE = 'api://AzureADTokenExchange';

async function gitHubAssertion(url: string, secret: string): Promise<string> {
  const answer = await fetch(`${url}&audience=${encodeURIComponent(ASSERTION_AUDIENCE)}`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  const { value } = (await answer.json().catch(() => ({}))) as { readonly value?: unknown };
  if (!answer.ok || typeof value !== 'string')
    throw new UsageError(`--auth workload-federation: GitHub Actions answered ${answer.status} and gave no token`);
  return value;
}

function missing(auth: AuthMode, name: string): never {
  throw new UsageError(`--auth ${auth} needs ${name}`);
}
