/** The last line of defence of a run's result: neither its token nor a control character leaves through it. */
import type { Io } from './io.ts';
import { withoutSecret } from './without-secrets.ts';

type Output = Io['stdout'];

/** The stream, whose texts go out without the token; what JSON leaves as it is, and a terminal would obey, goes out as JSON may write it. */
export function guardedOutput(stream: Output, token: string | undefined): Output {
  const safe = (text: string): string =>
    withoutSecret(text, token ?? '').replace(
      /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  const write = (chunk: unknown, ...rest: []): boolean =>
    stream.write(typeof chunk === 'string' ? safe(chunk) : chunk, ...rest);
  return new Proxy(stream, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      // Why bound: a stream's own methods look for what they hide in the stream itself.
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
