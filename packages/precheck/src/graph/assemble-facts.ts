/** Puts the answers of the reads together: facts, and where each came from. */
import type { BatchAnswer, TokenClaims } from '@pim-precheck/client';
import type { Evidence } from '../engine/decision.ts';
import type { CallerKind, CloudId, Facts, OperationId } from '../engine/facts.ts';
import { callerFacts, groupFacts, rolesFacts } from './answers-to-facts.ts';
import type { RequestFacts } from './read-request.ts';
import { clientOf, rolesNotIn, type TokenHints } from './token-hints.ts';
import { type Unread, unreadOf } from './unread.ts';

/** Facts, and where each came from. */
export interface ReadFacts {
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
  /** The reads that told nothing, or not everything, and why. */
  readonly unread: readonly Unread[];
  /** What the token and its holder's roles say about each other. */
  readonly token: TokenHints;
}

/** What was read, before it is facts. */
export interface RawReads {
  readonly operation: OperationId;
  readonly cloud: CloudId | undefined;
  readonly claims: TokenClaims | undefined;
  readonly read: RequestFacts;
  /** The answers about the group and the caller, by the ids of READS. */
  readonly answers: ReadonlyMap<string, BatchAnswer>;
  readonly at: string;
}

const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** Assembles facts. A read that came to nothing leaves its fact unknown; a sign-in that is not accepted throws its GraphError. */
export function assembleFacts({ operation, cloud, claims, read, answers, at }: RawReads): ReadFacts {
  for (const { error } of answers.values()) if (error?.status === 401) throw error;
  const { request } = read;
  const kind = kindOf(claims);
  const context = { answers, at, groupId: request.groupId };
  const group = groupFacts(context);
  const who = callerFacts(kind, claims, context);
  const roles = kind === 'delegatedWork' ? rolesFacts(claims, context) : { facts: {}, evidence: [], since: [] };
  const facts: Facts = {
    schemaVersion: 1,
    operation,
    ...(cloud === undefined ? {} : { cloud }),
    caller: { ...who.facts, ...roles.facts },
    group: group.facts,
    request,
  };
  return {
    facts,
    evidence: [...read.evidence, ...who.evidence, ...roles.evidence, ...group.evidence],
    unread: [...(read.unread ?? []), ...unreadOf(answers, kind)],
    token: { client: clientOf(claims), rolesNotInToken: rolesNotIn(claims, roles) },
  };
}

/** What a token says about its holder; without any claim the stricter reading, a signed-in user, is taken. */
export function kindOf(claims: TokenClaims | undefined): CallerKind {
  if (claims?.tid === PERSONAL_TENANT) return 'delegatedPersonal';
  if (claims?.idtyp === 'app') return 'application';
  if (claims?.idtyp === undefined && claims?.roles !== undefined && claims.scp === undefined) return 'application';
  return 'delegatedWork';
}
