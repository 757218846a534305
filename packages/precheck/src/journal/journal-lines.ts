/** The lines of a journal: one JSON object each, the first says which run it belongs to. */
import type { OperationId } from '../engine/facts.ts';
import { NOT_CANCELLED } from '../graph/classify-failure.ts';
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
export type JournalEntry =
  | { readonly line: 'intent'; readonly at: string; readonly requestId: string }
  | { readonly line: 'tenant'; readonly at: string; readonly tenant: string }
  | ({ readonly line: 'outcome'; readonly at: string } & JournalOutcome);

/** What a journal says. */
export interface JournalContents {
  /** What the lines say of each request, by its id in lower case. */
  readonly states: ReadonlyMap<string, JournalState>;
  /** The tenant that earlier runs signed in to. */
  readonly tenant: string | undefined;
}

/** A journal that was read, and where in the file its last whole line ends. */
export interface ReadJournal extends JournalContents {
  readonly end: number;
  readonly size: number;
}

/** The first line. */
export function startLine({ operation, root }: JournalRun): string {
  const start: StartLine = { line: 'start', schemaVersion: 1, operation, root };
  return `${JSON.stringify(start)}\n`;
}

/** A line after the first, with its end. */
export function lineOf(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

const BEGINNING = '{"line":"start","schemaVersion":1,"operation":';

/** Whether a text without a line end can be what the end of a run has left of the first line. */
export function isTornStart(text: string): boolean {
  return BEGINNING.startsWith(text) || text.startsWith(BEGINNING);
}

/** Reads whole lines. Throws a JournalError at the first that is no journal's, or another run's. */
export function readLines(path: string, text: string, run: JournalRun): JournalContents {
  const states = new Map<string, JournalState>();
  let tenant: string | undefined;
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const entry = parse(line);
    const where = `${path}:${index + 1}`;
    if (entry === undefined)
      throw new JournalError(
        'JOURNAL_UNREADABLE',
        `${where}: is no line of a journal; the file is left as it is: name another one`,
      );
    if (index === 0) checkStart(path, entry, run);
    else if (isEntry(entry)) {
      if (entry.line === 'tenant') tenant = entry.tenant;
      else states.set(entry.requestId.toLowerCase(), stateAfter(entry));
    } else throw new JournalError('JOURNAL_UNREADABLE', `${where}: is neither an intent nor an outcome`);
  }
  return { states, tenant };
}

/** The error of a journal that belongs to another tenant. */
export function otherTenant(path: string, theirs: string, ours: string): JournalError {
  return otherRun(path, { what: 'tenant', theirs, ours });
}

function checkStart(path: string, entry: Readonly<Record<string, unknown>>, run: JournalRun): void {
  if (entry['line'] !== 'start' || entry['schemaVersion'] !== 1)
    throw new JournalError(
      'JOURNAL_UNREADABLE',
      `${path}:1: is not the first line of a journal of version 1; the file is left as it is: name another one`,
    );
  const other = (['operation', 'root'] as const).find((key) => entry[key] !== run[key]);
  if (other !== undefined) throw otherRun(path, { what: other, theirs: String(entry[other]), ours: run[other] });
}

function otherRun(
  path: string,
  { what, theirs, ours }: { readonly what: string; readonly theirs: string; readonly ours: string },
): JournalError {
  return new JournalError(
    'JOURNAL_OTHER_RUN',
    `${path}: belongs to a run whose ${what} is \`${theirs}\`, this one's is \`${ours}\`; name another file`,
  );
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(entry: Readonly<Record<string, unknown>>): entry is JournalEntry & Readonly<Record<string, unknown>> {
  const { requestId, line, tenant } = entry;
  if (line === 'tenant') return typeof tenant === 'string';
  return typeof requestId === 'string' && (line === 'intent' || line === 'outcome');
}

function stateAfter(entry: Exclude<JournalEntry, { readonly line: 'tenant' }>): JournalState {
  // Why the second: Graph had accepted it, so what became of it is read back once more.
  if (entry.line === 'intent' || entry.why === NOT_CANCELLED) return 'intended';
  return entry.outcome === 'cancelled' ? 'cancelled' : 'not-cancelled';
}
