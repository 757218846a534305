/** Reads the facts about a request and somebody else, as far as the signed-in caller may read them. */
import { type BatchAnswer, type PimGroupsClient, sendBatch } from '@pim-precheck/client';
import type { Evidence } from '../../engine/decision.ts';
import type { Caller, Facts } from '../../engine/facts.ts';
import type { BatchContext, Section } from '../answers-to-facts.ts';
import type { ReadFacts } from '../assemble-facts.ts';
import { followPages } from '../follow-pages.ts';
import type { ReadOptions } from '../read-facts.ts';
import { readRequest } from '../read-request.ts';
import { type Unread, unread, unreadOf } from '../unread.ts';
import { type FoundCaller, findCaller } from './find-caller.ts';
import { permissionFacts } from './permission-facts.ts';
import { readKindsAbout, readsAboutApplication, readsAboutUser } from './plan-reads-about.ts';
import { groupFactsAbout } from './group-facts-about.ts';
import { rolesAbout } from './roles-about.ts';

/** Whom the facts are about. */
export interface ReadAboutOptions extends ReadOptions {
  /** Object id or sign-in name of a user, object id or client id of an application. */
  readonly callerId: string;
  /** The permissions that their token would hold; for an application they are read where absent. */
  readonly permissions?: readonly string[] | undefined;
}

/**
 * Reads the facts about one request and somebody else.
 *
 * What cannot be read stays unknown. The permissions of a user depend on the application that they sign in with, and are
 * unknown unless given. Throws a GraphError where nobody has the id, or Graph cannot be reached.
 */
export async function readFactsAbout(
  client: PimGroupsClient,
  requestId: string,
  options: ReadAboutOptions,
): Promise<ReadFacts> {
  const { signal, cloud, operation = 'assignmentScheduleRequest.cancel' } = options;
  const at = (options.now?.() ?? new Date()).toISOString();
  const caller = await findCaller(client, options.callerId, signal);
  const read = await readRequest(client, requestId, { operation, signal, at });
  const { groupId } = read.request;
  const answers = await answersAbout(client, caller, { ...options, groupId });
  const context: BatchContext = { answers, at, groupId };
  const group = groupFactsAbout(context, caller);
  const who = whoIs(caller, options, context);
  const roles =
    caller.kind === 'delegatedWork' ? await rolesAbout(client, caller.id, { ...options, context }) : undefined;
  const facts: Facts = {
    schemaVersion: 1,
    operation,
    ...(cloud === undefined ? {} : { cloud }),
    caller: { ...who.facts, ...roles?.facts },
    group: group.facts,
    request: read.request,
  };
  return {
    facts,
    evidence: [...read.evidence, ...who.evidence, ...(roles?.evidence ?? []), ...group.evidence],
    unread: [
      ...(read.unread ?? []),
      ...caller.unread,
      ...who.unread,
      ...unreadAbout(caller, answers),
      ...(roles?.unread ?? []),
    ],
    token: { rolesNotInToken: new Set() },
  };
}

async function answersAbout(
  client: PimGroupsClient,
  { kind, id }: FoundCaller,
  { groupId, deep, signal }: ReadAboutOptions & { readonly groupId: string | undefined },
): Promise<ReadonlyMap<string, BatchAnswer>> {
  const calls = kind === 'application' ? readsAboutApplication(id, groupId) : readsAboutUser(id, groupId);
  const answers = await sendBatch(client, calls, { signal });
  for (const { error } of answers.values()) if (error?.status === 401) throw error;
  return deep === true ? followPages(client, answers, signal) : answers;
}

function unreadAbout({ kind }: FoundCaller, answers: ReadonlyMap<string, BatchAnswer>): readonly Unread[] {
  // Why the reader's kind is not asked: least permissions of these reads are the same for users and applications.
  return unreadOf(answers, kind, readKindsAbout);
}

function whoIs(
  { kind, id, call }: FoundCaller,
  { permissions }: ReadAboutOptions,
  context: BatchContext,
): Section<Caller> & { readonly unread: readonly Unread[] } {
  const origin: Pick<Evidence, 'at' | 'call' | 'source'> =
    call === undefined ? { source: 'assumed' } : { source: 'graph', call, at: context.at };
  const evidence: Evidence[] = [
    { fact: '/caller/kind', value: kind, ...origin },
    { fact: '/caller/id', value: id, ...(call === undefined ? { source: 'input' } : origin) },
  ];
  const given = permissions === undefined ? undefined : { permissions, source: 'input' as const };
  const found = given ?? (kind === 'application' ? permissionFacts(context) : undefined);
  if (found !== undefined) {
    const { permissions: value, ...from } = found;
    return {
      facts: { kind, id, permissions: value },
      evidence: [...evidence, { fact: '/caller/permissions', value, ...from }],
      unread: [],
    };
  }
  const why = 'the permissions of a user depend on the application that they sign in with';
  const claim = { call: 'the scp claim of their token', facts: ['/caller/permissions'] as const };
  return { facts: { kind, id }, evidence, unread: kind === 'application' ? [] : [unread(claim, kind, why)] };
}
