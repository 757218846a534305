/** Grants tokens to applications by their secret, and to people by device code. */
import { randomBytes, randomInt } from 'node:crypto';
import { type Answer, ok } from '../answers/answer.ts';
import { EmulatorError } from '../emulator-error.ts';
import { type EmulatorState, nowOf } from '../emulator-state.ts';
import { graphAppId } from '../generated/directory.ts';
import type { Call } from '../http/call.ts';
import { decode } from '../http/split-target.ts';
import { audienceOf, mintToken } from './mint-token.ts';

const LIFETIME_SECONDS = 3599;
const CODE_SECONDS = 900;
const POLL_SECONDS = 5;
/** The name of the standard, and the short one that Microsoft's own library sends. */
const DEVICE_GRANTS = new Set(['urn:ietf:params:oauth:grant-type:device_code', 'device_code']);
/** Scopes of the sign-in itself. */
const OPENID_SCOPES = new Set(['openid', 'profile', 'offline_access', 'email']);

/** Entra: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow and v2-oauth2-device-code */
export async function grantToken(call: Call, state: EmulatorState): Promise<Answer> {
  const form = withCredentials(new URLSearchParams(call.body ?? ''), call.header('authorization'));
  const grant = form.get('grant_type');
  if (!grant) return refuse(400, 'invalid_request', missing('grant_type'));
  if (grant === 'client_credentials') return grantToApplication(form, state);
  if (DEVICE_GRANTS.has(grant)) return grantToDevice(form, state);
  return refuse(400, 'unsupported_grant_type', `AADSTS70003: The app requested an unsupported grant type '${grant}'.`);
}

/** Adds the client's id and secret where they came in a header, percent-encoded as the standard wants them. */
function withCredentials(form: URLSearchParams, header: string | undefined): URLSearchParams {
  const [, encoded] = /^Basic +(\S+) *$/i.exec(header ?? '') ?? [];
  if (encoded === undefined) return form;
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  form.set('client_id', decode(id));
  form.set('client_secret', decode(secret.join(':')));
  return form;
}

function missing(name: string): string {
  return `AADSTS900144: The request body must contain the following parameter: '${name}'.`;
}

/** Hands out a device code; it is good once somebody signed in with its user code. */
export function startDeviceCode(call: Call, state: EmulatorState): Answer {
  const form = new URLSearchParams(call.body ?? '');
  const clientId = form.get('client_id');
  if (!clientId) return refuse(400, 'invalid_request', missing('client_id'));
  const userCode = Array.from({ length: 9 }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.charAt(randomInt(32))).join('');
  const deviceCode = randomBytes(24).toString('base64url');
  const scopes = scopesOf(form.get('scope') ?? '', state);
  state.deviceCodes.set(deviceCode, { userCode, clientId, scopes, expires: nowOf(state) + CODE_SECONDS * 1000 });
  const signIn = `${call.ownOrigin ?? call.origin}/__emulator/sign-in`;
  return ok({
    user_code: userCode,
    device_code: deviceCode,
    verification_uri: signIn,
    expires_in: CODE_SECONDS,
    interval: POLL_SECONDS,
    message: `To sign in, POST {"userCode": "${userCode}", "caller": "<name>"} to ${signIn}.`,
  });
}

/** Signs a caller in with a user code. */
export function signIn(state: EmulatorState, userCode: unknown, caller: unknown): void {
  const code = [...state.deviceCodes.values()].find((one) => one.userCode === userCode && one.expires > nowOf(state));
  if (code === undefined)
    throw new EmulatorError('CONTROL_INVALID', `no device waits for the code \`${String(userCode).slice(0, 40)}\``);
  const callers = state.directory.tenant.callers ?? {};
  if (typeof caller !== 'string' || !Object.hasOwn(callers, caller)) {
    throw new EmulatorError('CALLER_UNKNOWN', `the tenant has no caller \`${String(caller).slice(0, 80)}\``);
  }
  code.caller = caller;
}

async function grantToApplication(form: URLSearchParams, state: EmulatorState): Promise<Answer> {
  const clientId = form.get('client_id')?.toLowerCase();
  const { tenant } = state.directory;
  const client = tenant.servicePrincipals?.find(({ id, appId }) => (appId ?? id).toLowerCase() === clientId);
  if (client === undefined)
    return refuse(400, 'unauthorized_client', 'AADSTS700016: Application was not found in the directory.');
  if (client.clientSecret === undefined || form.get('client_secret') !== client.clientSecret) {
    return refuse(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
  }
  const resources = [audienceOf(state.directory), graphAppId, `api://${graphAppId}`];
  if (!resources.some((resource) => form.get('scope') === `${resource}/.default`)) {
    return refuse(
      400,
      'invalid_scope',
      'AADSTS1002012: The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.',
    );
  }
  return granted(
    await mintToken(
      state.directory,
      { oid: client.id, kind: 'application', lifetimeSeconds: LIFETIME_SECONDS },
      nowOf(state),
    ),
  );
}

async function grantToDevice(form: URLSearchParams, state: EmulatorState): Promise<Answer> {
  const code = state.deviceCodes.get(form.get('device_code') ?? '');
  if (code === undefined) return refuse(400, 'invalid_grant', 'AADSTS70000: The provided device code is not valid.');
  if (code.expires <= nowOf(state))
    return refuse(400, 'expired_token', 'AADSTS70020: The provided device code has expired.');
  const caller = code.caller === undefined ? undefined : state.directory.tenant.callers?.[code.caller];
  if (code.caller === undefined || caller === undefined) {
    return refuse(400, 'authorization_pending', 'AADSTS70016: Pending end-user authorization.');
  }
  const consented = caller.scopes ?? [];
  const scopes =
    code.scopes.length === 0 ? consented : consented.filter((scope) => code.scopes.includes(scope.toLowerCase()));
  state.deviceCodes.delete(form.get('device_code') ?? '');
  const options = { caller: code.caller, scopes, appId: code.clientId, lifetimeSeconds: LIFETIME_SECONDS };
  return granted(await mintToken(state.directory, options, nowOf(state)), scopes);
}

/** Short names of the scopes, in lower case; none stand for all that the caller consented to. */
function scopesOf(text: string, { directory }: EmulatorState): readonly string[] {
  const prefix = `${audienceOf(directory)}/`;
  const names = text.split(' ').map((scope) => (scope.startsWith(prefix) ? scope.slice(prefix.length) : scope));
  if (names.includes('.default')) return [];
  return names.filter((name) => name !== '' && !OPENID_SCOPES.has(name)).map((name) => name.toLowerCase());
}

function granted(token: string, scopes?: readonly string[]): Answer {
  const scope = scopes === undefined ? {} : { scope: scopes.join(' ') };
  return ok({
    token_type: 'Bearer',
    ...scope,
    expires_in: LIFETIME_SECONDS,
    ext_expires_in: LIFETIME_SECONDS,
    access_token: token,
  });
}

function refuse(status: number, error: string, description: string): Answer {
  return { status, body: { error, error_description: description } };
}
