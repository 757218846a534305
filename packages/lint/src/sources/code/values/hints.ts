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
