/** Decides whether a request can still be cancelled. */
import type { Authority } from './weigh-authority.ts';

// Graph: https://learn.microsoft.com/graph/api/unifiedroleassignmentschedulerequest-cancel and its predecessors; assumed for groups.
const OPEN = new Set([
  'Granted',
  'PendingApproval',
  'PendingAdminDecision',
  'PendingScheduleCreation',
  'PendingProvisioning',
]);
const SETTLED = new Set(['Provisioned', 'Failed', 'Denied', 'Canceled', 'Revoked']);

/** Weighs a status, compared exactly; one that no page lists is undocumented. */
export function weighStatus(status: string): Authority {
  if (OPEN.has(status)) return 'granted';
  return SETTLED.has(status) ? 'refused' : 'undocumented';
}
