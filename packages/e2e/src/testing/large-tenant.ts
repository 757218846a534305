/** Makes a tenant with many requests in many groups, most of which its caller may cancel. */
import type { Tenant } from '@pim-precheck/emulator';

/** How large a tenant is. */
export interface TenantSize {
  readonly requests: number;
  readonly groups: number;
  readonly kind?: 'assignment' | 'eligibility';
}

/** The tenant, and the ids of what is in it. */
export interface LargeTenant {
  readonly tenant: Tenant;
  readonly requestIds: readonly string[];
  /** The ids of the requests that the caller may cancel: an open status, in a group the caller owns. */
  readonly allowedIds: readonly string[];
}

const guid = (kind: number, index: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

const USER = guid(1, 1);
const OTHER = guid(1, 2);
/** Every seventh group is not the caller's, and every eleventh request has taken effect. */
const isOwned = (group: number): boolean => group % 7 !== 6;
const isOpen = (request: number): boolean => request % 11 !== 10;

/** Makes the tenant; its caller is called `caller`. */
export function largeTenant({ requests, groups, kind = 'assignment' }: TenantSize): LargeTenant {
  const groupIds = Array.from({ length: groups }, (_, index) => guid(2, index));
  const entries = Array.from({ length: requests }, (_, index) => ({
    id: guid(3, index),
    status: isOpen(index) ? ('PendingApproval' as const) : ('Provisioned' as const),
    action: 'adminAssign' as const,
    accessId: 'member' as const,
    groupId: groupIds[index % groups] ?? '',
    principalId: OTHER,
    createdBy: { user: { id: OTHER } },
    createdDateTime: '2026-11-20T08:00:00Z',
  }));
  const schedule = kind === 'assignment' ? 'Assignment' : 'Eligibility';
  const scopes = [`Privileged${schedule}Schedule.ReadWrite.AzureADGroup`, 'User.Read', 'GroupMember.Read.All'];
  const tenant = {
    id: guid(9, 1),
    users: [{ id: USER }, { id: OTHER }],
    groups: groupIds.map((id, index) => ({ id, isAssignableToRole: false, owners: isOwned(index) ? [USER] : [] })),
    callers: { caller: { principalId: USER, kind: 'delegated', scopes } },
    [`${kind}ScheduleRequests`]: entries,
  } as Tenant;
  const allowed = entries.filter((_, index) => isOpen(index) && isOwned(index % groups));
  return { tenant, requestIds: entries.map(({ id }) => id), allowedIds: allowed.map(({ id }) => id) };
}
