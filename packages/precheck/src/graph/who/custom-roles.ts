/** Finds the custom roles whose holders could cancel: those with an action that counts. */
import type { BatchAnswer } from '@pim-precheck/client';
import type { AccessId, Group, OperationId, Role } from '../../engine/facts.ts';
import { rolesOf, type RoleInstances } from '../roles-of.ts';
import { mayCancel, type WantedRole } from './standings.ts';

type Definition = NonNullable<NonNullable<RoleInstances['value']>[number]['roleDefinition']> & {
  readonly id?: string;
  readonly displayName?: string | null;
};

/** The call that lists the custom roles of a tenant. */
export const CUSTOM_ROLES = '/roleManagement/directory/roleDefinitions?$filter=isBuiltIn eq false';

/** The custom roles of the list that are enough at directory scope. */
export function customRolesThatCount(
  answer: BatchAnswer | undefined,
  question: { readonly operation: OperationId; readonly accessId?: AccessId | undefined },
  group: Group | undefined,
): readonly WantedRole[] {
  const body =
    answer?.error === undefined ? (answer?.body as { readonly value?: readonly Definition[] } | undefined) : undefined;
  return (body?.value ?? []).flatMap((roleDefinition) => {
    const { id } = roleDefinition;
    const [role] = rolesOf({ value: [{ directoryScopeId: '/', roleDefinition }] }, 'active')?.roles ?? [];
    if (id === undefined || role === undefined || !mayCancel({ group: {}, role }, question, group)) return [];
    const held = (scope: string): Role => ({ ...role, scope });
    return [{ id, name: roleDefinition.displayName ?? `custom role ${id}`, held }];
  });
}
