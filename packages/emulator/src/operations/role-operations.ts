/** Operations on directory roles: definitions, assignments, and what is active or eligible at the moment. */
import type { Answer } from '../answers/answer.ts';
import { checkRoleReader } from '../authorization/check-reader.ts';
import { Refusal } from '../answers/refusal.ts';
import { keyOf } from '../directory/directory.ts';
import {
  type Resource,
  roleAssignmentResource,
  roleDefinitionResource,
  roleInstanceResource,
} from '../directory/resources.ts';
import { holdingsOf, isCurrent } from '../directory/role-holdings.ts';
import type { OperationId } from '../generated/routes.ts';
import { answerWithPage, answerWithResource } from './answer-with.ts';
import type { OperationContext, Operations } from './operation.ts';

type RoleOperationId = Extract<OperationId, `roleManagement.${string}`>;
type RoleState = 'active' | 'eligible';

/** Reads of directory roles. */
export const roleOperations: Operations<RoleOperationId> = {
  'roleManagement.directory.ListRoleDefinitions': (context) =>
    answerWithPage(context, [...new Set(context.state.directory.roles.values())].map(roleDefinitionResource)),
  'roleManagement.directory.GetRoleDefinitions': (context) => {
    const id = context.parameters['unifiedRoleDefinition-id'] ?? '';
    const role = context.state.directory.roles.get(keyOf(id));
    // INVARIANT: the short names of built-in roles are for tenant files; Graph has none.
    if (role === undefined || keyOf(role.id) !== keyOf(id)) throw new Refusal('object-not-found', { id });
    return answerWithResource(context, roleDefinitionResource(role));
  },
  'roleManagement.directory.ListRoleAssignments': (context) => {
    const { state, caller, now } = context;
    checkRoleReader(state.directory, caller, 'assignments', now);
    const active = state.directory.assignments.filter((one) => one.state === 'active' && isCurrent(one, now));
    return answerWithPage(context, active.map(roleAssignmentResource));
  },
  'roleManagement.directory.ListRoleAssignmentScheduleInstances': (context) => listInstances(context, 'active'),
  'roleManagement.directory.ListRoleEligibilityScheduleInstances': (context) => listInstances(context, 'eligible'),
  'roleManagement.directory.roleAssignmentScheduleInstances.filterByCurrentUser': (context) =>
    listOwn(context, 'active'),
  'roleManagement.directory.roleEligibilityScheduleInstances.filterByCurrentUser': (context) =>
    listOwn(context, 'eligible'),
};

function listInstances(context: OperationContext, wanted: RoleState): Answer {
  const { state, caller, now } = context;
  checkRoleReader(state.directory, caller, 'instances', now);
  const current = state.directory.assignments.filter((one) => one.state === wanted && isCurrent(one, now));
  return answerWithPage(
    context,
    current.map((one) => roleInstanceResource(one, 'Direct')),
  );
}

/** Graph: https://learn.microsoft.com/graph/api/unifiedroleassignmentscheduleinstance-filterbycurrentuser — roles through groups are among them. */
function listOwn(context: OperationContext, wanted: RoleState): Answer {
  const { state, caller, now, parameters } = context;
  if (parameters['on']?.toLowerCase() !== 'principal') {
    throw new Refusal('query-invalid', {
      reason: `The value '${parameters['on'] ?? ''}' of the parameter 'on' has to be principal.`,
    });
  }
  const own = holdingsOf(state.directory, caller.id, wanted, now);
  return answerWithPage(
    context,
    own.map(({ assignment, memberType }): Resource => roleInstanceResource(assignment, memberType)),
  );
}
