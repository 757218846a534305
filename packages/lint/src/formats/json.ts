/** For programs: every finding with its fingerprint. The version changes where a reader would have to. */
import { countsOf, type Format, type ReportedFinding } from './report.ts';

/** Writes one JSON object. */
export const json: Format = (report) => {
  const { files, version, findings, suppressed } = report;
  const held = suppressed.map(({ by, reason, ...finding }) => ({ ...plain(finding), suppressedBy: by, reason }));
  return `${JSON.stringify({ schemaVersion: 1, version, files, counts: countsOf(findings), findings: findings.map(plain), suppressed: held }, null, 2)}\n`;
};

function plain({
  ruleId,
  severity,
  message,
  where,
  end,
  repositoryPath,
  fingerprint,
  fix,
  because,
}: ReportedFinding): object {
  return {
    ruleId,
    severity,
    message,
    where: { ...where, path: repositoryPath },
    ...(end === undefined ? {} : { end: { line: end.line, column: end.column } }),
    fingerprint,
    ...(fix === undefined ? {} : { fix }),
    ...(because === undefined ? {} : { because }),
  };
}
