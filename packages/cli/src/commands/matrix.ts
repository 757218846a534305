/** `precheck matrix`: the decision table of an operation, as the policy of the team leaves it. */
import {
  type DecisionTable,
  decisionTable,
  type OperationId,
  type OrganisationPolicy,
  type Verdict,
} from '@pim-precheck/precheck';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Paint, Style } from '../terminal/colors.ts';
import { type Io, write } from '../terminal/io.ts';

/** What is shown, and how. */
export interface MatrixRun {
  readonly operation: OperationId;
  readonly policy: OrganisationPolicy | undefined;
  readonly format: 'text' | 'markdown' | 'json';
  readonly paint: Paint;
  readonly io: Io;
}

/** Writes the table. */
export async function matrix({ operation, policy, format, paint, io }: MatrixRun): Promise<ExitCode> {
  const table = decisionTable(operation, { policy });
  const writers = { text: matrixText, markdown: matrixMarkdown, json: matrixJson };
  await write(io.stdout, writers[format](table, paint));
  return exitCodes.ok;
}

const STYLES: Readonly<Record<Verdict, Style>> = { allow: 'green', deny: 'red', indeterminate: 'yellow' };
const CELL = 'indeterminate'.length;

function matrixText({ operation, columns, rows, statuses }: DecisionTable, paint: Paint): string {
  const cell = (verdict: Verdict): string => paint(STYLES[verdict], verdict.padEnd(CELL));
  const letters = columns.map((_, index) => String.fromCodePoint(65 + index));
  const width = Math.max(...rows.map(({ caller }) => caller.length));
  return [
    paint('bold', operation),
    '',
    ...columns.map(({ name }, index) => `  ${letters[index] ?? ''}  ${name}`),
    '',
    paint('bold', `${'Caller'.padEnd(width)}  ${letters.map((letter) => letter.padEnd(CELL)).join('  ')}`.trimEnd()),
    ...rows.map(({ caller, verdicts }) => `${caller.padEnd(width)}  ${verdicts.map(cell).join('  ')}`.trimEnd()),
    '',
    paint('bold', `${'Status of the request'.padEnd(width)}  Verdict for a caller with authority`),
    ...statuses.map(({ status, verdict, instead, caveats }) =>
      `${status.padEnd(width)}  ${cell(verdict)}  ${noteOf(instead, caveats)}`.trimEnd(),
    ),
    '',
  ].join('\n');
}

function matrixMarkdown({ operation, columns, rows, statuses }: DecisionTable): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `# ${operation}`,
    '',
    line(['Caller', ...columns.map(({ name }) => name)]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map(({ caller, verdicts }) => line([caller, ...verdicts])),
    '',
    line(['Status of the request', 'Verdict for a caller with authority', 'Note']),
    line(['---', '---', '---']),
    ...statuses.map(({ status, verdict, instead, caveats }) => line([status, verdict, noteOf(instead, caveats)])),
    '',
  ].join('\n');
}

function matrixJson(table: DecisionTable): string {
  return `${JSON.stringify(table, null, 2)}\n`;
}

function noteOf(instead: string | undefined, caveats: readonly string[]): string {
  return [...(instead === undefined ? [] : [`instead: ${instead}`]), ...caveats].join('; ');
}
