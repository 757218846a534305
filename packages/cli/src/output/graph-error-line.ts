/** Writes a failure of Graph on one line, with the id that finds it in the service's logs. */
import { printable } from '../terminal/printable.ts';

/** What is known about a failure. */
export interface FailureFields {
  readonly code: string;
  readonly message: string;
  readonly innerCode?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly hint?: string | undefined;
}

/** The line, without the end of line; `place` says where in a file the cause stands. */
export function graphErrorLine(
  { code, innerCode, message, status, requestId, hint }: FailureFields,
  place?: string,
): string {
  const name = innerCode === undefined ? code : `${code}/${innerCode}`;
  const id = requestId === undefined ? '' : `, request-id ${requestId}`;
  const answer = status === undefined ? name : `${status} ${name}`;
  const text = message.replace(/[\s\p{Cc}]+/gu, ' ');
  const where = place === undefined ? '' : `${place}: `;
  return printable(`precheck: ${where}${text} (${answer}${id})${hint === undefined ? '' : `. ${hint}`}`);
}

/** The failure for programs: neither stack nor cause. */
export function plainError({ code, innerCode, message, status, requestId }: FailureFields): object {
  return {
    code: innerCode ?? code,
    message,
    ...(status === undefined ? {} : { status }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}
