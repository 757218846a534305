/** The commands that make a change real: as a Graph call, in PowerShell, and with the Azure CLI. */
import type { Commands } from './decision.ts';
import type { AccessId, Facts } from './facts.ts';

/** Whom and what the commands are written for. */
export interface CommandTarget {
  readonly facts: Facts;
  readonly graphRoot: string;
}

// Graph: https://learn.microsoft.com/graph/permissions-reference (the application id of Microsoft Graph is the same in every tenant)
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000';

/** Consent to a permission, for the caller's kind of token. */
export function consentCommands(permission: string, grantId: string, target: CommandTarget): Commands {
  const application = target.facts.caller.kind === 'application';
  const az = `az ad app permission add --id <client-id> --api ${GRAPH_APP_ID} --api-permissions ${grantId}=${application ? 'Role' : 'Scope'} && az ad app permission admin-consent --id <client-id>`;
  if (!application) {
    const body = {
      clientId: '<client-object-id>',
      consentType: 'AllPrincipals',
      resourceId: '<graph-object-id>',
      scope: permission,
    };
    return {
      ...call(target, '/oauth2PermissionGrants', body),
      powershell: `Connect-MgGraph -Scopes '${permission}'`,
      az,
    };
  }
  const principalId = callerId(target);
  const body = { principalId, resourceId: '<graph-object-id>', appRoleId: grantId };
  return {
    ...call(target, `/servicePrincipals/${principalId}/appRoleAssignments`, body),
    powershell: `New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId ${principalId} -PrincipalId ${principalId} -ResourceId <graph-object-id> -AppRoleId ${grantId}`,
    az,
  };
}

/** Add the caller to the members or owners of the group. */
export function relationCommands(name: AccessId, target: CommandTarget): Commands {
  const [group, caller] = [groupId(target), callerId(target)];
  const owner = name === 'owner';
  const url = `${target.graphRoot}/v1.0/directoryObjects/${caller}`;
  return {
    http: call(target, `/groups/${group}/${name}s/$ref`, { '@odata.id': url }).http,
    powershell: owner
      ? `New-MgGroupOwnerByRef -GroupId ${group} -OdataId ${url}`
      : `New-MgGroupMember -GroupId ${group} -DirectoryObjectId ${caller}`,
    az: `az ad group ${name} add --group ${group} ${owner ? '--owner-object-id' : '--member-id'} ${caller}`,
  };
}

/** Activate the caller's eligible access to the group. */
export function activationCommands(name: AccessId, target: CommandTarget): Commands {
  const body = {
    accessId: name,
    principalId: callerId(target),
    groupId: groupId(target),
    action: 'selfActivate',
    ...activation(),
  };
  return call(target, '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests', body);
}

/** Activate a directory role that the caller is eligible for. */
export function roleActivationCommands(id: string | undefined, scope: string, target: CommandTarget): Commands {
  const body = {
    action: 'selfActivate',
    principalId: callerId(target),
    roleDefinitionId: id ?? '<role-definition-id>',
    directoryScopeId: scope,
    ...activation(),
  };
  return call(target, '/roleManagement/directory/roleAssignmentScheduleRequests', body);
}

/** Assign a directory role to the caller. */
export function assignmentCommands(id: string, scope: string, target: CommandTarget): Commands {
  const body = { principalId: callerId(target), roleDefinitionId: id, directoryScopeId: scope };
  return call(target, '/roleManagement/directory/roleAssignments', body);
}

function activation(): object {
  return { justification: '<why>', scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT1H' } } };
}

/** A Graph POST in each of the three forms. */
function call({ graphRoot }: CommandTarget, path: string, body: object): Commands {
  const url = `${graphRoot}/v1.0${path}`;
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

function callerId({ facts }: CommandTarget): string {
  return argument(facts.caller.id, '<caller-id>');
}

function groupId({ facts }: CommandTarget): string {
  return argument(facts.group?.id ?? facts.request?.groupId, '<group-id>');
}

// INVARIANT: no text of the facts reaches a command line unless it is a plain id.
function argument(id: string | undefined, placeholder: string): string {
  return id !== undefined && /^[\w-]+$/.test(id) ? id : placeholder;
}
