/** Lists who may activate membership or ownership of groups. */
import type { Answer } from '../answers/answer.ts';
import { Refusal } from '../answers/refusal.ts';
import { keyOf } from '../directory/directory.ts';
import { groupsAbove } from '../directory/memberships.ts';
import type { EligibilityState } from '../directory/records.ts';
import type { Resource } from '../directory/resources.ts';
import { isCurrent } from '../directory/role-holdings.ts';
import { requiredValue } from '../odata/filter.ts';
import { answerWithPage } from './answer-with.ts';
import type { OperationContext } from './operation.ts';

/** Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroup-list-eligibilityscheduleinstances — the filter is required. */
export function listEligibilities(context: OperationContext): Answer {
  const { filter } = context.query;
  if (requiredValue(filter, 'groupId') === undefined && requiredValue(filter, 'principalId') === undefined)
    throw new Refusal('filter-required');
  return answerWithPage(
    context,
    current(context).map((one) => instanceOf(one, 'direct')),
  );
}

/** Graph: https://learn.microsoft.com/graph/api/privilegedaccessgroupeligibilityscheduleinstance-filterbycurrentuser */
export function listOwnEligibilities(context: OperationContext): Answer {
  const { caller, parameters, state } = context;
  if (parameters['on']?.toLowerCase() !== 'principal') {
    throw new Refusal('query-invalid', {
      reason: `The value '${parameters['on'] ?? ''}' of the parameter 'on' has to be principal.`,
    });
  }
  const groups = groupsAbove(state.directory, caller.id);
  return answerWithPage(
    context,
    current(context).flatMap((one) => {
      if (keyOf(one.principalId) === keyOf(caller.id)) return [instanceOf(one, 'direct')];
      return groups.has(keyOf(one.principalId)) ? [instanceOf(one, 'group')] : [];
    }),
  );
}

function current({ state, now }: OperationContext): readonly EligibilityState[] {
  return state.directory.tenant.groupEligibilities.filter((one) => isCurrent(one, now));
}

function instanceOf(eligibility: EligibilityState, memberType: 'direct' | 'group'): Resource {
  const { id, groupId, principalId, accessId, startDateTime = null, endDateTime = null } = eligibility;
  return { id, groupId, principalId, accessId, memberType, startDateTime, endDateTime, eligibilityScheduleId: id };
}
