/** Refuses a text that cannot be a token before it is put into a header, whose error would say the text back. */
import { GraphError } from './graph-error.ts';

/** What is wrong with a token, in a few words that never hold any of it; undefined where it can be sent. */
export function faultOfToken(token: unknown): string | undefined {
  if (typeof token !== 'string') return 'is no text';
  // Why: a header takes visible ASCII alone safely; a space makes no header wrong, and Graph refuses it.
  const position = token.search(/[^\u0020-\u007e]/);
  return position === -1 ? undefined : `holds a character that no token has, at position ${position + 1}`;
}

/** Returns a token without the white space around it; undefined where there is none. Throws where no call can hold it. */
export function checkToken(given: unknown, from: string): string | undefined {
  if (given === undefined || given === null) return undefined;
  const token = typeof given === 'string' ? given.trim() : given;
  const fault = faultOfToken(token);
  if (fault === undefined) return token as string;
  throw new GraphError({ kind: 'input', code: 'INVALID_TOKEN', message: `the token of ${from} ${fault}` });
}
