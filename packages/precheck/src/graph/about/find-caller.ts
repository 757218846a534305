/** Finds out who an id names: a user, or an application by its object id or its client id. */
import { type BatchAnswer, type BatchCall, GraphError, type PimGroupsClient, sendBatch } from '@pim-precheck/client';
import type { CallerKind } from '../../engine/facts.ts';
import { type Unread, unread } from '../unread.ts';

/** Somebody else, as far as the directory told who it is. */
export interface FoundCaller {
  readonly kind: CallerKind;
  /** The object id; what was asked for where the directory could not be read. */
  readonly id: string;
  /** The call that told; undefined where the kind is assumed. */
  readonly call?: string;
  readonly unread: readonly Unread[];
}

interface Named {
  readonly id?: string;
}

const LOOK_UPS = [
  { id: 'user', call: 'GET /users/{user-id}', kind: 'delegatedWork' },
  { id: 'principal', call: 'GET /servicePrincipals/{servicePrincipal-id}', kind: 'application' },
  { id: 'app', call: "GET /servicePrincipals(appId='{appId}')", kind: 'application' },
] as const;

/** Looks the id up three ways at once. Throws an input error where nobody has it. */
export async function findCaller(client: PimGroupsClient, id: string, signal?: AbortSignal): Promise<FoundCaller> {
  // INVARIANT: no id changes the path of a call.
  if (/^\.*$|[/\\%]|\p{Cc}/u.test(id)) throw nobody(id);
  const calls = LOOK_UPS.map(({ id: name, call }): BatchCall => ({ id: name, method: 'GET', url: urlOf(call, id) }));
  const answers = await sendBatch(client, calls, { signal });
  for (const { id: name, call, kind } of LOOK_UPS) {
    const found = objectIdOf(answers.get(name));
    if (found !== undefined) return { kind, id: found, call, unread: [] };
  }
  const errors = LOOK_UPS.flatMap(({ id: name }) => answers.get(name)?.error ?? []);
  const outage = errors.find(({ status = 0 }) => status === 401 || status === 429 || status >= 500 || status === 0);
  if (outage !== undefined) throw outage;
  if (errors.every(({ status }) => status === 404 || status === 400)) throw nobody(id);
  const [users] = LOOK_UPS;
  const why = 'who that is could not be read; a signed-in user is assumed';
  return {
    kind: 'delegatedWork',
    id,
    unread: [unread({ call: users.call, facts: ['/caller/kind'] }, 'delegatedWork', why)],
  };
}

function urlOf(call: string, id: string): string {
  // Why doubled: a quote ends a text in a key.
  const value = encodeURIComponent(call.includes("'{") ? id.replaceAll("'", "''") : id);
  return `${call.slice('GET '.length).replace(/\{[^}]*\}/, value)}?$select=id`;
}

function objectIdOf(answer: BatchAnswer | undefined): string | undefined {
  return answer?.error === undefined ? (answer?.body as Named | undefined)?.id : undefined;
}

function nobody(id: string): GraphError {
  return new GraphError({
    kind: 'input',
    code: 'CALLER_NOT_FOUND',
    message: `no user and no application of the tenant has the id \`${id.slice(0, 120)}\``,
    hint: 'Give the object id or the sign-in name of a user, or the object id or client id of an application.',
  });
}
