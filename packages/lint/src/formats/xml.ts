/** For build services that read XML: JUnit and Checkstyle. */
import { counted, type Format, type ReportedFinding } from './report.ts';

/** Writes a suite with a case for each finding; one that passed where there is none. */
export const junit: Format = ({ findings, files }) => {
  const cases = findings.map(
    ({ ruleId, repositoryPath, where, message, severity }) =>
      `    <testcase name="${xml(`${ruleId} ${repositoryPath}:${where.line}:${where.column}`)}" classname="${xml(repositoryPath)}" file="${xml(repositoryPath)}" line="${where.line}">\n` +
      `      <failure type="${severity}" message="${xml(message)}"/>\n    </testcase>\n`,
  );
  const body =
    cases.length > 0 ? cases.join('') : `    <testcase name="${counted(files, 'file')}" classname="precheck lint"/>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="precheck lint" tests="${Math.max(1, cases.length)}" failures="${cases.length}">\n${body}  </testsuite>\n</testsuites>\n`;
};

/** Writes findings by file. */
export const checkstyle: Format = ({ findings }) => {
  const byFile = new Map<string, ReportedFinding[]>();
  for (const finding of findings)
    byFile.set(finding.repositoryPath, [...(byFile.get(finding.repositoryPath) ?? []), finding]);
  const files = [...byFile].map(([path, own]) => {
    const errors = own.map(
      ({ where, severity, message, ruleId }) =>
        `    <error line="${where.line}" column="${where.column}" severity="${severity}" message="${xml(message)}" source="precheck.${ruleId}"/>\n`,
    );
    return `  <file name="${xml(path)}">\n${errors.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
};

function xml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('\n', '&#10;');
}
