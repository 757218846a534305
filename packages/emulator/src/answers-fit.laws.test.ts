/** Law of every answer: whatever is asked by whomever, with whatever fault in force, it fits the description, and the official one. */
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createEmulator } from './create-emulator.ts';
import type { FaultRule } from './control/fault-rule.ts';
import { permissionNames, roleIds } from './generated/directory.ts';
import { type Route, routes } from './generated/routes.ts';
import type { Emulator } from './open-emulator.ts';
import { sampleTenant } from './tenants/sample-tenant.ts';
import {
  type ArrivedAnswer,
  type CheckAnswer,
  createAnswerChecker,
  createErrorChecker,
} from './testing/answer-checker.ts';

const own = new URL('../../../openapi/pim-groups.openapi.yaml', import.meta.url);
const official =
  process.env['OFFICIAL_DESCRIPTION'] ??
  new URL('../../../../shared/graph/official-slice.yaml', import.meta.url).pathname;
const RUNS = Number(process.env['PRECHECK_RUNS'] ?? 4000);
const ROOT = 'https://graph.microsoft.com/v1.0';

const requests = [
  ...(sampleTenant.assignmentScheduleRequests ?? []),
  ...(sampleTenant.eligibilityScheduleRequests ?? []),
].map(({ id }) => id);
const groups = (sampleTenant.groups ?? []).map(({ id }) => id);
const users = (sampleTenant.users ?? []).map(({ id }) => id);
const applications = (sampleTenant.servicePrincipals ?? []).map(({ id }) => id);
const appIds = (sampleTenant.servicePrincipals ?? []).map(({ id, appId = id }) => appId);
const unknown = ['b0b0b0b0-0000-4000-8000-000000000000', 'x', 'Ünïcode ☃', "it''s"];

const valuesOf = (name: string): readonly string[] => {
  if (name === 'group-id') return groups;
  if (name === 'user-id') return [...users, 'olena@contoso.example'];
  if (name === 'servicePrincipal-id') return applications;
  if (name === 'appId') return appIds;
  if (name === 'unifiedRoleDefinition-id')
    return [roleIds['groups-administrator'], sampleTenant.roleDefinitions?.[0]?.id ?? ''];
  if (name === 'on') return ['principal', 'createdBy', 'approver'];
  return requests;
};

const queries = [
  ...groups.map((id) => `$filter=groupId eq '${id}'`),
  ...groups.map(
    (id) => `$filter=groupId eq '${id}'&$expand=group($select=id,displayName),principal,activatedUsing,targetSchedule`,
  ),
  ...users.map((id) => `$filter=principalId eq '${id}'&$count=true&$top=1`),
  '$select=id',
  '$top=1',
  '$orderby=displayName',
  '$count=true',
  '$expand=principal($select=id),roleDefinition',
  '$expand=owners',
  '$filter=(',
  '$search="x"',
  '$select=colour',
  '',
  '',
];
const wrongBodies = ['{', '[]', '{"colour":"red"}'];
const bodiesOf = ({ method, operationId }: Route): readonly (string | undefined)[] => {
  if (method !== 'POST') return [undefined];
  if (operationId.endsWith('cancel')) return [undefined, '', '{}', ...wrongBodies];
  if (operationId.endsWith('checkMemberObjects'))
    return ['{"ids":[]}', JSON.stringify({ ids: [...groups, roleIds['groups-administrator']] }), ...wrongBodies];
  const actions = ['adminAssign', 'selfActivate', 'adminRemove', 'selfExtend'];
  const made = actions.flatMap((action) =>
    groups.map((groupId) =>
      JSON.stringify({ action, accessId: 'owner', groupId, principalId: users[9], justification: '☃' }),
    ),
  );
  return [...made, ...made, ...wrongBodies, undefined];
};
const faults: readonly (FaultRule['effect'] | undefined)[] = [
  undefined,
  undefined,
  undefined,
  { kind: 'throttle' },
  ...[400, 401, 404, 409, 429, 500, 502, 503, 504].map((status) => ({ kind: 'status', status }) as const),
  { kind: 'latency', milliseconds: 0 },
  { kind: 'revoke', permission: permissionNames[0] },
  { kind: 'set-status', requestId: requests[0] ?? '', status: 'Provisioned' },
];

/** Why apart: they are few, and most of the answers come from them. */
const writes = routes.filter(({ method }) => method === 'POST');

/** Callers whom most calls succeed for. */
const powerful = ['user with everything', 'another user with everything', 'app with everything'];

/** One call, and what is wrong in the emulator while it is made. */
interface Case {
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string | undefined;
  readonly caller: string;
  readonly fault: FaultRule['effect'] | undefined;
  readonly batched: boolean;
}

