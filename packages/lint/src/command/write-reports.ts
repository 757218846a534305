/** Writes every format that is asked for where it is asked for. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { FORMAT_NAMES, type FormatName } from '../formats/format-names.ts';
import { formats } from '../formats/formats.ts';
import type { Report } from '../formats/report.ts';
import type { LintFlags } from './lint-flags.ts';
import { type LintIo, painterOf, writeAll } from './lint-io.ts';
import { LintUsageError } from './usage-error.ts';

/** Throws where a format is not there, or a file is named for none. */
export function checkFormats({ format, output }: LintFlags): void {
  const unknown = format.find((name) => !isFormat(name));
  if (unknown !== undefined)
    throw new LintUsageError(`there is no format \`${unknown}\`, there is ${FORMAT_NAMES.join(', ')}`);
  if (output.length > Math.max(1, format.length)) throw new LintUsageError('there are more --output than --format');
  const toTerminal = format.slice(output.length);
  if (toTerminal.length > 1)
    throw new LintUsageError(
      `${toTerminal.join(' and ')} would be mixed on standard output; name an --output for each but the last`,
    );
}

/** Writes the report in each format; the first output belongs to the first format. */
export async function writeReports(report: Report, flags: LintFlags, io: LintIo): Promise<void> {
  const { format, output, color, showSuppressed } = flags;
  const names = format.length > 0 ? format : ['stylish'];
  for (const [index, name] of names.entries()) {
    const file = output[index];
    const isTerminal = file === undefined && io.stdout.isTTY === true;
    const paint = file === undefined ? painterOf(io, color) : (_: unknown, text: string) => text;
    const style = {
      paint,
      showSuppressed,
      hasLinks: isTerminal && !io.env['CI'],
      width: isTerminal ? io.stdout.columns : undefined,
    };
    const text = isFormat(name) ? (await formats[name]())(report, style) : '';
    if (file === undefined) await writeAll(io.stdout, text);
    else writeFile(file, text, io);
  }
}

function isFormat(name: string): name is FormatName {
  return (FORMAT_NAMES as readonly string[]).includes(name);
}

function writeFile(path: string, text: string, { env }: LintIo): void {
  try {
    // Why added: the summary of a job is one file for all that a step has to say.
    if (path === env['GITHUB_STEP_SUMMARY']) appendFileSync(path, text);
    else writeFileSync(path, text);
  } catch (error) {
    throw new LintUsageError(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}
