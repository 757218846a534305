/** For people: each finding with the line that it is about, and a count at the end. */
import { placeText } from '../place.ts';
import { counted, countsOf, type Format, plain, type Report, type ReportedFinding, type Style } from './report.ts';

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
const WIDEST = 160;
/** Less than this shows nothing worth reading. */
const NARROWEST = 40;

/** Writes the findings with code frames. */
export const stylish: Format = (report, style) => {
  const blocks = report.findings.map((finding) => findingText(finding, report, style));
  const held = style.showSuppressed
    ? report.suppressed.map(
        (finding) =>
          `${placeText({ ...finding.where, path: plain(finding.shownPath) })}: ${style.paint('dim', `held back by ${finding.by}`)}: ${plain(finding.message)} ${style.paint('dim', `[${finding.ruleId}] ${finding.reason ?? ''}`)}\n`,
      )
    : [];
  return [...blocks, ...held, summary(report, style)].join('');
};

function findingText(finding: ReportedFinding, report: Report, style: Style): string {
  const { paint } = style;
  const { where, severity, message, ruleId, shownPath } = finding;
  const name = paint('dim', `[${linked(ruleId, report, style)}]`);
  const mark = paint(COLORS[severity], severity);
  return `${paint('bold', placeText({ ...where, path: plain(shownPath) }))}: ${mark}: ${plain(message)} ${name}\n${frame(finding, report, style)}`;
}

/** The name of a rule; on terminals a link to its page, by the sequence OSC 8. */
function linked(ruleId: string, { helpOf }: Report, { hasLinks = false }: Style): string {
  return hasLinks ? `\u001b]8;;${helpOf(ruleId)}\u001b\\${ruleId}\u001b]8;;\u001b\\` : ruleId;
}

function frame({ where, end }: ReportedFinding, { linesOf }: Report, { paint, width }: Style): string {
  const line = linesOf(where.path)[where.line - 1];
  if (line === undefined || line.trim() === '') return '';
  const shown = plain(line.replaceAll('\t', ' '));
  const margin = `${where.line} | `;
  const room = Math.max(NARROWEST, Math.min(WIDEST, (width ?? Infinity) - margin.length));
  const from = Math.max(0, Math.min(where.column - 1 - Math.floor(room / 2), shown.length - room));
  const last = end?.line === where.line ? end.column - 1 : Math.min(shown.length, where.column);
  const marks = '^'.repeat(Math.max(1, Math.min(last - where.column + 1, from + room - where.column + 1)));
  const blank = `${' '.repeat(String(where.line).length)} | `;
  return `${paint('dim', margin)}${shown.slice(from, from + room)}\n${paint('dim', blank)}${' '.repeat(where.column - 1 - from)}${marks}\n`;
}

function summary({ findings, files, suppressed }: Report, { paint }: Style): string {
  const { error, warning, info } = countsOf(findings);
  const held = suppressed.length > 0 ? `, ${suppressed.length} held back` : '';
  const rest = info > 0 ? `, ${counted(info, 'remark')}` : '';
  const color = error > 0 ? 'red' : warning > 0 ? 'yellow' : 'green';
  const counts = paint(color, `${counted(error, 'error')}, ${counted(warning, 'warning')}${rest}`);
  return `${counts} in ${counted(files, 'file')}${held}\n${mendable(findings)}`;
}

/** How many of them can be mended, and by which option. */
function mendable(findings: Report['findings']): string {
  const ways = [true, false].flatMap((isSafe) => {
    const count = findings.filter(({ fix }) => fix?.safe === isSafe).length;
    return count === 0 ? [] : [`${count} with ${isSafe ? '--fix' : '--fix-unsafe'}`];
  });
  return ways.length === 0 ? '' : `can be mended: ${ways.join(', ')}\n`;
}
