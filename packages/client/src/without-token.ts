/** Takes a token out of whatever is told: a service, or a library on the way to it, may say it back. */

/** Why: what is shorter is no token, and stands in any text. */
const SHORTEST_TOKEN = 8;

/** Returns the text without the token, as it is or as JSON writes it. */
export function withoutToken(token: string, text: string): string {
  if (token.length < SHORTEST_TOKEN) return text;
  const quoted = JSON.stringify(token).slice(1, -1);
  return [token, quoted, quoted.replaceAll('/', '\\/')].reduce((safe, form) => safe.replaceAll(form, '<token>'), text);
}

/** Returns an error, or anything else that was thrown, whose texts do not hold the token; the same where none does. */
export function causeWithoutToken(token: string, cause: unknown): unknown {
  if (!(cause instanceof Error)) return typeof cause === 'string' ? withoutToken(token, cause) : cause;
  const { name, message, stack = '' } = cause;
  const inner = causeWithoutToken(token, cause.cause);
  const texts = [message, stack, ...errorsIn(cause).map(String)];
  if (inner === cause.cause && texts.every((text) => withoutToken(token, text) === text)) return cause;
  const safe = new SafeCause(withoutToken(token, message), inner === undefined ? undefined : { cause: inner });
  return Object.assign(safe, { name, stack: withoutToken(token, stack) });
}

/** What was thrown, told again without the token; it has the name of the first. */
class SafeCause extends Error {}

function errorsIn(cause: Error): readonly unknown[] {
  return cause instanceof AggregateError ? cause.errors : [];
}
