/** Where the token of a run comes from: the environment, or `@azure/identity`, loaded only when it is used. */
import { clouds, type CloudId, type Token, type TokenCredential } from '@pim-precheck/client';
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
}

/** Returns a token or a credential; `auto` takes the token of the environment where there is one. */
export async function signIn(options: SignInOptions): Promise<{ token: Token } | { credential: TokenCredential }> {
  const { auth, env } = options;
  const token = env[TOKEN_VARIABLE]?.trim();
  if (token !== undefined && token !== '' && (auth === 'auto' || auth === 'token')) return { token };
  if (auth === 'token')
    throw new UsageError(`--auth token: the environment variable ${TOKEN_VARIABLE} is empty or not set`);
  return { credential: await credentialOf(options) };
}

async function credentialOf({ auth, cloud, tenant, env, prompt }: SignInOptions): Promise<TokenCredential> {
  const identity = await import('@azure/identity');
  const shared = { authorityHost: clouds[cloud].authority };
  const tenantId = tenant ?? env['AZURE_TENANT_ID'];
  const inTenant = tenantId === undefined ? {} : { tenantId };
  switch (auth) {
    case 'azure-cli':
      return new identity.AzureCliCredential(inTenant);
    case 'device-code':
      return new identity.DeviceCodeCredential({
        ...shared,
        ...inTenant,
        ...(env['AZURE_CLIENT_ID'] === undefined ? {} : { clientId: env['AZURE_CLIENT_ID'] }),
        userPromptCallback: ({ message }) => prompt(message),
      });
    case 'client-secret':
      return new identity.ClientSecretCredential(
        tenantId ?? missing('AZURE_TENANT_ID or --tenant'),
        env['AZURE_CLIENT_ID'] ?? missing('AZURE_CLIENT_ID'),
        env['AZURE_CLIENT_SECRET'] ?? missing('AZURE_CLIENT_SECRET'),
        shared,
      );
    case 'managed-identity':
      return env['AZURE_CLIENT_ID'] === undefined
        ? new identity.ManagedIdentityCredential()
        : new identity.ManagedIdentityCredential({ clientId: env['AZURE_CLIENT_ID'] });
    default:
      return new identity.DefaultAzureCredential({ ...shared, ...inTenant });
  }
}

function missing(name: string): never {
  throw new UsageError(`--auth client-secret needs ${name}`);
}
