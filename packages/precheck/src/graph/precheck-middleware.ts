/** A handler for any Kiota client: a cancel that fails the check never leaves the process. */
import { GraphError, type PimGroupsClient } from '@pim-precheck/client';
import type { Decision } from '../engine/decision.ts';
import type { OperationId } from '../engine/facts.ts';
import { policy } from '../generated/policy.ts';
import { type CancelOptions, mayProceed } from './cancel-with-precheck.ts';
import { precheck } from './precheck.ts';

/** The part of Kiota's middleware contract that is used; options pass through untouched. */
export interface KiotaMiddleware {
  next: KiotaMiddleware | undefined;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the options' type is Kiota's own, and no dependency of this package
  execute(url: string, init: RequestInit, options?: any): Promise<Response>;
}

/** A cancel was held back; `decision` says why. */
export class PrecheckRefusal extends Error {
  override readonly name = 'PrecheckRefusal';
  readonly code = 'CANCEL_REFUSED';
  readonly decision: Decision;

  constructor(requestId: string, decision: Decision) {
    const why = decision.reasons.find(({ effect }) => effect !== 'allow')?.message ?? 'no reason given';
    super(`cancel of \`${requestId}\` was held back, verdict ${decision.verdict}: ${why}`);
    this.decision = decision;
  }
}

/** Checks every cancel on its way out, batched ones too, with a client of its own for the reads. */
export class PrecheckMiddleware implements KiotaMiddleware {
  next: KiotaMiddleware | undefined;
  readonly #client: PimGroupsClient;
  readonly #options: CancelOptions;

  constructor(client: PimGroupsClient, options: CancelOptions = {}) {
    this.#client = client;
    this.#options = options;
  }

  /** Passes the call on unless it is a cancel, or carries one, whose verdict is not allow. */
  async execute(url: string, init: RequestInit, options?: unknown): Promise<Response> {
    for (const { operation, requestId } of cancelsIn(url, init)) {
      const decision = await precheck(this.#client, requestId, { ...this.#options, operation });
      if (!mayProceed(decision, this.#options)) throw new PrecheckRefusal(requestId, decision);
    }
    if (this.next === undefined)
      throw new GraphError({
        kind: 'input',
        code: 'INVALID_OPTION',
        message: 'a middleware needs another one after it that sends the call',
      });
    return this.next.execute(url, init, options);
  }
}

interface Cancel {
  readonly operation: OperationId;
  readonly requestId: string;
}

const patterns = Object.values(policy.operations).map(({ id, method, path }) => {
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replace(/\{[^}]*\}/, '([^/]+)');
  return { operation: id, method, pattern: new RegExp(`${literal}/?$`, 'i') };
});

function cancelsIn(url: string, init: RequestInit): readonly Cancel[] {
  if ((init.method ?? 'GET').toUpperCase() !== 'POST') return [];
  const path = url.replace(/[?#].*$/s, '');
  if (!/\/(?:\$|%24)batch\/?$/i.test(path)) return cancelAt(path, 'POST');
  return batchedCalls(init.body).flatMap((call) =>
    cancelAt((call.url ?? '').replace(/[?#].*$/s, ''), call.method ?? 'GET'),
  );
}

function cancelAt(path: string, method: string): readonly Cancel[] {
  for (const { operation, method: wanted, pattern } of patterns) {
    const id = pattern.exec(path)?.[1];
    if (id !== undefined && method.toUpperCase() === wanted) return [{ operation, requestId: decodeURIComponent(id) }];
  }
  return [];
}

function batchedCalls(body: unknown): readonly { readonly url?: string; readonly method?: string }[] {
  const text = typeof body === 'string' ? body : isBytes(body) ? new TextDecoder().decode(body) : undefined;
  if (text === undefined)
    throw new GraphError({
      kind: 'input',
      code: 'UNREADABLE_BATCH',
      message: 'the body of a batch cannot be read, so its cancels cannot be checked',
    });
  const parsed = JSON.parse(text) as {
    readonly requests?: readonly { readonly url?: string; readonly method?: string }[];
  };
  return parsed.requests ?? [];
}

function isBytes(body: unknown): body is ArrayBuffer | Uint8Array {
  return body instanceof ArrayBuffer || body instanceof Uint8Array;
}
