/** Turns a page of role instances into the roles of the facts. */
import type { Role } from '../engine/facts.ts';
import { policy } from '../generated/policy.ts';

/** A page of `roleAssignmentScheduleInstances` or `roleEligibilityScheduleInstances`, role definitions expanded. */
export interface RoleInstances {
  readonly value?: readonly {
    readonly roleDefinitionId?: string | null;
    readonly directoryScopeId?: string | null;
    readonly startDateTime?: string | null;
    readonly roleDefinition?: {
      readonly isBuiltIn?: boolean | null;
      readonly isEnabled?: boolean | null;
      readonly templateId?: string | null;
      readonly rolePermissions?: readonly {
        readonly allowedResourceActions?: readonly string[];
        readonly condition?: string | null;
      }[];
    } | null;
  }[];
  readonly '@odata.nextLink'?: string;
}

/** Roles, since when each is held, and whether they are all. */
export interface HeldRoles {
  readonly roles: readonly Role[];
  readonly since: readonly (string | undefined)[];
  readonly complete: boolean;
}

/** The roles of a page; undefined where the page was refused. */
export function rolesOf(page: RoleInstances | undefined, state: 'active' | 'eligible'): HeldRoles | undefined {
  if (page?.value === undefined) return undefined;
  const roles: Role[] = [];
  const since: (string | undefined)[] = [];
  let complete = page['@odata.nextLink'] === undefined;
  for (const { directoryScopeId: scope, roleDefinitionId, roleDefinition, startDateTime } of page.value) {
    if (!scope) continue;
    const templateId = roleDefinition?.templateId ?? roleDefinitionId ?? '';
    const builtIn = roleDefinition?.isBuiltIn ?? policy.roles.has(templateId.toLowerCase());
    if (builtIn) roles.push({ roleTemplateId: templateId, scope, state });
    else if (roleDefinition?.rolePermissions === undefined) complete = false;
    else if (roleDefinition.isEnabled !== false) {
      // Why: an action under a condition holds for some objects only; it is not counted, and the list is not called complete.
      if (roleDefinition.rolePermissions.some(({ condition }) => Boolean(condition))) complete = false;
      const actions = roleDefinition.rolePermissions
        .filter(({ condition }) => !condition)
        .flatMap(({ allowedResourceActions }) => allowedResourceActions ?? []);
      roles.push({ custom: true, actions, scope, state });
    }
    if (roles.length > since.length) since.push(startDateTime ?? undefined);
  }
  return { roles, since, complete };
}
