/** Follows navigation properties through the directory, for `$expand`. */
import { keyOf } from '../directory/directory.ts';
import { type Resource, eligibilityScheduleResource, roleDefinitionResource } from '../directory/resources.ts';
import type { Navigate } from '../odata/project.ts';
import type { OperationContext } from './operation.ts';

type Follow = (context: OperationContext, resource: Readonly<Record<string, unknown>>) => Resource | null;

const FOLLOW: Readonly<Record<string, Follow>> = {
  group: (context, { groupId }) => objectAt(context, groupId),
  principal: (context, { principalId }) => objectAt(context, principalId),
  roleDefinition: ({ state }, { roleDefinitionId }) => {
    const role = state.directory.roles.get(keyOf(String(roleDefinitionId)));
    return role ? roleDefinitionResource(role) : null;
  },
  // Graph: https://learn.microsoft.com/graph/api/resources/privilegedaccessgroupassignmentschedulerequest — null unless an activation.
  activatedUsing: ({ state }, { action, groupId, principalId, accessId }) => {
    if (action !== 'selfActivate') return null;
    const same = (one: unknown, other: unknown): boolean => keyOf(String(one)) === keyOf(String(other));
    const found = state.directory.tenant.groupEligibilities.find(
      (one) => same(one.groupId, groupId) && same(one.principalId, principalId) && one.accessId === accessId,
    );
    return found ? eligibilityScheduleResource(found) : null;
  },
  targetSchedule: ({ state }, { targetScheduleId }) => {
    if (typeof targetScheduleId !== 'string') return null;
    const found = state.directory.tenant.groupEligibilities.find(({ id }) => keyOf(id) === keyOf(targetScheduleId));
    return found ? eligibilityScheduleResource(found) : null;
  },
};

/** A function that follows navigation properties for one call. */
export function navigateIn(context: OperationContext): Navigate {
  return (_shape, property, resource) => FOLLOW[property]?.(context, resource) ?? null;
}

function objectAt({ state }: OperationContext, id: unknown): Resource | null {
  return state.directory.resources.get(keyOf(String(id))) ?? null;
}
