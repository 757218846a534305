/** `precheck explain CODE`: what a reason or caveat means. */
import { caveats, reasons } from '@pim-precheck/precheck';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { didYouMean } from '../output/did-you-mean.ts';
import type { Paint } from '../terminal/colors.ts';
import { type Io, write } from '../terminal/io.ts';
import { UsageError } from '../usage-error.ts';

/** Writes the meaning of a code, for people or as JSON. */
export async function explain(
  code: string,
  { format, paint, io }: { readonly format: 'text' | 'json'; readonly paint: Paint; readonly io: Io },
): Promise<ExitCode> {
  const known: Readonly<Record<string, object>> = { ...reasons, ...caveats };
  const entry = Object.hasOwn(known, code)
    ? (known[code] as { title: string; detail: string; clause?: string; effect?: string })
    : undefined;
  if (entry === undefined) throw new UsageError(`\`${code}\` is not a code${didYouMean(code, Object.keys(known))}`);
  if (format === 'json') {
    await write(
      io.stdout,
      `${JSON.stringify({ code, kind: entry.clause === undefined ? 'caveat' : 'reason', ...entry })}\n`,
    );
    return exitCodes.ok;
  }
  const kind = entry.clause === undefined ? 'caveat' : `reason of the ${entry.clause} clause, ${entry.effect ?? ''}`;
  await write(io.stdout, `${paint('bold', code)}  ${paint('dim', kind)}\n${entry.title}\n\n${entry.detail}\n`);
  return exitCodes.ok;
}
