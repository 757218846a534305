/** A call as it arrives: from a Request, from a socket, or as an item of a batch. */

/** Method, target and body of a call. */
export interface Call {
  readonly method: string;
  /** Path and query, not decoded. */
  readonly target: string;
  /** Scheme and host the caller used. */
  readonly origin: string;
  /** Where the emulator itself is reached, if that is not the origin: a proxy is before it. */
  readonly ownOrigin?: string;
  readonly header: (name: string) => string | undefined;
  /** The body as text; undefined where there is none. */
  readonly body: string | undefined;
  /** The longest a fault may delay the answer ends with this. */
  readonly signal?: AbortSignal;
  /** Id of the item, where the call is part of a batch. */
  readonly batchItem?: string;
}

/** The longest body that is read, in bytes. */
export const BODY_LIMIT = 1_048_576;

/** The longest query that is read, in bytes. */
export const QUERY_LIMIT = 8192;
