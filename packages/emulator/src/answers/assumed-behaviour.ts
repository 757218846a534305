/** Every behaviour that a tenant file can set otherwise, as data: its default, how sure that is, and on whose word. */
import type { Assumptions } from '../tenant/tenant.ts';
import type { Certainty } from './assumed-answers.ts';

/** A behaviour and what is known of it. */
export interface AssumedBehaviour<T> {
  readonly value: T;
  readonly certainty: Certainty;
  readonly source: string;
}

type Settings = Required<Omit<Assumptions, 'answers'>>;

const ENTRA_PIM = 'https://learn.microsoft.com/entra/id-governance/privileged-identity-management';
const GRAPH_API = 'https://learn.microsoft.com/graph/api';

/** Every behaviour by its name under `assumptions` in a tenant file. */
export const assumedBehaviour: { readonly [Name in keyof Settings]: AssumedBehaviour<Settings[Name]> } = {
  readAuthorization: {
    value: 'permission',
    certainty: 'assumed',
    source: `${GRAPH_API}/privilegedaccessgroupassignmentschedulerequest-get`,
  },
  // The page is about the requests of directory roles.
  retentionDays: {
    value: 30,
    certainty: 'assumed',
    source: `${GRAPH_API}/unifiedroleassignmentschedulerequest-cancel`,
  },
  approvalHours: { value: 24, certainty: 'stated', source: `${ENTRA_PIM}/groups-approval-workflow` },
  expiredApprovalStatus: { value: 'Failed', certainty: 'assumed', source: `${ENTRA_PIM}/groups-approval-workflow` },
  provisioningSeconds: { value: 15, certainty: 'observed', source: 'https://github.com/Omnicit/Omnicit.PIM' },
  // Observed answers have a date without a zone; the metadata asks for one.
  errorDates: { value: 'utc', certainty: 'stated', source: 'https://github.com/microsoftgraph/msgraph-metadata' },
  // The answers to a batch may come in any order; here the last comes first, so that no client gets used to one.
  batchOrder: { value: 'reversed', certainty: 'stated', source: `https://learn.microsoft.com/graph/json-batching` },
  // A token that was issued before a role was activated does not have the role.
  staleTokens: { value: 'refused', certainty: 'observed', source: 'https://github.com/dcox79/pim-automation' },
};

/** What is in force: the tenant file's word, or the default. */
export function settingOf<Name extends keyof Settings>(
  tenant: { readonly assumptions?: Assumptions },
  name: Name,
): Settings[Name] {
  return (tenant.assumptions?.[name] as Settings[Name] | undefined) ?? assumedBehaviour[name].value;
}
