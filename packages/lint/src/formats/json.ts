/** For programs: every finding with its fingerprint. The version changes where a reader would have to. */
import { REPORT_SCHEMA_ID } from '../config/schema-ids.ts';
import { countsOf, type Format, type Report, type ReportedFinding } from './report.ts';

/** Writes one JSON object. */
export const json: Format = (report) => {
  const { files, version, findings, suppressed, pathOf } = report;
  const held = suppressed.map(({ by, reason, ...finding }) => ({
    ...plain(finding, pathOf),
    suppressedBy: by,
    reason,
  }));
  return `${JSON.stringify({ $schema: REPORT_SCHEMA_ID, schemaVersion: 1, version, files, counts: countsOf(findings), findings: findings.map((finding) => plain(finding, pathOf)), suppressed: held }, null, 2)}\n`;
};

function plain(finding: ReportedFinding, pathOf: Report['pathOf']): object {
  const { ruleId, severity, message, where, end, repositoryPath, fingerprint, fix, because } = finding;
  return {
    ruleId,
    severity,
    message,
    where: { ...where, path: repositoryPath },
    ...(end === undefined ? {} : { end: { line: end.line, column: end.column } }),
    fingerprint,
    ...(fix === undefined ? {} : { fix }),
    ...(because === undefined
      ? {}
      : { because: because.map((step) => ({ ...step, where: { ...step.where, path: pathOf(step.where.path) } })) }),
  };
}
