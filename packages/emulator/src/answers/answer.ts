/** The answer to a call, before it becomes a Response, bytes on a socket, or an item of a batch. */

/** Status, headers and a JSON value. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The body as JSON text, where that is known already; it takes the body's place. */
  readonly json?: string;
  /** Text to send in place of the body, as faults do. */
  readonly text?: string;
  /** The connection breaks instead. */
  readonly reset?: true;
}

/** An answer of 200 with a body. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** The text of an answer; undefined where it has no body. */
export function textOf({ body, json, text }: Answer): string | undefined {
  return text ?? json ?? (body === undefined ? undefined : JSON.stringify(body));
}
