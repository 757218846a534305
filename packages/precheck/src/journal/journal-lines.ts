/** The lines of a journal: one JSON object each, the first says which run it belongs to. */
import type { OperationId } from '../engine/facts.ts';
import type { JournalOutcome, JournalState } from '../graph/many/journal.ts';
import { JournalError } from './journal-error.ts';

/** What a journal is about; it cannot go on with a run about something else. */
export interface JournalRun {
  readonly operation: OperationId;
  /** The root that is called. */
  readonly root: string;
}

interface StartLine extends JournalRun {
  readonly line: 'start';
  readonly schemaVersion: 1;
}

/** A line after the first. */
export type JournalLine =
  | { readonly line: 'intent'; readonly at: string; readonly requestId: string }
  | ({ readonly line: 'outcome'; readonly at: string } & JournalOutcome);

/** The first line. */
export function startLine({ operation, root }: JournalRun): string {
  const start: StartLine = { line: 'start', schemaVersion: 1, operation, root };
  return `${JSON.stringify(start)}\n`;
}

/** What the lines say of each request, by its id in lower case. */
export function statesOf(path: string, text: string, run: JournalRun): Map<string, JournalState> {
  const states = new Map<string, JournalState>();
  const lines = text.split('\n').slice(0, -1);
  for (const [index, line] of lines.entries()) {
    const entry = parse(line);
    if (entry === undefined)
      throw new JournalError('JOURNAL_UNREADABLE', `${path}:${index + 1}: is no line of a journal`);
    if (index === 0) checkStart(path, entry, run);
    else if (isEntry(entry)) states.set(entry.requestId.toLowerCase(), stateAfter(entry));
    else throw new JournalError('JOURNAL_UNREADABLE', `${path}:${index + 1}: is neither an intent nor an outcome`);
  }
  return states;
}

function checkStart(path: string, entry: Readonly<Record<string, unknown>>, run: JournalRun): void {
  if (entry['line'] !== 'start' || entry['schemaVersion'] !== 1)
    throw new JournalError('JOURNAL_UNREADABLE', `${path}:1: is not the first line of a journal of version 1`);
  const other = (['operation', 'root'] as const).find((key) => entry[key] !== run[key]);
  if (other !== undefined) {
    throw new JournalError(
      'JOURNAL_OTHER_RUN',
      `${path}: belongs to a run whose ${other} is \`${String(entry[other])}\`, this one's is \`${run[other]}\`; name another file`,
    );
  }
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(entry: object): entry is JournalLine {
  const { requestId, line } = entry as { readonly requestId?: unknown; readonly line?: unknown };
  return typeof requestId === 'string' && (line === 'intent' || line === 'outcome');
}

function stateAfter(entry: JournalLine): JournalState {
  if (entry.line === 'intent') return 'intended';
  return entry.outcome === 'cancelled' ? 'cancelled' : 'not-cancelled';
}
