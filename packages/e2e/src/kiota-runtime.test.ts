/** Tests the emulator with Kiota's own runtime: its adapter, its middleware, its reading of errors, nothing of the product's client. */
import {
  AnonymousAuthenticationProvider,
  type ApiError,
  HttpMethod,
  type Parsable,
  type ParseNode,
  ParseNodeFactoryRegistry,
  RequestInformation,
} from '@microsoft/kiota-abstractions';
import { FetchRequestAdapter } from '@microsoft/kiota-http-fetchlibrary';
import { JsonParseNodeFactory } from '@microsoft/kiota-serialization-json';
import { type RunningEmulator, sampleTenant, startEmulator } from '@pim-precheck/emulator';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const REQUESTS = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';
const REFERENCE_REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const GROUP = sampleTenant.groups?.[0]?.id ?? '';

type Json = Readonly<Record<string, unknown>>;
interface ODataError extends Parsable {
  code?: string | undefined;
  message?: string | undefined;
  requestId?: string | undefined;
}
type Fields = Record<string, (node: ParseNode) => void>;

/** How Kiota reads an error: property by property, from whatever node its parser has. */
const readError = (): ((instance?: Parsable) => Fields) => (instance) => {
  const error = (instance ?? {}) as ODataError;
  const innerError = (): Fields => ({ 'request-id': (node) => (error.requestId = node.getStringValue()) });
  const main = (): Fields => ({
    code: (node) => (error.code = node.getStringValue()),
    message: (node) => (error.message = node.getStringValue()),
    innerError: (node) => void node.getObjectValue(() => innerError),
  });
  return { error: (node) => void node.getObjectValue(() => main) };
};

let emulator: RunningEmulator;
let adapter: FetchRequestAdapter;
beforeAll(async () => {
  emulator = await startEmulator();
  const nodes = new ParseNodeFactoryRegistry();
  nodes.contentTypeAssociatedFactories.set('application/json', new JsonParseNodeFactory());
  adapter = new FetchRequestAdapter(new AnonymousAuthenticationProvider(), nodes);
  adapter.baseUrl = emulator.url;
});
beforeEach(() => emulator.emulator.reset());
afterAll(() => emulator.stop());

function information(method: HttpMethod, path: string, caller: string, query: Json = {}): RequestInformation {
  const entries = Object.entries(query).map(([name, value]) => [name.replace('$', '%24'), value] as const);
  const options = entries.length === 0 ? '' : `{?${entries.map(([name]) => name).join(',')}}`;
  const parameters: Record<string, unknown> = { baseurl: emulator.url, ...Object.fromEntries(entries) };
  const made = new RequestInformation(method, `{+baseurl}${path}${options}`, parameters);
  made.headers.add('Accept', 'application/json');
  made.headers.add('Authorization', `Bearer ${emulator.tokens[caller] ?? ''}`);
  return made;
}

async function read(path: string, caller: string, query: Json = {}): Promise<Json> {
  const bytes = await adapter.sendPrimitive<ArrayBuffer>(
    information(HttpMethod.GET, path, caller, query),
    'ArrayBuffer',
    {
      XXX: readError,
    },
  );
  return JSON.parse(Buffer.from(bytes ?? new ArrayBuffer()).toString()) as Json;
}

const refusalOf = (call: Promise<unknown>): Promise<ODataError & ApiError> =>
  call.then(
    () => Promise.reject(new TypeError('the call was not refused')),
    (error: unknown) => error as ODataError & ApiError,
  );

const cancel = (caller: string, body?: string): Promise<void> => {
  const made = information(HttpMethod.POST, `${REQUESTS}/${REFERENCE_REQUEST}/cancel`, caller);
  if (body !== undefined) made.setStreamContent(new TextEncoder().encode(body).buffer, 'application/json');
  return adapter.sendNoResponseContent(made, { XXX: readError });
};

describe('the runtime of Kiota', () => {
  test('reads a request', async () => {
    expect(await read(`${REQUESTS}/${REFERENCE_REQUEST}`, 'owner')).toMatchObject({
      status: 'PendingApproval',
      groupId: GROUP,
    });
  });

  test('lists, with options in the address', async () => {
    const page = await read(REQUESTS, 'owner', {
      $filter: `groupId eq '${GROUP}'`,
      $top: 2,
      $select: ['id', 'status'],
    });
    expect((page['value'] as readonly Json[]).map((one) => Object.keys(one))).toEqual([
      ['id', 'status'],
      ['id', 'status'],
    ]);
    expect(page['@odata.nextLink']).toContain(`filter=groupId%20eq%20%27${GROUP}%27`);
  });

  test("finds the caller's own", async () => {
    const { value } = await read(`${REQUESTS}/filterByCurrentUser(on='createdBy')`, 'eligible-owner');
    expect(value).toHaveLength(1);
  });

  test.each([
    ['no body', undefined],
    ['an empty object', '{}'],
    ['an empty body typed application/json', ''],
  ])('cancels with %s, once', async (_name, body) => {
    await cancel('owner', body);
    expect(await refusalOf(cancel('owner', body))).toMatchObject({
      responseStatusCode: 400,
      code: 'RequestCannotBeCancelled',
    });
  });

  test('reads the refusals of a cancel', async () => {
    const role = await refusalOf(cancel('nobody'));
    expect(role).toMatchObject({
      responseStatusCode: 403,
      code: 'UnauthorizedAccessException',
      requestId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    });
    const permission = await refusalOf(cancel('user-without-permission'));
    expect(JSON.parse(permission.message)).toMatchObject({ errorCode: 'PermissionScopeNotGranted' });
  });

  test('waits and goes on where it is throttled', async () => {
    emulator.emulator.addFault({ path: '/me', times: 1, effect: { kind: 'throttle', retryAfter: 1 } });
    expect(await read('/me', 'owner')).toMatchObject({ userPrincipalName: 'olena@contoso.example' });
    expect(emulator.emulator.journal().map(({ status }) => status)).toEqual([429, 200]);
  });
});
