/** A handler for any Kiota client, and for the JavaScript Graph client: a cancel that fails the check never leaves the process. */
import { GraphError, type PimGroupsClient } from '@pim-precheck/client';
import type { CancelOptions } from '../cancel-with-precheck.ts';
import { checkCall } from './check-call.ts';

/** The part of Kiota's middleware contract that is used; options pass through untouched. */
export interface KiotaMiddleware {
  next: KiotaMiddleware | undefined;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the options' type is Kiota's own, and no dependency of this package
  execute(url: string, init: RequestInit, options?: any): Promise<Response>;
}

/** The part of the context that `@microsoft/microsoft-graph-client` hands from handler to handler. */
export interface GraphClientContext {
  readonly request: Request | URL | string;
  readonly options?: { readonly method?: string | undefined; readonly body?: unknown } | undefined;
}

interface GraphClientHandler {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the context's type is the other client's own
  execute(context: any): Promise<void>;
}

/** Checks every cancel on its way out, batched ones too, with a client of its own for the reads. */
export class PrecheckMiddleware implements KiotaMiddleware {
  next: KiotaMiddleware | undefined;
  #nextOfGraphClient: GraphClientHandler | undefined;
  readonly #client: PimGroupsClient;
  readonly #options: CancelOptions;

  constructor(client: PimGroupsClient, options: CancelOptions = {}) {
    this.#client = client;
    this.#options = options;
  }

  /** Passes the call on unless it is a cancel, or carries one, whose verdict is not allow. */
  execute(url: string, init: RequestInit, options?: unknown): Promise<Response>;
  execute(context: GraphClientContext): Promise<void>;
  execute(first: GraphClientContext | string, init: RequestInit = {}, options?: unknown): Promise<Response | void> {
    return typeof first === 'string' ? this.#executeKiota(first, init, options) : this.#executeGraphClient(first);
  }

  /** Called by the JavaScript Graph client as it builds its chain. */
  setNext(next: GraphClientHandler): void {
    this.#nextOfGraphClient = next;
  }

  async #executeKiota(url: string, init: RequestInit, options: unknown): Promise<Response> {
    await checkCall(this.#client, { url, method: init.method ?? 'GET', body: init.body }, this.#options);
    if (this.next === undefined) throw nothingAfter();
    return this.next.execute(url, init, options);
  }

  async #executeGraphClient(context: GraphClientContext): Promise<void> {
    const { request, options } = context;
    const isRequest = request instanceof Request;
    const url = isRequest ? request.url : String(request);
    const method = options?.method ?? (isRequest ? request.method : 'GET');
    const body = options?.body ?? (isRequest ? await request.clone().text() : undefined);
    await checkCall(this.#client, { url, method, body }, this.#options);
    if (this.#nextOfGraphClient === undefined) throw nothingAfter();
    await this.#nextOfGraphClient.execute(context);
  }
}

function nothingAfter(): GraphError {
  return new GraphError({
    kind: 'input',
    code: 'INVALID_OPTION',
    message: 'a middleware needs another one after it that sends the call',
  });
}
