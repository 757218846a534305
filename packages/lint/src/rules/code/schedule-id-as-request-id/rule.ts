/** Flags the id of a schedule where the id of a request belongs. */
import { defineRule } from '../../../define-rule.ts';
import { scheduleIdIn } from '../../../sources/code/values/hints.ts';

const SCHEDULE_ID = /^[0-9a-f-]{36}_(?:member|owner)_[0-9a-f-]{36}$/i;

/** A cancel takes the id of a request, which is not the id of the schedule that came of it. */
export const scheduleIdAsRequestId = defineRule({
  id: 'schedule-id-as-request-id',
  reads: 'code',
  meta: {
    summary: 'A cancel takes the id of a request, not of a schedule',
    rationale:
      'A schedule has an id of the form group_member_principal. Graph answers such a cancel with 404, which some tools take for done, and the access stays. The rule follows ids that are written out, those that are read as `targetScheduleId` (or the like), and those that are read from the schedules.',
    category: 'code',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'terraform-provider-azuread-schedule',
  },
  check({ cancels }, report) {
    for (const { id, where, end } of cancels) {
      const own = id === undefined ? undefined : namedAs(id.trim());
      if (own !== undefined)
        report(where, `${own}: take the \`id\` of the request, not its \`targetScheduleId\``, { end });
    }
  },
});

/** What an id is, where it is that of a schedule. */
function namedAs(id: string): string | undefined {
  if (SCHEDULE_ID.test(id)) return `\`${id}\` is the id of a schedule`;
  const property = scheduleIdIn(id);
  if (property === undefined) return undefined;
  return property === 'id' ? 'this is the id of a schedule' : `\`${property}\` is the id of a schedule`;
}
