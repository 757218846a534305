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
