/** Reads the address that paths of Graph are added to. */
import { GraphError } from './graph-error.ts';

const VERSION = 'v1.0';

/** The address without a slash at its end, and with the version where it has no path; throws where no token may go to it. */
export function baseUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw inputError(`base address \`${text}\` is not an http or https address`);
  const loopback = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !loopback) {
    throw inputError(`base address \`${text}\` would send the token over plain http: use https, or a loopback address`);
  }
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    throw inputError(`base address of ${url.host} holds more than scheme, host and path`);
  }
  const root = text.replace(/\/+$/, '');
  return /^\/*$/.test(url.pathname) ? `${root}/${VERSION}` : root;
}

function inputError(message: string): GraphError {
  return new GraphError({ kind: 'input', code: 'INVALID_OPTION', message });
}
