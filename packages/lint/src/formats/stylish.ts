/** For people: each finding with the line that it is about, and a count at the end. */
import { placeText } from '../place.ts';
import { countsOf, type Format, type Report, type ReportedFinding, type Style } from './report.ts';

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
const WIDEST = 160;

/** Writes the findings with code frames. */
export const stylish: Format = (report, style) => {
  const blocks = report.findings.map((finding) => findingText(finding, report, style));
  const held = style.showSuppressed
    ? report.suppressed.map(
        (finding) =>
          `${placeText({ ...finding.where, path: finding.shownPath })}: ${style.paint('dim', `held back by ${finding.by}`)}: ${finding.message} ${style.paint('dim', `[${finding.ruleId}] ${finding.reason ?? ''}`)}\n`,
      )
    : [];
  return [...blocks, ...held, summary(report, style)].join('');
};

function findingText(finding: ReportedFinding, report: Report, { paint }: Style): string {
  const { where, severity, message, ruleId, shownPath } = finding;
  const mark = paint(COLORS[severity], severity);
  return `${paint('bold', placeText({ ...where, path: shownPath }))}: ${mark}: ${message} ${paint('dim', `[${ruleId}]`)}\n${frame(finding, report, paint)}`;
}

function frame({ where, end }: ReportedFinding, { linesOf }: Report, paint: Style['paint']): string {
  const line = linesOf(where.path)[where.line - 1];
  if (line === undefined || line.trim() === '') return '';
  const shown = line.replaceAll('\t', ' ');
  const from = Math.max(0, Math.min(where.column - 1 - WIDEST / 2, shown.length - WIDEST));
  const last = end?.line === where.line ? end.column - 1 : Math.min(shown.length, where.column);
  const marks = '^'.repeat(Math.max(1, Math.min(last - where.column + 1, from + WIDEST - where.column + 1)));
  const margin = `${where.line} | `;
  const blank = `${' '.repeat(String(where.line).length)} | `;
  return `${paint('dim', margin)}${shown.slice(from, from + WIDEST)}\n${paint('dim', blank)}${' '.repeat(where.column - 1 - from)}${marks}\n`;
}

function summary({ findings, files, suppressed }: Report, { paint }: Style): string {
  const { error, warning, info } = countsOf(findings);
  const held = suppressed.length > 0 ? `, ${suppressed.length} held back` : '';
  const rest = info > 0 ? `, ${info} remarks` : '';
  const color = error > 0 ? 'red' : warning > 0 ? 'yellow' : 'green';
  return `${paint(color, `${error} errors, ${warning} warnings${rest}`)} in ${files} files${held}\n`;
}
