/** The commands that make a change real: as a Graph call, in PowerShell, and with the Azure CLI. */
import { CALLER, GROUP } from './command-template.ts';
import type { Commands } from './decision.ts';
import type { AccessId } from './facts.ts';

// Graph: https://learn.microsoft.com/graph/permissions-reference (the application id of Microsoft Graph is the same in every tenant)
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** A permission to consent to. */
interface Consent {
  readonly permission: string;
  /** Id of the delegated scope or the application role. */
  readonly grantId: string;
  readonly isApplication: boolean;
}

/** Consent to a permission, for the caller's kind of token. */
export function consentCommands({ permission, grantId, isApplication }: Consent, root: string): Commands {
  const az = `az ad app permission add --id <client-id> --api ${GRAPH_APP_ID} --api-permissions ${grantId}=${isApplication ? 'Role' : 'Scope'} && az ad app permission admin-consent --id <client-id>`;
  const resourceId = '<graph-object-id>';
  if (!isApplication) {
    const body = { clientId: '<client-object-id>', consentType: 'AllPrincipals', resourceId, scope: permission };
    const powershell = `Connect-MgGraph -Scopes '${permission}'`;
    return { ...call(root, '/oauth2PermissionGrants', body), powershell, az };
  }
  const powershell = `New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId ${CALLER} -PrincipalId ${CALLER} -ResourceId ${resourceId} -AppRoleId ${grantId}`;
  const body = { principalId: CALLER, resourceId, appRoleId: grantId };
  return { ...call(root, `/servicePrincipals/${CALLER}/appRoleAssignments`, body), powershell, az };
}

/** Add the caller to the members or owners of the group. */
export function relationCommands(name: AccessId, root: string): Commands {
  const owner = name === 'owner';

  const url = `${root}/v1.0/directoryObjects/${CALLER}`;
  return {
    http: call(root, `/groups/${GROUP}/${name}s/$ref`, { '@odata.id': url }).http,
    powershell: owner
      ? `New-MgGroupOwnerByRef -GroupId ${GROUP} -OdataId ${url}`
      : `New-MgGroupMember -GroupId ${GROUP} -DirectoryObjectId ${CALLER}`,
    az: `az ad group ${name} add --group ${GROUP} ${owner ? '--owner-object-id' : '--member-id'} ${CALLER}`,
  };
}

/** Activate the caller's eligible access to the group. */
export function activationCommands(name: AccessId, root: string): Commands {
  const body = { accessId: name, principalId: CALLER, groupId: GROUP, action: 'selfActivate', ...activation() };
  return call(root, '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests', body);
}

/** Activate a directory role that the caller is eligible for. */
export function roleActivationCommands(id: string | undefined, scope: string, root: string): Commands {
  const role = { roleDefinitionId: id ?? '<role-definition-id>', directoryScopeId: scope };
  const body = { action: 'selfActivate', principalId: CALLER, ...role, ...activation() };
  return call(root, '/roleManagement/directory/roleAssignmentScheduleRequests', body);
}

/** Assign a directory role to the caller. */
export function assignmentCommands(id: string, scope: string, root: string): Commands {
  const body = { principalId: CALLER, roleDefinitionId: id, directoryScopeId: scope };
  return call(root, '/roleManagement/directory/roleAssignments', body);
}

function activation(): object {
  return { justification: '<why>', scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT1H' } } };
}

/** A Graph POST in each of the three forms. */
function call(root: string, path: string, body: object): Commands {
  const url = `${root}/v1.0${path}`;
  const json = JSON.stringify(body);
  return {
    http: `POST ${url}\nContent-Type: application/json\n\n${json}`,
    powershell: `Invoke-MgGraphRequest -Method POST -Uri '${url}' -Body '${quoted(json, "''")}'`,
    az: `az rest --method POST --url '${url}' --body '${quoted(json, `'\\''`)}'`,
  };
}

function quoted(text: string, apostrophe: string): string {
  return text.replaceAll("'", apostrophe);
}
