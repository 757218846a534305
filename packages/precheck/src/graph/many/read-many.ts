/** Reads many requests, and their groups and the caller once for all of them. */
import {
  type BatchAnswer,
  type BatchCall,
  GraphError,
  type PimGroupsClient,
  readTokenClaims,
  type TokenClaims,
} from '@pim-precheck/client';
import { assembleFacts, kindOf, type ReadFacts } from '../assemble-facts.ts';
import { readOfGroup, READS, readsOfCaller, readsOfMembership } from '../plan-reads.ts';
import {
  factsOfAnswer,
  factsOfRefusal,
  factsOfInput,
  isScheduleId,
  type RequestFacts,
  requestPath,
  type RequestResource,
} from '../read-request.ts';
import type { ReadOptions } from '../read-facts.ts';
import type { Spread } from './in-parallel.ts';
import { sendMany } from './send-many.ts';

/** What the reads of a run share. */
export interface ReadManyOptions extends ReadOptions {
  readonly spread: Spread;
}

/** The facts of a request, or why they could not be read; absent where the run was ended before. */
export type ReadOutcome = ReadFacts | GraphError;

/** Reads for one caller; what was learnt about the caller and about groups is kept for the next requests. */
export class ManyReader {
  readonly #client: PimGroupsClient;
  readonly #options: ReadManyOptions;
  readonly #operation: NonNullable<ReadOptions['operation']>;
  readonly #caller = new Map<string, BatchAnswer>();
  /** The answers about each group, by the ids of READS. */
  readonly #groups = new Map<string, ReadonlyMap<string, BatchAnswer>>();
  #claims: TokenClaims | undefined;

  constructor(client: PimGroupsClient, options: ReadManyOptions) {
    this.#client = client;
    this.#options = options;
    this.#operation = options.operation ?? 'assignmentScheduleRequest.cancel';
  }

  /** Reads the requests, then the groups that are new. */
  async read(requestIds: readonly string[]): Promise<ReadonlyMap<string, ReadOutcome>> {
    this.#claims ??= await readTokenClaims(this.#client);
    // Why: a personal account is denied whatever else there is to know.
    if (kindOf(this.#claims) === 'delegatedPersonal')
      return new Map(requestIds.map((id) => [id, this.#assemble(factsOfInput(id))]));
    const requests = await this.readRequests(requestIds);
    const errors = new Map([...requests].filter((one): one is [string, GraphError] => one[1] instanceof GraphError));
    return errors.size === requests.size ? errors : this.complete(requests);
  }

  /** Adds to requests that were read what is to be known about their groups and the caller. */
  async complete(requests: ReadonlyMap<string, GraphError | RequestFacts>): Promise<ReadonlyMap<string, ReadOutcome>> {
    this.#claims ??= await readTokenClaims(this.#client);
    const groups = [...requests.values()].map((read) =>
      read instanceof GraphError ? undefined : read.request.groupId,
    );
    await this.#learn(new Set(groups.filter((id) => id !== undefined)));
    return new Map([...requests].map(([id, read]) => [id, read instanceof GraphError ? read : this.#assemble(read)]));
  }

  /** Reads the requests alone, twenty in a batch. */
  readRequests(requestIds: readonly string[]): Promise<ReadonlyMap<string, GraphError | RequestFacts>> {
    return this.#readRequests(requestIds, this.#options.spread);
  }

  /** Reads requests after their cancel, also once the run is to stop: what was sent is finished. */
  readBack(requestIds: readonly string[]): Promise<ReadonlyMap<string, GraphError | RequestFacts>> {
    return this.#readRequests(requestIds, { limit: 1, stop: this.#options.spread.signal });
  }

  async #readRequests(
    requestIds: readonly string[],
    spread: Spread,
  ): Promise<ReadonlyMap<string, GraphError | RequestFacts>> {
    const asked = requestIds.filter((id) => !isScheduleId(this.#operation, id));
    const calls = asked.map((id): BatchCall => ({ id, method: 'GET', url: requestPath(this.#operation, id) }));
    const answers = await sendMany(this.#client, calls, spread);
    const reads = new Map<string, GraphError | RequestFacts>();
    for (const id of requestIds) {
      const answer = answers.get(id);
      if (isScheduleId(this.#operation, id)) reads.set(id, factsOfInput(id));
      else if (answer !== undefined) reads.set(id, this.#requestFacts(id, answer));
    }
    return reads;
  }

  #requestFacts(id: string, answer: BatchAnswer): GraphError | RequestFacts {
    const context = { operation: this.#operation, at: this.#at() };
    if (answer.error === undefined) return factsOfAnswer(id, resourceOf(answer.body), context);
    try {
      return factsOfRefusal(id, answer.error, context);
    } catch (error) {
      if (error instanceof GraphError) return error;
      throw error;
    }
  }

  async #learn(groupIds: ReadonlySet<string>): Promise<void> {
    const fresh = [...groupIds].filter((id) => !this.#groups.has(id));
    const kind = kindOf(this.#claims);
    const isFirst = this.#caller.size === 0;
    if (fresh.length === 0 && !isFirst) return;
    const memberships = readsOfMembership(kind, fresh);
    const calls = [
      ...(isFirst ? readsOfCaller(kind, true) : []),
      ...(fresh.length > 0 || isFirst ? memberships : []),
      ...fresh.map((id) => readOfGroup(id, id)),
    ];
    const answers = await sendMany(this.#client, calls, this.#options.spread);
    for (const id of Object.values(READS)) {
      const answer = answers.get(id);
      if (answer !== undefined && !this.#caller.has(id)) this.#caller.set(id, answer);
    }
    for (const id of fresh) {
      const own = new Map<string, BatchAnswer>();
      const group = answers.get(id);
      if (group !== undefined) own.set(READS.group, group);
      const call = memberships.find(({ body }) => body.ids.includes(id));
      const member = call && answers.get(call.id);
      if (member !== undefined) own.set(READS.memberOf, member);
      this.#groups.set(id, own);
    }
  }

  #assemble(read: RequestFacts): ReadOutcome {
    const { groupId } = read.request;
    const group = groupId === undefined ? undefined : this.#groups.get(groupId);
    const answers = new Map([...this.#caller, ...(group ?? [])]);
    const roles = bodyOf(this.#caller.get(READS.memberOf));
    const groups = bodyOf(group?.get(READS.memberOf));
    // Why: the roles and the group may have been asked for in two calls.
    if (roles !== undefined && groups !== undefined)
      answers.set(READS.memberOf, { status: 200, body: { value: [...roles, ...groups] } });
    const { cloud } = this.#options;
    try {
      return assembleFacts({ operation: this.#operation, cloud, claims: this.#claims, read, answers, at: this.#at() });
    } catch (error) {
      if (error instanceof GraphError) return error;
      throw error;
    }
  }

  #at(): string {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }
}

function bodyOf(answer: BatchAnswer | undefined): readonly string[] | undefined {
  return answer?.error === undefined
    ? (answer?.body as { readonly value?: readonly string[] } | undefined)?.value
    : undefined;
}

/** Graph's JSON as the client would have read it. */
function resourceOf(body: unknown): RequestResource {
  const json = body as Omit<RequestResource, 'createdDateTime'> & { readonly createdDateTime?: string | null };
  const { createdDateTime, ...rest } = json;
  return typeof createdDateTime === 'string' ? { ...rest, createdDateTime: new Date(createdDateTime) } : rest;
}
