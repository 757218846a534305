/** For code scanning: SARIF 2.1.0, within the limits of GitHub, the same bytes for the same findings. */
import type { TestedRule } from '../define-rule.ts';
import { rules } from '../registry.ts';
import type { Format, HeldBack, Report, ReportedFinding } from './report.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const PRECISION = { high: 'high', medium: 'medium', low: 'low' } as const;
/** GitHub takes no more results of a run, and shows fewer. */
const MOST_RESULTS = 25_000;
/** Nor more locations of a result. */
const MOST_STEPS = 1_000;
const LONGEST_TEXT = 1_000;

/** Writes a log of one run. */
export const sarif: Format = (report) => {
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  const results = [
    ...report.findings.map((finding) => resultOf(finding, index, report)),
    ...report.suppressed.map((finding) => ({
      ...resultOf(finding, index, report),
      suppressions: [suppressionOf(finding)],
    })),
  ];
  const unread = report.findings.filter(({ ruleId }) => ruleId === 'unreadable-file');
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'precheck lint',
            semanticVersion: report.version,
            informationUri: report.helpOf(''),
            rules: rules.map((rule) => descriptorOf(rule, report)),
          },
        },
        automationDetails: { id: 'precheck-lint/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: unread.map((finding) => ({
              level: LEVELS[finding.severity],
              message: { text: finding.message },
              locations: [locationOf(finding, report)],
            })),
          },
        ],
        results: results.filter(({ ruleId }) => ruleId !== 'unreadable-file').slice(0, MOST_RESULTS),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function descriptorOf({ id, meta }: TestedRule, { helpOf }: Report): object {
  const { summary, rationale, severity, confidence, category, securitySeverity } = meta;
  const uri = helpOf(id);
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${summary}.` },
    fullDescription: { text: rationale.slice(0, LONGEST_TEXT) },
    help: {
      text: `${summary}.\n\n${rationale}\n\n${uri}`,
      markdown: `**${summary}.**\n\n${rationale}\n\n[${id}](${uri})`,
    },
    helpUri: uri,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: [...(securitySeverity === undefined ? [] : ['security']), category],
      precision: PRECISION[confidence],
      'problem.severity': severity === 'info' ? 'recommendation' : severity,
      ...(securitySeverity === undefined ? {} : { 'security-severity': securitySeverity.toFixed(1) }),
    },
  };
}

function resultOf(finding: ReportedFinding, index: ReadonlyMap<string, number>, report: Report) {
  const { ruleId, severity, message, fingerprint } = finding;
  const position = index.get(ruleId);
  const isKnown = 'by' in finding && finding.by === 'baseline';
  return {
    ruleId,
    ...(position === undefined ? {} : { ruleIndex: position }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(finding, report)],
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'precheckContentHash/v1': fingerprint },
    ...(report.hasBaseline === true ? { baselineState: isKnown ? 'unchanged' : 'new' } : {}),
    ...codeFlowsOf(finding, report),
    ...fixesOf(finding, report),
  };
}

/** The steps that lead to the fault. */
function codeFlowsOf({ because = [] }: ReportedFinding, { addressOf }: Report): object {
  if (because.length === 0) return {};
  const locations = because.slice(0, MOST_STEPS).map(({ where, message }) => ({
    location: { ...physical(addressOf(where.path), where), message: { text: message } },
  }));
  return { codeFlows: [{ threadFlows: [{ locations }] }] };
}

function fixesOf({ fix, where }: ReportedFinding, { textOf, addressOf }: Report): object {
  if (fix === undefined) return {};
  const replacement = { deletedRegion: regionBetween(textOf(where.path), fix), insertedContent: { text: fix.text } };
  const change = { artifactLocation: artifact(addressOf(where.path)), replacements: [replacement] };
  return { fixes: [{ description: { text: fix.title }, artifactChanges: [change] }] };
}

function locationOf({ where, end }: ReportedFinding, { addressOf }: Report): object {
  return physical(addressOf(where.path), where, end);
}

function physical(
  address: string,
  where: { readonly line: number; readonly column: number },
  end?: { readonly line: number; readonly column: number },
) {
  const until = end === undefined ? {} : { endLine: end.line, endColumn: end.column };
  return {
    physicalLocation: {
      artifactLocation: artifact(address),
      region: { startLine: where.line, startColumn: where.column, ...until },
    },
  };
}

function artifact(uri: string): object {
  return { uri, uriBaseId: '%SRCROOT%' };
}

function regionBetween(text: string, { start, end }: { readonly start: number; readonly end: number }): object {
  const at = (offset: number): { line: number; column: number } => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  const [first, last] = [at(start), at(end)];
  return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column };
}

function suppressionOf({ by, reason }: HeldBack): object {
  return { kind: by === 'source' ? 'inSource' : 'external', status: 'accepted', justification: reason ?? by };
}
