/** Makes the report of a run: its findings with what tells them apart. */
import { relative, resolve, sep } from 'node:path';
import { addressOf, readableName } from '../files/file-name.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import type { Finding } from '../finding.ts';
import type { Report, ReportedFinding } from '../formats/report.ts';
import type { LintResult } from '../lint.ts';
import { version } from '../version.ts';
import { shownPath } from './lint-io.ts';

/** Where the pages of the rules are. */
export const SITE = 'https://pim-precheck.dev/rules/';

/** The report of what was found. */
export function buildReport({ findings, suppressed, files, linesOf, textOf }: LintResult, root: string): Report {
  const pathIn = (path: string): string => relative(root, resolve(path)).split(sep).join('/');
  const pathOf = (path: string): string => readableName(pathIn(path));
  const reported = <T extends Finding>(list: readonly T[]): readonly (ReportedFinding & T)[] => {
    const prints = fingerprintsOf(list, { pathOf, linesOf });
    return list.map((finding, index) => ({
      ...finding,
      shownPath: shownPath(finding.where.path),
      repositoryPath: pathOf(finding.where.path),
      fingerprint: prints[index] ?? '',
    }));
  };
  return {
    version,
    files,
    findings: reported(findings),
    suppressed: reported(suppressed),
    helpOf: (id) => `${SITE}${id}`,
    linesOf,
    textOf,
    pathOf,
    addressOf: (path) => addressOf(pathIn(path)),
  };
}
