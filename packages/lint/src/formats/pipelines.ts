/** For build services: GitHub, GitLab, Azure DevOps, and a table for the summary of a job. */
import { counted, countsOf, type Format, plain, type ReportedFinding } from './report.ts';

/** GitHub shows no more annotations of each level of a step. */
const MOST_ANNOTATIONS = 10;
/** A summary may have a mebibyte for all steps; what is longer is refused whole. */
const LONGEST_SUMMARY = 512 * 1024;
const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** Writes workflow commands of GitHub Actions: as many of each level as are shown, and how many more there are. */
export const github: Format = ({ findings }) => {
  const shown = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    // Why one less: the line that counts the rest is a notice, too.
    const most = severity === 'info' ? MOST_ANNOTATIONS - 1 : MOST_ANNOTATIONS;
    return findings.filter((finding) => finding.severity === severity).slice(0, most);
  });
  const lines = shown.map((finding) => annotation(finding));
  const rest = findings.length - shown.length;
  const more = `::notice title=precheck lint::${rest} more findings are not shown here: GitHub shows ten of each level; the other formats have all\n`;
  return [...lines, ...(rest > 0 ? [more] : [])].join('');
};

function annotation({ severity, where, end, repositoryPath, message, ruleId }: ReportedFinding): string {
  const level = severity === 'info' ? 'notice' : severity;
  const place = {
    file: repositoryPath,
    line: where.line,
    endLine: end?.line,
    col: where.column,
    endColumn: end?.column,
    title: ruleId,
  };
  const fields = Object.entries(place).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${level} ${fields.join(',')}::${data(message)}\n`;
}

function data(text: string): string {
  return plain(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
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
    plain(text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
  const value = (text: string): string => escape(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
  return `##vso[task.logissue type=${type};sourcepath=${value(repositoryPath)};linenumber=${where.line};columnnumber=${where.column};code=${ruleId}]${escape(message)}\n`;
}

/** Writes a table for the summary of a job. */
export const markdown: Format = ({ findings, files, suppressed, helpOf }) => {
  const { error, warning, info } = countsOf(findings);
  const cell = (text: string): string => plain(text.replaceAll('|', '\\|').replaceAll('\n', ' '));
  const rows = findings.map(
    ({ severity, repositoryPath, where, message, ruleId }) =>
      `| ${severity} | \`${cell(repositoryPath)}:${where.line}\` | ${cell(message)} | [${ruleId}](${helpOf(ruleId)}) |\n`,
  );
  const head = `## precheck lint\n\n${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'remark')} in ${counted(files, 'file')}; ${suppressed.length} held back.\n`;
  if (rows.length === 0) return head;
  const shown = fitting(rows, LONGEST_SUMMARY);
  const rest = rows.length - shown.length;
  const more = rest > 0 ? `\n${rest} more findings are not shown here.\n` : '';
  return `${head}\n| Severity | Place | Finding | Rule |\n| --- | --- | --- | --- |\n${shown.join('')}${more}`;
};

/** As many rows from the start as have room. */
function fitting(rows: readonly string[], room: number): readonly string[] {
  let length = 0;
  const end = rows.findIndex((row) => (length += Buffer.byteLength(row)) > room);
  return end < 0 ? rows : rows.slice(0, end);
}
