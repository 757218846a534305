/** Answers calls to the sign-in service: metadata, keys, tokens. */
import { type Answer, ok } from '../answers/answer.ts';
import type { EmulatorState } from '../emulator-state.ts';
import type { Call } from '../http/call.ts';
import { grantToken, startDeviceCode } from './grant-token.ts';
import { issuerOf } from './mint-token.ts';
import { signingKey } from './signing-key.ts';

type Serve = (call: Call, state: EmulatorState) => Answer | Promise<Answer>;

const PATHS: ReadonlyMap<string, readonly [method: string, serve: Serve]> = new Map([
  ['v2.0/.well-known/openid-configuration', ['GET', (call, state) => ok(metadata(call, state))]],
  ['.well-known/openid-configuration', ['GET', (call, state) => ok(metadata(call, state))]],
  ['discovery/v2.0/keys', ['GET', async () => ok({ keys: [(await signingKey()).jwk] })]],
  ['oauth2/v2.0/token', ['POST', grantToken]],
  ['oauth2/v2.0/devicecode', ['POST', startDeviceCode]],
]);

/** Returns undefined where the path is not one of the sign-in service. */
export function serveTokens(
  call: Call,
  [tenant = '', ...rest]: readonly string[],
  state: EmulatorState,
): Answer | Promise<Answer> | undefined {
  const found = PATHS.get(rest.join('/').toLowerCase());
  if (found === undefined) return undefined;
  const [method, serve] = found;
  if (call.method !== method)
    return {
      ...refuse(405, `AADSTS900561: The endpoint only accepts ${method} requests.`),
      headers: { Allow: method },
    };
  const known = ['common', 'organizations', state.directory.tenant.id.toLowerCase()];
  return known.includes(tenant.toLowerCase())
    ? serve(call, state)
    : refuse(400, `AADSTS90002: Tenant '${tenant}' not found.`);
}

function refuse(status: number, description: string): Answer {
  return { status, body: { error: 'invalid_request', error_description: description } };
}

/** Entra: https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc */
function metadata({ origin }: Call, { directory }: EmulatorState): object {
  const { id } = directory.tenant;
  const root = `${origin}/${id}`;
  return {
    token_endpoint: `${root}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${root}/oauth2/v2.0/devicecode`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    // Why none of them works: nobody signs in here with a browser; the standard asks for the address all the same.
    authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
    response_types_supported: ['code'],
    jwks_uri: `${root}/discovery/v2.0/keys`,
    issuer: issuerOf(id),
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['pairwise'],
    grant_types_supported: ['client_credentials', 'urn:ietf:params:oauth:grant-type:device_code'],
  };
}
