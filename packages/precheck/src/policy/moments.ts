/** Moments that stand for all moments that windows of time can tell apart. */
import type { TimeWindow } from './organisation-policy.ts';
import { isWithin, offsetAt } from './time-window.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Why more than a week: one that starts in the midst of a day takes in every hour of every weekday. */
const WEEK = 8 * DAY;
const YEAR = 366 * DAY;
/** Every time zone is a multiple of this away from every other. */
const QUARTER = 15 * MINUTE;
/** Where nothing says when, this is as good a moment as any. */
const ANY = Date.UTC(2026, 0, 1);

/** One moment for each combination of windows that some moment lies in. */
export function momentsOf(windows: readonly TimeWindow[]): readonly number[] {
  return distinctMoments(candidatesOf(windows), windows);
}

/** One of the moments for each combination of windows that one of them lies in. */
export function distinctMoments(moments: Iterable<number>, windows: readonly TimeWindow[]): readonly number[] {
  const found = new Map<string, number>();
  for (const moment of moments) {
    const inside = windows.map((window) => (isWithin(moment, window) ? '1' : '0')).join('');
    if (!found.has(inside)) found.set(inside, moment);
  }
  return [...found.values()];
}

function* candidatesOf(windows: readonly TimeWindow[]): Generator<number> {
  const bounds = [...new Set(windows.flatMap(({ from, until }) => [from ?? [], until ?? []].flat()))].toSorted(
    (one, other) => one - other,
  );
  const repeating = windows.filter(({ weekdays, hours }) => weekdays !== undefined || hours !== undefined);
  const [first = ANY] = bounds;
  const last = bounds.at(-1) ?? ANY;
  const edges = [first - YEAR, ...(bounds.length > 0 ? bounds : [ANY]), last + YEAR];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    yield start;
    if (end !== undefined && repeating.length > 0) yield* withinSpan({ start, end }, repeating);
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function* withinSpan({ start, end }: Span, repeating: readonly TimeWindow[]): Generator<number> {
  const zones = [...new Set(repeating.map(({ timeZone }) => timeZone))];
  const minutes = new Set(
    repeating.flatMap(({ hours }) => (hours ? [hours.from % 15, hours.until % 15] : [])).concat(0),
  );
  for (const part of partsOf({ start, end: Math.min(end, start + YEAR) }, zones)) {
    for (let quarter = Math.floor(part.start / QUARTER) * QUARTER; quarter < part.end; quarter += QUARTER) {
      for (const minute of minutes) {
        const moment = quarter + minute * MINUTE;
        if (moment >= part.start && moment < part.end) yield moment;
      }
    }
  }
}

/** The first days of each way in which the zones' clocks can differ, as summer time comes and goes. */
function partsOf({ start, end }: Span, zones: readonly string[]): readonly Span[] {
  // Why: against itself a zone never shifts, and every week has the same hours but for two.
  if (zones.length < 2) return [{ start, end: Math.min(end, start + WEEK) }];
  const parts = new Map<string, { start: number; end: number }>();
  for (let hour = start; hour < end; hour += HOUR) {
    const key = zones.map((zone) => offsetAt(hour, zone)).join();
    const part = parts.get(key);
    if (part === undefined) parts.set(key, { start: hour, end: Math.min(hour + HOUR, end) });
    else if (part.end === hour && hour < part.start + WEEK) part.end = Math.min(hour + HOUR, end);
  }
  return [...parts.values()];
}
