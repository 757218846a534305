/** Writes rows as CSV or as a markdown table, one row at a time. */
import { printable, printableLines } from '../terminal/printable.ts';

/** A cell; what is unknown is empty. */
export type Cell = boolean | number | string | null | undefined;

/** A table as it is written, line by line, line ends included. */
export interface Table {
  readonly head: () => string;
  readonly row: (cells: readonly Cell[]) => string;
}

/** A table with these columns. */
export function tableOf(format: 'csv' | 'markdown', columns: readonly string[]): Table {
  if (format === 'csv') {
    const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\n`;
    return { head: () => line(columns), row: line };
  }
  const line = (cells: readonly Cell[]): string => `| ${cells.map(markdownCell).join(' | ')} |\n`;
  return { head: () => `${line(columns)}|${columns.map(() => ' --- |').join('')}\n`, row: line };
}

function csvCell(cell: Cell): string {
  const text = printableLines(String(cell ?? ''));
  // Why the quote before: a spreadsheet takes a cell that begins so for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdownCell(cell: Cell): string {
  return printable(String(cell ?? ''))
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|');
}
