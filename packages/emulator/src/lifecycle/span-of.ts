/** Works out when access begins and ends. */
import type { ScheduleInfo } from '../tenant/schedule-request.ts';

/** Points in time, in milliseconds since 1970; access without an end has none. */
export interface Span {
  readonly start: number;
  readonly end?: number;
}

const DURATION =
  /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8}(?:\.\d{1,9})?)S)?)?$/;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// Why: a year and a month have no length of their own; these are what PIM's policies use.
const UNITS = [365 * DAY, 30 * DAY, 7 * DAY, DAY, HOUR, 60_000, 1000];

/** The span that begins at a moment, or later where the schedule says so. */
export function spanOf(schedule: ScheduleInfo | null | undefined, from: number): Span {
  const wanted = Date.parse(schedule?.startDateTime ?? '');
  const start = wanted > from ? wanted : from;
  const end = endOf(schedule?.expiration, start);
  return end === undefined ? { start } : { start, end };
}

/** Length of a duration such as PT8H, in milliseconds; undefined where the text is none. */
export function parseDuration(text: string): number | undefined {
  const parts: readonly (string | undefined)[] | undefined = DURATION.exec(text)?.slice(1);
  return parts?.reduce((sum, part, index) => sum + Number(part ?? 0) * (UNITS[index] ?? 0), 0);
}

function endOf(expiration: ScheduleInfo['expiration'], start: number): number | undefined {
  if (typeof expiration?.duration === 'string' && expiration.type !== 'afterDateTime') {
    const length = parseDuration(expiration.duration);
    return length === undefined ? undefined : start + length;
  }
  const end = Date.parse(expiration?.endDateTime ?? '');
  return Number.isNaN(end) || expiration?.type === 'noExpiration' ? undefined : end;
}
