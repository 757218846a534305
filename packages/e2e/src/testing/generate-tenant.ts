/** Generates small tenants, each with a caller, a group and a request about which every part of the rule may say yes or no. */
import type { Tenant, TenantRoleAssignment } from '@pim-precheck/emulator';

/** A generated tenant, and what is asked of it. */
export interface GeneratedCase {
  readonly tenant: Tenant;
  readonly operation: 'assignmentScheduleRequest.cancel' | 'eligibilityScheduleRequest.cancel';
  readonly requestId: string;
}

/** Name of the caller in every generated tenant. */
export const CALLER = 'caller';

const ROLES = [
  'privileged-role-administrator',
  'directory-writers',
  'groups-administrator',
  'identity-governance-administrator',
  'user-administrator',
  'exchange-administrator',
  'intune-administrator',
  'global-reader',
  'security-reader',
  'global-administrator',
] as const;
const ACTIONS = ['groups', 'groupsAssignableToRoles'].flatMap((noun) =>
  ['members/update', 'owners/update', 'allProperties/update'].map((what) => `microsoft.directory/${noun}/${what}`),
);
const OPEN = ['PendingApproval', 'Granted', 'PendingAdminDecision', 'PendingProvisioning', 'PendingScheduleCreation'];
const ENDED = ['Provisioned', 'Failed', 'Denied', 'Canceled', 'Revoked'];
const UNDOCUMENTED = ['ScheduleCreated', 'PendingApprovalProvisioning', 'TimedOut'];
const LONG_AGO = '2020-01-01T00:00:00Z';
const STANDINGS = ['owner', 'member', 'nested', 'deep', 'owner through a group', 'eligible', 'eligible member'];
const READS = ['User.Read', 'GroupMember.Read.All', 'RoleManagement.Read.Directory', 'Application.Read.All'];

/** The ids of what every generated tenant has. */
interface Ids {
  readonly user: string;
  readonly other: string;
  readonly app: string;
  readonly group: string;
  readonly nested: string;
  readonly deep: string;
  /** A role-assignable group that the caller may be in, for roles held through it. */
  readonly holders: string;
  readonly unit: string;
  readonly custom: string;
}

/** Returns the tenant of a seed, the same one each time. */
export function generateCase(seed: number, reads: readonly string[] = READS): GeneratedCase {
  const dice = new Dice(seed);
  const ids: Ids = {
    user: dice.id(),
    other: dice.id(),
    app: dice.id(),
    group: dice.id(),
    nested: dice.id(),
    deep: dice.id(),
    holders: dice.id(),
    unit: dice.id(),
    custom: dice.id(),
  };
  const isEligibility = dice.chance(1, 3);
  const permissions = permissionsFor(isEligibility ? 'Eligibility' : 'Assignment', reads, dice);
  const requestId = dice.id();
  const requests = [requestOf(requestId, ids, dice)] as unknown as NonNullable<Tenant['assignmentScheduleRequests']>;
  return {
    requestId,
    operation: isEligibility ? 'eligibilityScheduleRequest.cancel' : 'assignmentScheduleRequest.cancel',
    tenant: {
      schemaVersion: 1,
      id: dice.id(),
      users: [{ id: ids.user }, { id: ids.other }],
      administrativeUnits: [{ id: ids.unit, members: [ids.group] }],
      undocumented: dice.pick(['allow', 'deny'] as const),
      roleDefinitions: [
        { id: ids.custom, actions: [dice.pick(ACTIONS), dice.pick(ACTIONS)], isEnabled: !dice.chance(1, 10) },
      ],
      roleAssignments: Array.from({ length: dice.below(4) }, () => roleOf(ids, dice)),
      ...groupsOf(ids, dice),
      ...callerOf(ids, permissions, dice),
      ...(isEligibility ? { eligibilityScheduleRequests: requests } : { assignmentScheduleRequests: requests }),
    },
  };
}

/** Reads that a caller may or may not have besides that of the request. */
export function someReads(seed: number): readonly string[] {
  const dice = new Dice(seed);
  return READS.filter(() => dice.chance(1, 2));
}

/** Why the read of the request is always there: without it the check would say nothing about the rule. */
function permissionsFor(kind: string, reads: readonly string[], dice: Dice): readonly string[] {
  const other = kind === 'Assignment' ? 'Eligibility' : 'Assignment';
  const useless = [
    [],
    [`Privileged${kind}Schedule.Remove.AzureADGroup`],
    ['PrivilegedAccess.ReadWrite.AzureADGroup'],
    [`Privileged${other}Schedule.ReadWrite.AzureADGroup`],
    ['Group.ReadWrite.All', 'RoleManagement.ReadWrite.Directory'],
  ];
  const cancel = dice.chance(1, 10) ? dice.pick(useless) : [`Privileged${kind}Schedule.ReadWrite.AzureADGroup`];
  return [...cancel, `Privileged${kind}Schedule.Read.AzureADGroup`, ...reads];
}

