/** Laws of every answer: whatever is sent, the emulator answers, knows why, and keeps its state. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { routes } from '../generated/routes.ts';
import { permissionNames } from '../generated/directory.ts';
import { type OpenEmulator, openEmulator } from '../open-emulator.ts';
import { sampleTenant } from '../tenants/sample-tenant.ts';
import { dispatch } from './dispatch.ts';

let open: OpenEmulator;
let token = '';
beforeAll(async () => {
  open = await openEmulator({});
  token = await open.emulator.mintToken({ caller: 'role-admin', scopes: permissionNames });
});

const segments = [...new Set(routes.flatMap(({ path }) => path.split('/').slice(1)))];
const ids = [...(sampleTenant.groups ?? []), ...(sampleTenant.users ?? [])].map(({ id }) => id);
const part = fc.oneof(
  fc.constantFrom(...segments, ...ids, '$batch', "filterByCurrentUser(on='principal')"),
  fc.string(),
  fc.webPath(),
);
const query = fc.oneof(
  fc.constantFrom(
    '',
    '$top=1',
    '$select=id',
    '$expand=group',
    '$count=true',
    "$filter=groupId eq 'x'",
    '$filter=(',
    '%',
    '$skiptoken=x',
  ),
  fc.string(),
);
const target = fc
  .tuple(fc.constantFrom('/v1.0', '/V1.0', '/__emulator', '', '/t'), fc.array(part, { maxLength: 7 }), query)
  .map(([start, parts, options]) => `${[start, ...parts].join('/')}?${options}`);
const body = fc.oneof(
  fc.constant(undefined),
  fc.json(),
  fc.string(),
  fc
    .record({
      requests: fc.array(
        fc.record({ id: fc.string(), method: fc.constantFrom('GET', 'POST'), url: fc.string(), body: fc.anything() }),
      ),
    })
    .map((value) => JSON.stringify(value)),
);

test('neverFails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'HEAD'),
      target,
      body,
      async (method, path, text) => {
        const header = (name: string): string | undefined => (name === 'authorization' ? `Bearer ${token}` : undefined);
        const answer = await dispatch(
          { method, target: path, origin: 'http://127.0.0.1', header, body: text },
          open.state,
        );
        expect(answer.status).toBeGreaterThanOrEqual(200);
        expect(answer.status).toBeLessThan(500);
        open.emulator.clearFaults();
      },
    ),
    { numRuns: 3000 },
  );
});

test('readsChangeNothing', async () => {
  open.emulator.reset();
  const before = JSON.stringify(open.emulator.tenant());
  await fc.assert(
    fc.asyncProperty(target, async (path) => {
      const header = (name: string): string | undefined => (name === 'authorization' ? `Bearer ${token}` : undefined);
      await dispatch({ method: 'GET', target: path, origin: 'http://127.0.0.1', header, body: undefined }, open.state);
      return JSON.stringify(open.emulator.tenant()) === before;
    }),
    { numRuns: 500 },
  );
});
