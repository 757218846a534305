/** For build services: GitHub, GitLab, Azure DevOps, and a table for the summary of a job. */
import { countsOf, type Format, type ReportedFinding } from './report.ts';

/** GitHub shows no more annotations of a step. */
const MOST_ANNOTATIONS = 10;
const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** Writes workflow commands of GitHub Actions; those beyond the tenth are counted. */
export const github: Format = ({ findings }) => {
  const lines = findings.slice(0, MOST_ANNOTATIONS).map(({ severity, where, end, repositoryPath, message, ruleId }) => {
    const level = severity === 'info' ? 'notice' : severity;
    const place = {
      file: repositoryPath,
      line: where.line,
      col: where.column,
      endLine: end?.line,
      endColumn: end?.column,
      title: ruleId,
    };
    const fields = Object.entries(place).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${property(String(value))}`],
    );
    return `::${level} ${fields.join(',')}::${data(message)}\n`;
  });
  const rest = findings.length - MOST_ANNOTATIONS;
  if (rest > 0)
    lines.push(`::notice title=precheck lint::${rest} more findings are in the log and in the other formats\n`);
  return lines.join('');
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Writes a Code Quality report of GitLab. */
export const gitlab: Format = ({ findings }) =>
  `${JSON.stringify(
    findings.map(({ message, ruleId, fingerprint, severity, repositoryPath, where }) => ({
      description: message,
      check_name: ruleId,
      fingerprint,
      severity: SEVERITIES[severity],
      location: { path: repositoryPath, lines: { begin: where.line } },
    })),
    null,
    2,
  )}\n`;

/** Writes logging commands of Azure Pipelines. */
export const azureDevOps: Format = ({ findings }) => findings.map((finding) => issueLine(finding)).join('');

function issueLine({ severity, repositoryPath, where, ruleId, message }: ReportedFinding): string {
  const type = severity === 'error' ? 'error' : 'warning';
  const escape = (text: string): string =>
    text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const value = (text: string): string => escape(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
  return `##vso[task.logissue type=${type};sourcepath=${value(repositoryPath)};linenumber=${where.line};columnnumber=${where.column};code=${ruleId}]${escape(message)}\n`;
}

/** Writes a table for the summary of a job. */
export const markdown: Format = ({ findings, files, suppressed, helpOf }) => {
  const { error, warning, info } = countsOf(findings);
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const rows = findings.map(
    ({ severity, repositoryPath, where, message, ruleId }) =>
      `| ${severity} | \`${cell(repositoryPath)}:${where.line}\` | ${cell(message)} | [${ruleId}](${helpOf(ruleId)}) |\n`,
  );
  const head = `## precheck lint\n\n${error} errors, ${warning} warnings, ${info} remarks in ${files} files; ${suppressed.length} held back.\n`;
  return rows.length === 0
    ? head
    : `${head}\n| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n${rows.join('')}`;
};
