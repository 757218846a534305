/** The ids that the examples use: those of the emulator's sample tenant, so that an example can be run as it stands. */
import { readJson } from './read-workspace.ts';

interface Identified {
  readonly id: string;
}

interface TenantFile {
  readonly users: readonly Identified[];
  readonly servicePrincipals: readonly (Identified & { readonly appId?: string })[];
  readonly groups: readonly Identified[];
  readonly roleDefinitions: readonly Identified[];
  readonly assignmentScheduleRequests: readonly (Identified & { readonly status: string })[];
  readonly eligibilityScheduleRequests: readonly (Identified & { readonly status: string })[];
}

/** Example values by the name of the parameter that takes them. */
export type ExampleValues = Readonly<Record<string, string>>;

/** Reads the values from the sample tenant. */
export function readExampleValues(): ExampleValues {
  const tenant = readJson('packages/emulator/src/tenants/contoso.json') as TenantFile;
  const first = (list: readonly Identified[]): string => list[0]?.id ?? '';
  const open = (list: TenantFile['assignmentScheduleRequests']): string =>
    list.find(({ status }) => status === 'PendingApproval' || status === 'Granted')?.id ?? '';
  return {
    'group-id': first(tenant.groups),
    'user-id': first(tenant.users),
    'servicePrincipal-id': first(tenant.servicePrincipals),
    appId: tenant.servicePrincipals[0]?.appId ?? '',
    'unifiedRoleDefinition-id': first(tenant.roleDefinitions),
    'privilegedAccessGroupAssignmentScheduleRequest-id': open(tenant.assignmentScheduleRequests),
    'privilegedAccessGroupEligibilityScheduleRequest-id': open(tenant.eligibilityScheduleRequests),
    on: 'principal',
  };
}

/** A cancel that is refused: who calls, why it fails, and the reason of a check. */
export interface RefusedRequest {
  readonly caller: string;
  readonly why: string;
  readonly reason: string;
  /** Another request than that of the examples. */
  readonly id?: string;
}

const NO_REQUEST = '0b1f6471-8b0c-4b1e-9a1d-4e3d6a2f7c55';

/** The refused cancels that an operation's page shows. */
export function readRefusedRequests(path: string): readonly RefusedRequest[] {
  const tenant = readJson('packages/emulator/src/tenants/contoso.json') as TenantFile;
  const list = path.includes('eligibility') ? tenant.eligibilityScheduleRequests : tenant.assignmentScheduleRequests;
  const ended = list.find(({ status }) => status === 'Provisioned')?.id;
  return [
    {
      caller: 'user-without-permission',
      why: 'The token does not have the permission',
      reason: 'permission/missing',
    },
    {
      caller: 'nobody',
      why: 'The caller has the permission, but neither owns the group, nor belongs to it, nor holds a role that counts',
      reason: 'caller/no-authority',
    },
    ...(ended === undefined
      ? []
      : [
          {
            caller: 'owner',
            why: 'The request has taken effect already',
            reason: 'request/not-cancellable',
            id: ended,
          },
        ]),
    { caller: 'owner', why: 'There is no such request', reason: 'request/not-found', id: NO_REQUEST },
  ];
}
