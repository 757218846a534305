/** Tests the emulator on a port: how it starts, stops, and stands up to bytes that make no sense. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EmulatorError } from './emulator-error.ts';
import { type RunningEmulator, startEmulator } from './start-emulator.ts';
import { sampleTenant } from './tenants/sample-tenant.ts';

const REQUESTS = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const REFERENCE_REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';

describe('starting and stopping', () => {
  test.each([
    {
      name: 'a port that is no number',
      options: { port: Number.NaN },
      code: 'PORT_INVALID',
      message: 'port `NaN` has to be a whole number from 0 to 65535',
    },
    {
      name: 'a port that is too high',
      options: { port: 65_536 },
      code: 'PORT_INVALID',
      message: 'port `65536` has to be a whole number from 0 to 65535',
    },
    {
      name: 'a host that others can reach',
      options: { host: '0.0.0.0' },
      code: 'HOST_NOT_LOOPBACK',
      message:
        'host `0.0.0.0` is not a loopback address, so others would reach the emulator over plain http; `allowNonLoopback`, on the command line `--allow-non-loopback`, accepts that',
    },
    {
      name: 'a host that is not here',
      options: { host: '203.0.113.1', allowNonLoopback: true },
      code: 'HOST_UNAVAILABLE',
      message: 'host `203.0.113.1` cannot be listened on: EADDRNOTAVAIL',
    },
    {
      name: 'a tenant file that is not there',
      options: { tenant: 'no-such-file.json' },
      code: 'TENANT_FILE_UNREADABLE',
      message: 'tenant file `no-such-file.json` cannot be read: there is no such file',
    },
    {
      name: 'a tenant that does not fit',
      options: { tenant: { id: '' } },
      code: 'TENANT_INVALID',
      message:
        'tenant: `/id` has to be made of letters, digits, `.`, `_` and `-`, beginning with a letter or a digit, 128 at most, and `` is not',
    },
  ])('$name is an error', async ({ options, code, message }) => {
    const error: unknown = await startEmulator(options).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(EmulatorError);
    expect(error).toMatchObject({ code, message });
  });

  test('a port in use is an error that names it', async () => {
    const running = await startEmulator();
    const port = Number(new URL(running.origin).port);
    await expect(startEmulator({ port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: `port ${port} of 127.0.0.1 is in use`,
    });
    await running.stop();
  });

  test('stop ends open connections and can be called twice', async () => {
    const running = await startEmulator();
    const socket = connect(Number(new URL(running.origin).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.once('connect', resolve));
    await running.stop();
    await running.stop();
    await closed;
    await expect(fetch(running.url)).rejects.toThrow('fetch failed');
  });

  test('every caller of the sample tenant has a token', async () => {
    const running = await startEmulator();
    const contract = [
      'app',
      'app-without-permission',
      'au-admin',
      'eligible-owner',
      'exchange-admin',
      'global-admin',
      'groups-admin',
      'member',
      'nobody',
      'owner',
      'requester',
      'role-admin',
      'user-without-permission',
    ];
    expect(Object.keys(running.tokens)).toEqual(Object.keys(sampleTenant.callers ?? {}));
    expect(Object.keys(running.tokens)).toEqual(expect.arrayContaining(contract));
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1\.0$/);
    await running.stop();
  });
});

describe('bytes that make no sense', () => {
  let running: RunningEmulator;
  beforeAll(async () => {
    running = await startEmulator();
  });
  afterAll(() => running.stop());

  /** Sends a call whose target is not tidied up on the way. */
  function send(
    method: string,
    target: string,
    options: { readonly body?: string; readonly token?: string } = {},
  ): Promise<number> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(running.origin);
      const headers = { authorization: `Bearer ${options.token ?? running.tokens['owner'] ?? ''}` };
      const call = request({ host: '127.0.0.1', port, method, path: target, headers }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      });
      call.on('error', reject).end(options.body);
    });
  }

  const ME = '/v1.0/me/checkMemberObjects';
  test.each([
    { name: 'JSON that does not parse', method: 'POST', target: ME, body: '{"ids":', status: 400 },
    { name: 'JSON that is no object', method: 'POST', target: ME, body: '[]', status: 400 },
    { name: 'a body of more than a megabyte', method: 'POST', target: ME, body: 'x'.repeat(1_048_577), status: 413 },
    { name: 'a percent sign without a code', method: 'GET', target: '/v1.0/groups/%zz', status: 400 },
    { name: 'half a character', method: 'GET', target: '/v1.0/groups/%c3', status: 400 },
    { name: 'a percent sign without a code in the query', method: 'GET', target: '/v1.0/me?$select=%zz', status: 400 },
    {
      name: 'a filter of nine kilobytes',
      method: 'GET',
      target: `/v1.0${REQUESTS}?$filter=${'x'.repeat(9000)}`,
      status: 414,
    },
    {
      name: 'an address of twenty kilobytes',
      method: 'GET',
      target: `/v1.0/groups/${'x'.repeat(20_000)}`,
      status: 404,
    },
    { name: 'a path that climbs', method: 'GET', target: '/v1.0/../../etc/passwd', status: 404 },
    { name: 'a path that climbs in disguise', method: 'GET', target: '/v1.0/groups/%2e%2e', status: 404 },
    {
      name: 'an id with a slash in it',
      method: 'GET',
      target: `/v1.0${REQUESTS}/${REFERENCE_REQUEST}%2Fcancel`,
      status: 404,
    },
    { name: 'an empty segment', method: 'GET', target: '/v1.0//me', status: 404 },
    { name: 'no version', method: 'GET', target: '/me', status: 404 },
    { name: 'an unknown path', method: 'GET', target: '/v1.0/nothing', status: 404 },
    { name: 'a wrong method', method: 'DELETE', target: '/v1.0/me', status: 405 },
    { name: 'no token', method: 'GET', target: '/v1.0/me', token: '', status: 401 },
    { name: 'a token that is none', method: 'GET', target: '/v1.0/me', token: 'abc.def.ghi', status: 401 },
    { name: 'segments in other case', method: 'GET', target: '/V1.0/ME', status: 200 },
  ])('$name gives $status', async ({ method, target, status, ...options }) => {
    expect(await send(method, target, options)).toBe(status);
  });

  test.each([
    { name: 'no HTTP at all', bytes: 'hello\r\n\r\n', first: 'HTTP/1.1 400 Bad Request' },
    {
      name: 'headers of more than 64 kilobytes',
      bytes: `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`,
      first: 'HTTP/1.1 431 Request Header Fields Too Large',
    },
  ])('$name is answered, and the next call too', async ({ bytes, first }) => {
    const socket = connect(Number(new URL(running.origin).port), '127.0.0.1');
    const answer = await new Promise<string>((resolve) => {
      socket.on('data', (data) => resolve(data.toString('latin1'))).on('error', () => resolve(''));
      socket.write(bytes);
    });
    socket.destroy();
    expect(answer.split('\r\n')[0]).toBe(first);
    expect(await send('GET', '/v1.0/me')).toBe(200);
  });
});
