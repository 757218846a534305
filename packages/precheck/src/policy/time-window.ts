/** Times in policies: windows, ages and the clock of a time zone. */
import type { TimeWindow } from './organisation-policy.ts';

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE };

/** Milliseconds of a duration such as 90m, 8h or 30d. */
export function millisecondsOf(duration: string): number {
  return Number(duration.slice(0, -1)) * (UNITS[duration.slice(-1)] ?? 0);
}

/** Minutes of the day of a time such as 08:30. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whether a moment, in milliseconds since 1970, lies in the window. */
export function isWithin(moment: number, { from, until, weekdays, hours, timeZone }: TimeWindow): boolean {
  if (from !== undefined && moment < from) return false;
  if (until !== undefined && moment >= until) return false;
  if (weekdays === undefined && hours === undefined) return true;
  const clock = clockAt(moment, timeZone);
  if (weekdays !== undefined && !weekdays.includes(clock.weekday)) return false;
  return hours === undefined || isInHours(clock.minute, hours);
}

/** By how many minutes the clock of a zone is before that of UTC, within a day. */
export function offsetAt(moment: number, timeZone: string): number {
  const day = 24 * 60;
  const utc = Math.floor(moment / MINUTE) % day;
  return (clockAt(moment, timeZone).minute - utc + day + day / 2) % day;
}

/** Whether the engine's time zone database knows a zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function isInHours(minute: number, { from, until }: { readonly from: number; readonly until: number }): boolean {
  return from < until ? minute >= from && minute < until : minute >= from || minute < until;
}

interface Clock {
  readonly weekday: string;
  readonly minute: number;
}

/** A zone's format, and the moments that it was asked about last. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly known: Map<number, Clock>;
}

const zones = new Map<string, Zone>();
/** Why remembered, and why so few: one decision asks about one moment many times, and a service about ever new ones. */
const MOST_KNOWN = 1_024;

function clockAt(moment: number, timeZone: string): Clock {
  const { format, known } = zoneOf(timeZone);
  const before = known.get(moment);
  if (before !== undefined) return before;
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const clock = {
    weekday: (parts.get('weekday') ?? '').toLowerCase(),
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(moment, clock);
  return clock;
}

function zoneOf(timeZone: string): Zone {
  const before = zones.get(timeZone);
  if (before !== undefined) return before;
  const shown = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const zone = { format: new Intl.DateTimeFormat('en-GB', { ...shown, timeZone }), known: new Map<number, Clock>() };
  zones.set(timeZone, zone);
  return zone;
}
