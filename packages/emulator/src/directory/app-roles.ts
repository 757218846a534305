/** Application permissions that a service principal was granted, and the service principals that stand for applications. */
import { Refusal } from '../answers/refusal.ts';
import { appRoleIds, graphAppId } from '../generated/directory.ts';
import { type Directory, keyOf } from './directory.ts';
import { type Resource, servicePrincipalResource } from './resources.ts';

/** Object id of Microsoft Graph in a tenant that does not name it. */
const GRAPH_OBJECT_ID = '3a1f4c0e-5d52-4f7e-8a35-6f2d0b9c7e11';

/** The service principal of an application, Microsoft Graph among them. Throws a refusal where there is none. */
export function servicePrincipalOfApp({ tenant }: Directory, appId: string): Resource {
  const known = tenant.servicePrincipals?.find((one) => keyOf(one.appId ?? one.id) === keyOf(appId));
  if (known !== undefined) return servicePrincipalResource(known);
  if (keyOf(appId) === graphAppId)
    return servicePrincipalResource({ id: GRAPH_OBJECT_ID, appId: graphAppId, displayName: 'Microsoft Graph' });
  throw new Refusal('object-not-found', { id: appId });
}

/** Graph: https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignments */
export function appRoleAssignments(directory: Directory, principalId: string): readonly Resource[] {
  const principal = directory.tenant.servicePrincipals?.find(({ id }) => keyOf(id) === keyOf(principalId));
  const { id: resourceId } = servicePrincipalOfApp(directory, graphAppId);
  return (principal?.permissions ?? []).flatMap((name) => {
    const appRoleId = appRoleIds.get(name);
    if (appRoleId === undefined) return [];
    return [
      {
        '@odata.type': '#microsoft.graph.appRoleAssignment',
        id: `${principalId}:${name}`,
        appRoleId,
        principalId,
        resourceDisplayName: 'Microsoft Graph',
        resourceId,
      },
    ];
  });
}
