/** Holds every route to the description: what it answers fits the schema, and what it refuses is refused in order. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createEmulator } from '../create-emulator.ts';
import { permissionNames, roleIds } from '../generated/directory.ts';
import { type Route, routes } from '../generated/routes.ts';
import type { Emulator } from '../open-emulator.ts';
import { sampleTenant } from '../tenants/sample-tenant.ts';

type Json = Readonly<Record<string, unknown>>;

const ROOT = 'https://graph.microsoft.com/v1.0';
const GROUP = sampleTenant.groups?.[0]?.id ?? '';
const OWNER = sampleTenant.callers?.['owner']?.principalId ?? '';
const APP = sampleTenant.callers?.['app']?.principalId ?? '';
const ELIGIBILITY_REQUEST =
  sampleTenant.eligibilityScheduleRequests?.find(({ status }) => status === 'Granted')?.id ?? '';
const VALUES: Readonly<Record<string, string>> = {
  'group-id': GROUP,
  'privilegedAccessGroupAssignmentScheduleRequest-id': 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4',
  'privilegedAccessGroupEligibilityScheduleRequest-id': ELIGIBILITY_REQUEST,
  appId: sampleTenant.servicePrincipals?.find(({ id }) => id === APP)?.appId ?? APP,
  'servicePrincipal-id': APP,
  'unifiedRoleDefinition-id': roleIds['groups-administrator'],
  'user-id': OWNER,
  on: 'principal',
};
const BODIES: Readonly<Record<string, unknown>> = {
  checkMemberObjects: { ids: [GROUP, 'b0b0b0b0-0000-4000-8000-000000000000'] },
  CreateAssignmentScheduleRequests: {
    action: 'adminAssign',
    accessId: 'member',
    groupId: GROUP,
    principalId: sampleTenant.callers?.['exchange-admin']?.principalId,
    scheduleInfo: { startDateTime: '2026-11-23T12:00:00Z', expiration: { type: 'afterDuration', duration: 'PT4H' } },
  },
  CreateEligibilityScheduleRequests: {
    action: 'adminAssign',
    accessId: 'member',
    groupId: GROUP,
    principalId: sampleTenant.callers?.['exchange-admin']?.principalId,
  },
};

const description = parse(
  readFileSync(new URL('../../../../openapi/pim-groups.openapi.yaml', import.meta.url), 'utf8'),
) as Json;
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(toJsonSchema({ components: description['components'] }) as Json, 'description');

/** Turns OpenAPI 3.0 into JSON Schema: there null is a type like any other. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, discriminator: _discriminator, ...rest } = value as Json;
  const fields = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, toJsonSchema(item)]));
  return nullable === true && typeof fields['type'] === 'string'
    ? { ...fields, type: [fields['type'], 'null'] }
    : fields;
}

function validatorOf(schema: string): ValidateFunction {
  const found = ajv.getSchema(`description#/components/schemas/${schema}`);
  if (found === undefined) throw new TypeError(`no schema ${schema}`);
  return found;
}

/** What is wrong with a resource, by the schema of its own type where it has one. */
function faultsOf(resource: Json, schema: string): readonly unknown[] {
  const type = typeof resource['@odata.type'] === 'string' ? resource['@odata.type'].slice(1) : schema;
  const validate = ajv.getSchema(`description#/components/schemas/${type}`) ?? validatorOf(schema);
  return validate(resource) ? [] : (validate.errors ?? []);
}

const isMe = ({ path }: Route): boolean => path.startsWith('/me');
const targetOf = ({ path, operationId }: Route): string => {
  const filled = path.replace(/\{([^}]*)\}/g, (_whole, name: string) => VALUES[name] ?? '');
  return /group\.List(?:Assignment|Eligibility)Schedule(?:Requests|Instances)$/.test(operationId)
    ? `${filled}?$filter=groupId eq '${GROUP}'`
    : filled;
};
const bodyOf = ({ operationId }: Route): string | null => {
  const found = Object.entries(BODIES).find(([name]) => operationId.endsWith(name));
  return found ? JSON.stringify(found[1]) : null;
};

describe.each(routes.map((route) => ({ name: `${route.method} ${route.path}`, route })))('$name', ({ route }) => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator({ clock: () => Date.parse('2026-11-23T12:00:00Z') });
  });

  const send = (token: string, target = targetOf(route), method = route.method): Promise<Response> =>
    emulator.fetch(`${ROOT}${target}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: method === 'POST' ? bodyOf(route) : null,
    });

  /** Signed in with every permission; without a user where the route takes that, which asks for no role. */
  const fullToken = (): Promise<string> =>
    isMe(route) || route.pathParameters.includes('on')
      ? emulator.mintToken({ oid: OWNER, scopes: permissionNames })
      : emulator.mintToken({ oid: APP, roles: permissionNames });

  test('it answers with what the description says', async () => {
    const answer = await send(await fullToken());
    expect(answer.ok).toBe(true);
    if (route.answer === undefined) {
      expect([answer.status, await answer.text()]).toEqual([204, '']);
      return;
    }
    const body = (await answer.json()) as Json;
    expect(body['@odata.context']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/\$metadata#\w/);
    if (route.answer === 'string') expect(body['value']).toEqual([]);
    else {
      const items = route.collection ? (body['value'] as readonly Json[]) : [body];
      expect(items.flatMap((item) => faultsOf(item, route.answer ?? ''))).toEqual([]);
    }
  });

  test.each([
    { name: 'without a token it answers 401', token: () => '', wanted: 401 },
    {
      name: 'with a token that holds no permission it answers 403',
      token: () => emulator.mintToken({ oid: OWNER, scopes: [] }),
      wanted: 403,
    },
  ])('$name', async ({ token, wanted }) => {
    const answer = await send(await token());
    expect(answer.status).toBe(wanted);
    expect(answer.headers.has('www-authenticate')).toBe(wanted === 401);
    expect(faultsOf((await answer.json()) as Json, 'microsoft.graph.ODataErrors.ODataError')).toEqual([]);
  });

  test('an option that it does not know is refused', async () => {
    const target = targetOf(route);
    const answer = await send(await fullToken(), `${target}${target.includes('?') ? '&' : '?'}$search=x`);
    expect(await answer.json()).toMatchObject({
      error: { code: 'Request_UnsupportedQuery', message: "The query option '$search' is not supported on this path." },
    });
  });

  test('another method is refused, with those it takes', async () => {
    const answer = await send(await fullToken(), targetOf(route).split('?')[0], 'PATCH');
    const methods = routes.filter(({ path }) => path === route.path).map(({ method }) => method);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, methods.join(', ')]);
  });
});

test('an application has no /me', async () => {
  const emulator = await createEmulator();
  const answer = await emulator.fetch(`${ROOT}/me`, {
    headers: { authorization: `Bearer ${emulator.tokens['app'] ?? ''}` },
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: { message: '/me request is only valid with delegated authentication flow.' },
  });
});

test('a function that does not exist is refused, not taken for an id', async () => {
  const emulator = await createEmulator();
  const path =
    '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/filterByCurrentUsers(on=%27principal%27)';
  const answer = await emulator.fetch(`${ROOT}${path}`, {
    headers: { authorization: `Bearer ${emulator.tokens['owner'] ?? ''}` },
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({
    error: { message: "The function in the segment 'filterByCurrentUsers(on='principal')' is not supported." },
  });
});
