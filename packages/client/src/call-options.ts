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
