/** Tests of the client's face: where a token goes, which ids are refused, what a token tells. */
import { describe, expect, test } from 'vitest';
import { clouds, type CloudId } from './clouds/generated/clouds.ts';
import { createPimGroupsClient, readTokenClaims } from './create-client.ts';
import { cancel, clientOf, failureOf, json, noContent, REQUEST_ID } from './testing/client-of.ts';

describe('where calls go', () => {
  test.each(Object.keys(clouds) as CloudId[])(
    'a cancel in %s goes to the root of that cloud with its scope',
    async (cloud) => {
      const scopes: unknown[] = [];
      const credential = {
        getToken: async (scope: string | string[]) => {
          scopes.push(scope);
          return { token: 'from-credential' };
        },
      };
      const run = clientOf([noContent()], { cloud, credential });
      await cancel(run);
      const path = `/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/${REQUEST_ID}/cancel`;
      expect(run.sent).toMatchObject([
        { url: `${clouds[cloud].graphRoot}${path}`, method: 'POST', authorization: 'Bearer from-credential' },
      ]);
      expect(scopes).toEqual([[clouds[cloud].scope]]);
    },
  );

  test('a page of another host is refused before a token is asked for', async () => {
    const run = clientOf([]);
    const error = await failureOf(run.requests.withUrl('https://elsewhere.example/v1.0/next').get());
    expect([error.kind, error.code]).toEqual(['input', 'FOREIGN_HOST']);
    expect(run.sent).toEqual([]);
  });

  test.each([
    ['http://127.0.0.1:1', 'http://127.0.0.1:1/v1.0/me'],
    ['http://127.0.0.1:1//', 'http://127.0.0.1:1/v1.0/me'],
    ['https://graph.example/v1.0/', 'https://graph.example/v1.0/me'],
    ['https://proxy.example/graph/beta', 'https://proxy.example/graph/beta/me'],
  ])('the base address %s: paths go to %s', async (baseUrl, expected) => {
    const run = clientOf([json(200, { id: 'me' })], { baseUrl });
    await run.client.me.get();
    expect(run.sent).toMatchObject([{ url: expected }]);
  });

  test.each([
    ['http://graph.example/v1.0', 'plain http'],
    ['ftp://graph.example', 'not an http'],
    ['https://user:pass@graph.example/v1.0', 'more than scheme'],
    ['nonsense', 'not an http'],
  ])('the base address %s is refused', (baseUrl, why) => {
    expect(() => createPimGroupsClient({ token: 't', baseUrl })).toThrow(why);
  });

  test('a cloud that there is not, and a client without a way to sign in, are refused', () => {
    expect(() => createPimGroupsClient({ token: 't', cloud: 'mars' as CloudId })).toThrow(
      'cloud `mars` is not one of global',
    );
    expect(() => createPimGroupsClient({})).toThrow('give either `credential` or `token`');
  });
});

describe('ids', () => {
  test.each(['..', '.', `${REQUEST_ID}_member_${REQUEST_ID}`, 'a/b', '50%', 'a\u0007b'])(
    'the id %j is refused and nothing is sent',
    async (id) => {
      const run = clientOf([]);
      const error = await failureOf(cancel(run, id));
      expect([error.kind, error.code]).toEqual(['input', 'INVALID_ID']);
      expect(run.sent).toEqual([]);
    },
  );

  test('an id of another form is accepted', async () => {
    const run = clientOf([noContent()]);
    await cancel(run, '12345');
    expect(run.sent).toHaveLength(1);
  });
});

test('the claims of a token are read as far as they can be', async () => {
  const payload = Buffer.from(
    JSON.stringify({ oid: 'o', tid: 't', scp: 'A B', wids: ['w'], iat: 1, nonce: 'n' }),
  ).toString('base64url');
  const client = createPimGroupsClient({ token: `eyJh.${payload}.sig` });
  expect(await readTokenClaims(client)).toEqual({ oid: 'o', tid: 't', scp: ['A', 'B'], wids: ['w'], iat: 1 });
  expect(await readTokenClaims(createPimGroupsClient({ token: 'opaque' }))).toBeUndefined();
});