function requestOf(id: string, { group, user, other }: Ids, dice: Dice): object {
  return {
    id,
    ...statusOf(dice),
    action: dice.pick(['adminAssign', 'selfActivate', 'adminExtend'] as const),
    accessId: dice.pick(['member', 'owner'] as const),
    groupId: group,
    principalId: other,
    createdBy: { user: { id: dice.chance(1, 30) ? dice.pick([user, user.toUpperCase()]) : other } },
    createdDateTime: '2026-11-20T08:00:00Z',
  };
}

/** Mostly what can be cancelled; now and then what is over, what is gone, and what no page settles. */
function statusOf(dice: Dice): object {
  if (dice.chance(1, 40)) return { status: dice.pick(UNDOCUMENTED) };
  if (dice.chance(1, 30)) return { status: 'Canceled', completedDateTime: LONG_AGO };
  return { status: dice.chance(1, 5) ? dice.pick(ENDED) : dice.pick(OPEN) };
}

function roleOf({ user, other, holders, group, custom, unit }: Ids, dice: Dice): TenantRoleAssignment {
  const roles = dice.chance(1, 12) ? (['global-administrator'] as const) : ROLES.slice(0, -1);
  return {
    id: dice.id(),
    principalId: dice.pick([user, user, user, holders, other]),
    roleDefinitionId: dice.chance(1, 5) ? custom : dice.pick(roles),
    directoryScopeId: dice.pick(['/', '/', '/', '/', `/administrativeUnits/${unit}`, `/${group}`]),
    state: dice.chance(1, 5) ? 'eligible' : 'active',
    assignmentType: dice.pick(['Assigned', 'Activated'] as const),
    ...(dice.chance(1, 10) ? { endDateTime: LONG_AGO } : {}),
    ...(dice.chance(1, 20) ? { startDateTime: '2199-01-01T00:00:00Z' } : {}),
  };
}

function groupsOf(ids: Ids, dice: Dice): Pick<Tenant, 'groups' | 'groupEligibilities'> {
  const { group, nested, deep, holders, user, other } = ids;
  const standing = dice.chance(1, 2) ? dice.pick(STANDINGS) : 'none';
  const below: Readonly<Record<string, string>> = { member: user, nested, deep };
  const member = below[standing];
  const accessId = standing === 'eligible' ? 'owner' : 'member';
  const isAssignableToRole = dice.pick([true, false, null]);
  return {
    groups: [
      {
        id: group,
        // Why: a role-assignable group has no groups among its members.
        isAssignableToRole: isAssignableToRole && member !== undefined && member !== user ? false : isAssignableToRole,
        groupTypes: dice.pick([[], ['Unified']] as const),
        owners: standing === 'owner' ? [user] : standing === 'owner through a group' ? [nested] : [other],
        members: member === undefined ? [other] : [other, member],
      },
      { id: nested, members: [user] },
      // Why the circle: groups can be in each other.
      { id: deep, members: [nested, deep] },
      { id: holders, isAssignableToRole: true, members: dice.chance(2, 3) ? [user] : [] },
    ],
    groupEligibilities: standing.startsWith('eligible') ? [{ groupId: group, principalId: user, accessId }] : [],
  };
}

function callerOf(
  { app, user }: Ids,
  permissions: readonly string[],
  dice: Dice,
): Pick<Tenant, 'servicePrincipals' | 'callers'> {
  const isApplication = dice.chance(1, 8);
  const kind = dice.chance(1, 40) ? 'personal' : 'delegated';
  return {
    servicePrincipals: [{ id: app, appId: dice.id(), permissions: isApplication ? permissions : [] }],
    callers: {
      [CALLER]: isApplication
        ? { principalId: app, kind: 'application' }
        : { principalId: user, kind, scopes: permissions },
    },
  };
}

/** A linear congruential generator: a seed names a tenant on every machine. */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.imul(seed, 2_654_435_761) ^ 0x5bd1e995) & 0x7fffffff;
    for (let turn = 0; turn < 4; turn++) this.below(2);
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (this.#state >>> 8) % limit;
  }

  chance(one: number, of: number): boolean {
    return this.below(of) < one;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  id(): string {
    const hex = (digits: number): string => Array.from({ length: digits }, () => this.below(16).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  }
}
