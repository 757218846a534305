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
  'global-administrator',
] as const;
const ACTIONS = ['groups', 'groupsAssignableToRoles'].flatMap((noun) =>
  ['members/update', 'owners/update', 'allProperties/update'].map((what) => `microsoft.directory/${noun}/${what}`),
);
const OPEN = ['PendingApproval', 'Granted', 'PendingAdminDecision', 'PendingProvisioning', 'PendingScheduleCreation'];
const ENDED = ['Provisioned', 'Failed', 'Denied', 'Canceled', 'Revoked'];
const READS = ['User.Read', 'GroupMember.Read.All', 'RoleManagement.Read.Directory', 'Application.Read.All'];

/** The ids of what every generated tenant has. */
interface Ids {
  readonly user: string;
  readonly other: string;
  readonly app: string;
  readonly group: string;
  readonly nested: string;
  readonly unit: string;
  readonly custom: string;
}

/** Returns the tenant of a seed, the same one each time. */
export function generateCase(seed: number): GeneratedCase {
  const dice = new Dice(seed);
  const ids: Ids = {
    user: dice.id(),
    other: dice.id(),
    app: dice.id(),
    group: dice.id(),
    nested: dice.id(),
    unit: dice.id(),
    custom: dice.id(),
  };
  const isEligibility = dice.chance(1, 3);
  const permissions = permissionsFor(isEligibility ? 'Eligibility' : 'Assignment', dice);
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
      roleDefinitions: [{ id: ids.custom, actions: [dice.pick(ACTIONS), dice.pick(ACTIONS)] }],
      roleAssignments: Array.from({ length: dice.below(3) }, () => roleOf(ids, dice)),
      ...groupsOf(ids, dice),
      ...callerOf(ids, permissions, dice),
      ...(isEligibility ? { eligibilityScheduleRequests: requests } : { assignmentScheduleRequests: requests }),
    },
  };
}

/** Why the read is always there: without it the check would say nothing about the rule. */
function permissionsFor(kind: string, dice: Dice): readonly string[] {
  const cancel = dice.chance(1, 10) ? [] : [`Privileged${kind}Schedule.ReadWrite.AzureADGroup`];
  return [...cancel, `Privileged${kind}Schedule.Read.AzureADGroup`, ...READS];
}

function requestOf(id: string, { group, user, other }: Ids, dice: Dice): object {
  return {
    id,
    status: dice.chance(1, 4) ? dice.pick(ENDED) : dice.pick(OPEN),
    action: 'adminAssign',
    accessId: dice.pick(['member', 'owner'] as const),
    groupId: group,
    principalId: other,
    createdBy: { user: { id: dice.chance(1, 20) ? user : other } },
    createdDateTime: '2026-11-20T08:00:00Z',
  };
}

function roleOf({ user, custom, unit }: Ids, dice: Dice): TenantRoleAssignment {
  return {
    id: dice.id(),
    principalId: user,
    roleDefinitionId: dice.chance(1, 5) ? custom : dice.pick(ROLES),
    directoryScopeId: dice.pick(['/', '/', '/', `/administrativeUnits/${unit}`]),
    state: dice.chance(1, 5) ? 'eligible' : 'active',
  };
}

function groupsOf({ group, nested, user }: Ids, dice: Dice): Pick<Tenant, 'groups' | 'groupEligibilities'> {
  const standing = dice.pick(['owner', 'member', 'nested', 'eligible', ...Array.from({ length: 6 }, () => 'none')]);
  const members = standing === 'member' ? [user] : standing === 'nested' ? [nested] : [];
  return {
    groups: [
      {
        id: group,
        isAssignableToRole: dice.pick([true, false, null]),
        owners: standing === 'owner' ? [user] : [],
        members,
      },
      { id: nested, members: [user] },
    ],
    groupEligibilities: standing === 'eligible' ? [{ groupId: group, principalId: user, accessId: 'owner' }] : [],
  };
}

function callerOf(
  { app, user }: Ids,
  permissions: readonly string[],
  dice: Dice,
): Pick<Tenant, 'servicePrincipals' | 'callers'> {
  const isApplication = dice.chance(1, 6);
  return {
    servicePrincipals: [{ id: app, appId: dice.id(), permissions: isApplication ? permissions : [] }],
    callers: {
      [CALLER]: isApplication
        ? { principalId: app, kind: 'application' }
        : { principalId: user, kind: 'delegated', scopes: permissions },
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
