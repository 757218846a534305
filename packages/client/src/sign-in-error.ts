/** Says why a sign-in failed, and what to do: a tenant of another national cloud is named as such. */
import { signInErrors } from './clouds/generated/sign-in-errors.ts';
import { GraphError } from './graph-error.ts';

/** The error of a sign-in that was refused or could not be begun; `cloud` is the name of the one that was asked. */
export function signInError(cause: unknown, cloud: string): GraphError {
  const text = cause instanceof Error ? cause.message : String(cause);
  const code = /\bAADSTS\d+\b/.exec(text)?.[0];
  const known = code === undefined ? undefined : signInErrors[code];
  const where: Readonly<Record<string, string>> = {
    yes: `The tenant lies in another national cloud than the one that was asked, ${cloud}. `,
    perhaps: `The cloud that was asked is ${cloud}. `,
  };
  return new GraphError({
    kind: 'sign-in',
    code: 'SIGN_IN_REFUSED',
    innerCode: code,
    message: `sign-in was refused: ${reasonOf(cause, text)}`,
    hint: known === undefined ? undefined : `${where[known.otherCloud] ?? ''}${known.remedy}`,
    cause,
  });
}

/** The line that tells most: the one with the code; of a chain of ways to sign in, what each of them said. */
function reasonOf(cause: unknown, text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/[\s-]+$/, '').trim());
  const coded = lines.find((line) => /\bAADSTS\d+\b/.test(line));
  if (coded !== undefined)
    return cut(
      coded.replace(/^.*?(?=\bAADSTS)/, '').replace(/\s*(?:- )?(?:Trace ID|Correlation ID|Timestamp):.*$/i, ''),
    );
  const { errors } = (cause ?? {}) as { readonly errors?: unknown };
  if (!Array.isArray(errors) || errors.length === 0) return cut(lines[0] ?? '');
  const each = errors.map(
    (one: unknown) => (one instanceof Error ? one.message : String(one)).split(/[\r\n]/)[0] ?? '',
  );
  return cut(each.join(' '));
}

function cut(line: string): string {
  return line.length > 400 ? `${line.slice(0, 400)}…` : line;
}
