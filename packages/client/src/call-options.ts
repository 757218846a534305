/** Options of a single call, given to the generated client beside its query parameters. */
import type { RequestOption } from '@microsoft/kiota-abstractions';

const KEY = '@pim-precheck/call-options';

/** What one call can be told. */
export interface CallOptionFields {
  /** Ends the call early; the error's kind is then `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** How long the call may take, in milliseconds, repeats not counted; the client's default when absent. */
  readonly timeoutMs?: number | undefined;
  /** Whether the call may be sent again after a 503 or 504; true for reads when absent. */
  readonly repeatable?: boolean | undefined;
  /** How often the call may be sent again; the client's default when absent. */
  readonly maxRetries?: number | undefined;
  /** Once it is aborted the call under way is finished, and neither waited for nor sent again. */
  readonly stop?: AbortSignal | undefined;
  /** Hears the ids of each answer, which find it in the logs of the service. */
  readonly onAnswer?: ((ids: AnswerIds) => void) | undefined;
}

/** The ids of an answer: the service's, and the one that this call was sent with. */
export interface AnswerIds {
  readonly requestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
}

/** Carries the options of one call: `client.me.get({ options: [new CallOptions({ signal })] })`. */
export class CallOptions implements RequestOption {
  readonly fields: CallOptionFields;

  constructor(fields: CallOptionFields) {
    this.fields = fields;
  }

  getKey(): string {
    return KEY;
  }

  /** Finds the options of a call among everything it was given. */
  static of(options: Record<string, RequestOption> | undefined): CallOptionFields {
    const found = options?.[KEY];
    return found instanceof CallOptions ? found.fields : {};
  }
}
