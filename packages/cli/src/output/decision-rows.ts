/** Writes decisions as the rows of a table. */
import type { Decision } from '@pim-precheck/precheck';
import { decidingReason } from './decision-text.ts';
import { type Cell, tableOf } from './table.ts';

const COLUMNS = ['requestId', 'verdict', 'permission', 'authority', 'state', 'policy', 'reason', 'missing'];

/** The lines above the rows. */
export function decisionHead(format: 'csv' | 'markdown'): string {
  return tableOf(format, COLUMNS).head();
}

/** The row of a decision. */
export function decisionRow(decision: Decision, format: 'csv' | 'markdown'): string {
  const { subject, verdict, clauses, missing } = decision;
  const { permission, authority, state, policy } = clauses;
  const open = missing.map(({ fact }) => fact).join(' ');
  return row(
    [subject.requestId, verdict, permission, authority, state, policy, decidingReason(decision), open],
    format,
  );
}

/** The row of an input that is not facts. */
export function faultRow(message: string, format: 'csv' | 'markdown'): string {
  return row(['', 'error', '', '', '', '', message, ''], format);
}

function row(cells: readonly Cell[], format: 'csv' | 'markdown'): string {
  return tableOf(format, COLUMNS).row(cells);
}
