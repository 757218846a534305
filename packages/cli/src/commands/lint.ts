/** `precheck lint`: findings about the policies of a team, for people and for programs. */
import { type Finding, lint, placeText } from '@pim-precheck/lint';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Paint } from '../terminal/colors.ts';
import { type Io, say, write } from '../terminal/io.ts';

/** What is linted, and how it is written. */
export interface LintRun {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly paint: Paint;
  readonly io: Io;
}

/** Lints, and ends with 1 where something was found, with 3 where there was nothing to look at. */
export async function lintPaths({ paths, format, paint, io }: LintRun): Promise<ExitCode> {
  const { findings, files } = await lint(paths);
  if (format === 'json') await write(io.stdout, `${JSON.stringify({ schemaVersion: 1, files, findings }, null, 2)}\n`);
  else await write(io.stdout, findings.map((finding) => findingLine(finding, paint)).join(''));
  if (files === 0) {
    await say(io, `precheck: ${paths.join(', ')}: no policy and no policy test found`);
    return exitCodes.indeterminate;
  }
  if (format === 'text') await say(io, `${findings.length} findings in ${files} files`);
  return findings.length > 0 ? exitCodes.denied : exitCodes.ok;
}

function findingLine({ where, severity, message, ruleId }: Finding, paint: Paint): string {
  const mark = paint(severity === 'error' ? 'red' : 'yellow', severity);
  return `${placeText(where)}: ${mark}: ${message} ${paint('dim', `[${ruleId}]`)}\n`;
}
