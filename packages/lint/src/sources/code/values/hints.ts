/** What the name of something that the file does not write out says about it. */
import { plainName } from '../calls.ts';
import { GAP } from './view.ts';

const REQUESTS =
  /^(.*?)(assignment|eligibility)schedulerequests?((?:url|uri|path|endpoint|root|base|route|resource|collection|segment|prefix)*)$/;

/** A path to the requests, where a name says that it is one: `ASSIGNMENT_SCHEDULE_REQUESTS`, `eligibilityScheduleRequestsUrl`. */
export function hintOf(name: string): string | undefined {
  const [, before = '', kind, place] = REQUESTS.exec(plainName(name)) ?? [];
  if (kind === undefined || /role$/.test(before)) return undefined;
  if (place === '' && !plainName(name).endsWith('s')) return undefined;
  return `${GAP}/${kind}ScheduleRequests`;
}

/** Begins a text that stands for the id of a schedule, whose property follows. */
const SCHEDULE = '\u0002';
const SCHEDULE_ID = /^(?:get)?((?:target|assignment|eligibility)scheduleid)$/;
const WRITTEN = /[.["'\s](target|assignment|eligibility)ScheduleId["'\]]*\??\s*(?:\/\/\s*\w+\s*)?["']*$/i;

/** The text of the id of a schedule, where the name of what the file does not write out says that it is one: `targetScheduleId`. */
export function scheduleIdNamed(name: string): string | undefined {
  const own = SCHEDULE_ID.exec(plainName(name))?.[1];
  return own === undefined ? undefined : scheduleId(own.replace('scheduleid', 'ScheduleId'));
}

/** The text of the id of a schedule that a query takes out of an answer: `.value[].targetScheduleId`. */
export function scheduleIdQueried(query: string): string | undefined {
  const kind = WRITTEN.exec(` ${query}`)?.[1]?.toLowerCase();
  return kind === undefined ? undefined : scheduleId(`${kind}ScheduleId`);
}

/** The text that stands for the id of a schedule. */
export function scheduleId(property: string): string {
  return `${SCHEDULE}${property}`;
}

/** The property of a schedule, or of what names one, that a text stands for. */
export function scheduleIdIn(text: string): string | undefined {
  return text.startsWith(SCHEDULE)
    ? text.slice(1)
    : /^[{<]+(?:[\w.[\]]*\.)?((?:target|assignment|eligibility)_?ScheduleId)[}>]+$/i.exec(text)?.[1];
}
