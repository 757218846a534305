/** Tests how often a credential is asked, and what is said when it refuses. */
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createTokenSource, type GrantedToken } from './token-source.ts';

const target = { origin: 'https://graph.example', scope: 'https://graph.example/.default', cloud: 'Global service' };
const url = new URL('https://graph.example/v1.0/me');

function sourceOf(answer: (times: number) => GrantedToken | null) {
  const asked: (string | undefined)[] = [];
  const credential = {
    getToken: async (_scopes: string | string[], options?: { claims?: string }) => {
      asked.push(options?.claims);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return answer(asked.length);
    },
  };
  return { source: createTokenSource({ credential }, target), asked };
}

const lasting = (minutes: number) => (times: number) => ({
  token: `token-${times}`,
  expiresOnTimestamp: Date.now() + minutes * 60_000,
});

describe('a credential', () => {
  test('is asked once while its token lasts, by however many calls at once', async () => {
    const { source, asked } = sourceOf(lasting(60));
    const all = await Promise.all([source.tokenFor(url), source.tokenFor(url), source.tokenFor(url)]);
    expect([...all, await source.tokenFor(url), asked.length]).toEqual(['token-1', 'token-1', 'token-1', 'token-1', 1]);
  });

  test.each([
    ['ends within two minutes', lasting(1)],
    ['does not say when it ends', (times: number) => ({ token: `token-${times}` })],
  ])('is asked again where its token %s', async (_, answer) => {
    const { source } = sourceOf(answer);
    expect([await source.tokenFor(url), await source.tokenFor(url)]).toEqual(['token-1', 'token-2']);
  });

  test('is asked again for claims, and the new token is kept', async () => {
    const { source, asked } = sourceOf(lasting(60));
    await source.tokenFor(url);
    expect(await source.tokenFor(url, { refused: 'token-1', claims: '{"access_token":{}}' })).toBe('token-2');
    expect([await source.tokenFor(url), asked]).toEqual(['token-2', [undefined, '{"access_token":{}}']]);
  });

  test('is asked again for a token that was refused, once for all calls that had it', async () => {
    const { source, asked } = sourceOf(lasting(60));
    await source.tokenFor(url);
    const renewed = await Promise.all([1, 2, 3].map(() => source.tokenFor(url, { refused: 'token-1' })));
    expect([renewed, await source.tokenFor(url), asked.length]).toEqual([
      ['token-2', 'token-2', 'token-2'],
      'token-2',
      2,
    ]);
  });

  test('that gives none is named, and asked again', async () => {
    const { source, asked } = sourceOf((times) => (times === 1 ? null : { token: 'late' }));
    await expect(source.tokenFor(url)).rejects.toMatchObject({ kind: 'sign-in', code: 'NO_TOKEN' });
    expect([await source.tokenFor(url), asked.length]).toEqual(['late', 2]);
  });
});

describe('a token with a character that no token has', () => {
  const text = 'EwB4A8abcdefg\nEwB4A8SECRETpart';
  const sentence = 'holds a character that no token has, at position';

  test.each<readonly [string, Parameters<typeof createTokenSource>[0], string]>([
    ['a line break', { token: text }, `the token of option \`token\` ${sentence} 14`],
    ['one that is not of Latin-1', { token: 'abc€defghijk' }, `the token of option \`token\` ${sentence} 4`],
    ['one that takes no room', { token: 'abc\u200Bdefghijk' }, `the token of option \`token\` ${sentence} 4`],
    ['a control character', { token: '\x01abcdefghij' }, `the token of option \`token\` ${sentence} 1`],
    ['of a function', { token: async () => text }, `the token of the function of option \`token\` ${sentence} 14`],
    [
      'of a credential',
      { credential: { getToken: async () => ({ token: text }) } },
      `the token of the sign-in ${sentence} 14`,
    ],
    ['no text', { token: { a: 1 } as unknown as string }, 'the token of option `token` is no text'],
    [
      'no text of a credential',
      { credential: { getToken: async () => ({ token: 1 as unknown as string }) } },
      'the token of the sign-in is no text',
    ],
  ])('%s: the error names the position, and holds none of it', async (_, given, message) => {
    const error = await createTokenSource(given, target)
      .tokenFor(url)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'GraphError', kind: 'input', code: 'INVALID_TOKEN', message });
    expect(inspect(error, { depth: 9 })).not.toMatch(/EwB4A8|SECRET|defgh/);
  });

  test('white space around it is taken off, whoever gives it', async () => {
    const given = ' token-of-many\r\n';
    const credential = { getToken: async () => ({ token: given, expiresOnTimestamp: Date.now() + 3_600_000 }) };
    for (const one of [{ token: given }, { token: () => given }, { credential }])
      expect(await createTokenSource(one, target).tokenFor(url)).toBe('token-of-many');
  });

  test('a function that throws is a sign-in that failed', async () => {
    const token = (): string => {
      throw new TypeError('no vault');
    };
    const error = await createTokenSource({ token }, target)
      .tokenFor(url)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'sign-in', message: 'sign-in was refused: no vault' });
  });
});

describe('a refusal', () => {
  const failure = async (error: unknown) => {
    const credential = { getToken: () => Promise.reject(error instanceof Error ? error : new Error(String(error))) };
    return createTokenSource({ credential }, target)
      .tokenFor(url)
      .catch((thrown: unknown) => thrown);
  };

  test('of a tenant in another national cloud says so', async () => {
    const text =
      "invalid_request: 90038 - [2026-11-23]: AADSTS90038: The tenant belongs to the National Cloud 'X'. Trace ID: 1 Correlation ID: 2";
    expect(await failure(new Error(text))).toMatchObject({
      innerCode: 'AADSTS90038',
      message: "sign-in was refused: AADSTS90038: The tenant belongs to the National Cloud 'X'.",
      hint: 'The tenant lies in another national cloud than the one that was asked, Global service. Name the cloud of the tenant with --cloud.',
    });
  });

  test('of a chain names what each way said', async () => {
    const chain = Object.assign(new Error('ChainedTokenCredential authentication failed.\nfurther lines'), {
      errors: [new Error('EnvironmentCredential is unavailable.\nmore'), new Error('Azure CLI is not installed.')],
    });
    expect(await failure(chain)).toMatchObject({
      message: 'sign-in was refused: EnvironmentCredential is unavailable. Azure CLI is not installed.',
      hint: undefined,
    });
  });

  test('holds no secret', async () => {
    const { message } = (await failure(new Error('AADSTS1: client_secret=abc123 is wrong'))) as Error;
    expect(message).not.toContain('abc123');
  });
});
