/** Operations on users and service principals, the caller among them. */
import type { Answer } from '../answers/answer.ts';
import { Refusal } from '../answers/refusal.ts';
import { appRoleAssignments, servicePrincipalOfApp } from '../directory/app-roles.ts';
import { keyOf } from '../directory/directory.ts';
import type { Role } from '../directory/records.ts';
import { groupsAbove } from '../directory/memberships.ts';
import { type Resource, directoryRoleResource } from '../directory/resources.ts';
import { holdingsOf, tenantWideRoles } from '../directory/role-holdings.ts';
import type { OperationId } from '../generated/routes.ts';
import { readObject } from '../http/read-json.ts';
import { answerWithIds, answerWithPage, answerWithResource, resourcesAt } from './answer-with.ts';
import type { OperationContext, Operations } from './operation.ts';

const USER = '#microsoft.graph.user';
const SERVICE_PRINCIPAL = '#microsoft.graph.servicePrincipal';
// Graph: https://learn.microsoft.com/graph/api/directoryobject-checkmemberobjects
const CHECK_LIMIT = 20;
const SELF_ONLY = 'User.Read';

type PrincipalOperationId = Extract<OperationId, `me.${string}` | `users.${string}` | `servicePrincipals.${string}`>;

/** Reads of users and service principals, and of what they belong to and own. */
export const principalOperations: Operations<PrincipalOperationId> = {
  'me.user.GetUser': (context) => answerWithResource(context, callerOf(context)),
  'me.ListOwnedObjects': (context) => listOwned(context, callerOf(context).id),
  'me.ListMemberOf': (context) => listDirectMemberOf(context, callerOf(context).id),
  'me.ListTransitiveMemberOf': (context) => listMemberOf(context, callerOf(context).id),
  'me.checkMemberObjects': (context) => checkMemberObjects(context, callerOf(context).id),
  'users.user.GetUser': (context) => answerWithResource(context, userOf(context)),
  'users.user.checkMemberObjects': (context) => checkMemberObjects(context, userOf(context).id),
  'users.ListMemberOf': (context) => listDirectMemberOf(context, userOf(context).id),
  'users.ListOwnedObjects': (context) => listOwned(context, userOf(context).id),
  'users.ListTransitiveMemberOf': (context) => listMemberOf(context, userOf(context).id),
  'servicePrincipals.servicePrincipal.GetServicePrincipal': (context) =>
    answerWithResource(context, servicePrincipalOf(context)),
  'servicePrincipals.servicePrincipal.GetServicePrincipalByAppId': (context) =>
    answerWithResource(context, servicePrincipalOfApp(context.state.directory, context.parameters['appId'] ?? '')),
  'servicePrincipals.ListAppRoleAssignments': (context) =>
    answerWithPage(context, appRoleAssignments(context.state.directory, servicePrincipalOf(context).id)),
  'servicePrincipals.ListOwnedObjects': (context) => listOwned(context, servicePrincipalOf(context).id),
  'servicePrincipals.ListTransitiveMemberOf': (context) => listMemberOf(context, servicePrincipalOf(context).id),
  'servicePrincipals.servicePrincipal.checkMemberObjects': (context) =>
    checkMemberObjects(context, servicePrincipalOf(context).id),
};

function listOwned(context: OperationContext, id: string): Answer {
  return answerWithPage(context, resourcesAt(context, context.state.directory.ownerOf.get(keyOf(id)) ?? []));
}

function listMemberOf(context: OperationContext, id: string): Answer {
  const { directory } = context.state;
  const roles = builtInRolesOf(context, id).map(directoryRoleResource);
  return answerWithPage(context, [
    ...resourcesAt(context, groupsAbove(directory, id)),
    ...resourcesAt(context, directory.unitsOf.get(keyOf(id)) ?? []),
    ...roles,
  ]);
}

/** Graph: https://learn.microsoft.com/graph/api/user-list-memberof — what comes through a group is left out. */
function listDirectMemberOf(context: OperationContext, id: string): Answer {
  const { directory } = context.state;
  const own = holdingsOf(directory, id, 'active', context.now).filter(
    ({ assignment, memberType, role }) =>
      memberType === 'Direct' && assignment.directoryScopeId === '/' && role.isBuiltIn && role.isEnabled,
  );
  return answerWithPage(context, [
    ...resourcesAt(context, directory.memberOf.get(keyOf(id)) ?? []),
    ...resourcesAt(context, directory.unitsOf.get(keyOf(id)) ?? []),
    ...own.map(({ role }) => directoryRoleResource(role)),
  ]);
}

/** Groups, administrative units and roles, the latter by template id. */
function checkMemberObjects(context: OperationContext, id: string): Answer {
  const { directory } = context.state;
  const asked = readIds(context);
  const held = new Set([
    ...groupsAbove(directory, id),
    ...(directory.unitsOf.get(keyOf(id)) ?? []),
    ...builtInRolesOf(context, id).map((role) => keyOf(role.id)),
  ]);
  return answerWithIds(context, [...new Set(asked.filter((one) => held.has(keyOf(one))))]);
}

function readIds({ call }: OperationContext): readonly string[] {
  const { ids, ...others } = readObject(call);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new Refusal('body-invalid', { reason: `The parameter '${unknown}' is not one of checkMemberObjects.` });
  if (!Array.isArray(ids) || !ids.every((id): id is string => typeof id === 'string')) {
    throw new Refusal('body-invalid', { reason: "The parameter 'ids' has to be a list of texts." });
  }
  if (ids.length > CHECK_LIMIT)
    throw new Refusal('body-invalid', {
      reason: `Too many elements specified in list for parameter 'ids'. Maximum length is ${CHECK_LIMIT}.`,
    });
  return ids;
}

function builtInRolesOf({ state, now }: OperationContext, id: string): readonly Role[] {
  const roles = tenantWideRoles(state.directory, id, now).filter(({ isBuiltIn }) => isBuiltIn);
  return [...new Map(roles.map((role) => [role.id, role])).values()];
}

function callerOf({ caller, state }: OperationContext): Resource {
  return find(state.directory.resources.get(keyOf(caller.id)), USER, caller.id);
}

function servicePrincipalOf({ parameters, state }: OperationContext): Resource {
  const id = parameters['servicePrincipal-id'] ?? '';
  return find(state.directory.resources.get(keyOf(id)), SERVICE_PRINCIPAL, id);
}

/** By id or sign-in name; a token with User.Read alone reads its own user only. */
function userOf({ caller, parameters, state }: OperationContext): Resource {
  const id = parameters['user-id'] ?? '';
  const { resources, tenant } = state.directory;
  const named = tenant.users?.find(({ userPrincipalName }) => userPrincipalName?.toLowerCase() === id.toLowerCase());
  const user = resources.get(keyOf(named?.id ?? id));
  // Graph: https://learn.microsoft.com/graph/api/user-get — other users take User.ReadBasic.All at least.
  const others = ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
  const readsOthers = others.some((permission) => caller.permissions.has(permission) && !state.revoked.has(permission));
  const isSelf = user !== undefined && keyOf(user.id) === keyOf(caller.id) && caller.permissions.has(SELF_ONLY);
  if (!isSelf && !readsOthers) throw new Refusal('directory-permission-missing');
  return find(user, USER, id);
}

function find(resource: Resource | undefined, type: string, id: string): Resource {
  if (resource?.['@odata.type'] !== type) throw new Refusal('object-not-found', { id });
  return resource;
}
