/** Markdown tables from rows of cells. */

/** A table; cells are Markdown. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

/** A table without the columns in which every cell is empty. */
export function denseTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const kept = header.flatMap((_, column) => (rows.some((row) => (row[column] ?? '') !== '') ? [column] : []));
  const pick = (cells: readonly string[]): readonly string[] => kept.map((column) => cells[column] ?? '');
  return table(pick(header), rows.map(pick));
}

function cell(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