const tokens: Record<string, string> = {};
let emulator: Emulator;
beforeAll(async () => {
  let turn = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String(++turn).padStart(12, '0')}`;
  emulator = await createEmulator({ clock: () => Date.parse('2026-11-23T12:00:00Z'), newId });
  Object.assign(tokens, emulator.tokens);
  const mint = emulator.mintToken;
  const [user = '', app = ''] = [sampleTenant.callers?.['owner']?.principalId, applications[0]];
  tokens['user with everything'] = await mint({ oid: user, scopes: permissionNames });
  tokens['another user with everything'] = await mint({
    oid: sampleTenant.callers?.['role-admin']?.principalId,
    scopes: permissionNames,
  });
  tokens['app with everything'] = await mint({ oid: app, roles: permissionNames });
  tokens['expired'] = await mint({ caller: 'owner', expired: true });
  tokens['of another audience'] = await mint({ caller: 'owner', audience: 'https://example.org' });
  tokens['of another tenant'] = await mint({ caller: 'owner', tenant: 'b0b0b0b0-0000-4000-8000-000000000000' });
  tokens['stale'] = await mint({ caller: 'owner', stale: true });
  tokens['of nobody known'] = await mint({ oid: unknown[0], scopes: permissionNames });
  tokens['of no form'] = 'abc';
  tokens['that is missing'] = '';
});

const cases: fc.Arbitrary<Case> = fc.oneof(fc.constantFrom(...routes), fc.constantFrom(...writes)).chain((route) =>
  fc.record({
    route: fc.constant(route),
    method: fc.oneof(
      { weight: 8, arbitrary: fc.constant(route.method) },
      { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'PUT') },
    ),
    path: fc
      .tuple(
        ...route.pathParameters.map((name) =>
          fc.oneof(
            { weight: 6, arbitrary: fc.constantFrom(...valuesOf(name)) },
            { weight: 1, arbitrary: fc.constantFrom(...unknown) },
          ),
        ),
        fc.boolean(),
      )
      .map((values) => fill(route, values)),
    query: fc.oneof(
      { weight: route.query.length === 0 ? 0 : 3, arbitrary: fc.constantFrom(...queries) },
      { weight: 2, arbitrary: fc.constant('') },
    ),
    body: fc.constantFrom(...bodiesOf(route)),
    caller: fc.oneof(fc.constantFrom(...powerful), fc.integer({ min: 0, max: 99 }).map(String)),
    fault: fc.constantFrom(...faults),
    batched: fc.boolean(),
  }),
);

function fill({ path, pathParameters }: Route, values: readonly (string | boolean)[]): string {
  const upper = values.at(-1) === true;
  return pathParameters.reduce((filled, name, index) => {
    const value = String(values[index]);
    return filled.replace(`{${name}}`, encodeURIComponent(upper && name !== 'on' ? value.toUpperCase() : value));
  }, path);
}

/** Makes the call, as one of its own or in a batch. */
async function ask({ method, path, query, body, caller, fault, batched }: Case): Promise<ArrivedAnswer> {
  const names = Object.keys(tokens);
  const token =
    (Object.hasOwn(tokens, caller) ? tokens[caller] : undefined) ??
    tokens[names[Number(caller) % names.length] ?? ''] ??
    '';
  const target = query === '' ? path : `${path}?${query}`;
  const headers = { authorization: `Bearer ${token}`, consistencylevel: 'eventual' };
  emulator.reset();
  if (fault) emulator.addFault({ path: path.replaceAll('*', ''), effect: fault });
  if (!batched || token === '') {
    const hasBody = body !== undefined && method !== 'GET';
    const answer = await emulator.fetch(`${ROOT}${target}`, { method, headers, body: hasBody ? body : null });
    return { status: answer.status, contentType: answer.headers.get('content-type'), text: await answer.text() };
  }
  const isJson = /^\{.+\}$/.test(body ?? '') || body === '{}';
  const item = {
    id: '1',
    method,
    url: target,
    headers: { 'Content-Type': 'application/json' },
    body: isJson ? (JSON.parse(body ?? '') as unknown) : {},
  };
  const answer = await emulator.fetch(`${ROOT}/$batch`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ requests: [item] }),
  });
  if (answer.status !== 200)
    return { status: answer.status, contentType: answer.headers.get('content-type'), text: await answer.text() };
  const { responses } = (await answer.json()) as {
    readonly responses: readonly {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }[];
  };
  const [first] = responses;
  return {
    status: first?.status ?? 0,
    contentType: first?.headers?.['Content-Type'] ?? null,
    text: first?.body === undefined ? '' : JSON.stringify(first.body),
  };
}

async function holds(
  check: CheckAnswer,
  checkError: (answer: ArrivedAnswer) => readonly string[],
): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      const answer = await ask(one);
      seen[answer.status] = (seen[answer.status] ?? 0) + 1;
      // Why: a path or method that is not described answers with errors, which are the same everywhere.
      const faultsFound = check(one.method, one.route.path, answer) ?? (answer.status < 400 ? [] : checkError(answer));
      expect(faultsFound, `${one.method} ${one.path}?${one.query} → ${answer.status} ${answer.text}`).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  return seen;
}

describe('every answer', () => {
  test('fits the description, which lets nothing else in', async () => {
    const seen = await holds(createAnswerChecker(own, { closed: true }), createErrorChecker(own));
    const often = Object.entries(seen)
      .filter(([, count]) => count >= 3)
      .map(([status]) => Number(status));
    expect(often).toEqual([200, 201, 204, 400, 401, 403, 404, 405, 409, 429, 500, 502, 503, 504]);
  });

  test.skipIf(!existsSync(official))('fits the official description', async () => {
    await holds(createAnswerChecker(official, { closed: false }), createErrorChecker(official));
  });
});
