/** Tells which applications of a configuration cancel, and which roles let somebody cancel. */
import { decideVerdict, type Facts, type Role } from '@pim-precheck/precheck';
import { cancelPermissions, roles } from '../../generated/catalogue.ts';
import type { DeclaredCaller } from '../callers/callers-source.ts';
import type { Application, Ask, CustomRole, ManifestSource, Principal, RoleGiven } from './manifest-source.ts';

/** The tag by which a team says that an application cancels. */
export const CANCELS_TAG = 'precheck:cancels';

/** Whether an ask is for a permission that cancels. */
export function isCancelAsk({ permission }: Ask): boolean {
  return permission !== undefined && cancelPermissions.includes(permission.name);
}

/** Whether an application is there to cancel, by its tag or its name. */
export function isMeantToCancel({ key, name = '', tags }: Application, { asks }: ManifestSource): boolean {
  if (tags.includes(CANCELS_TAG)) return true;
  if (!/cancel/i.test(name)) return false;
  const touchesPim = asks.some(({ holder, permission }) => holder === key && isAboutPimGroups(permission?.name ?? ''));
  return (
    touchesPim || PIM.test(name) || /privileged|(?<![a-z])pim(?=cancel)|cancel(?:l?er|l?ing|s)?pim(?![a-z])/i.test(name)
  );
}

/** PIM as a word of its own, in capitals or not, joined as in `runPimJobs` too: neither `apim` nor `pimlico`. */
const PIM = /(?<![A-Z])PIM(?![A-Z]{2}|[A-Z](?![a-z]))|(?<![A-Z])Pim(?![a-z])|(?<![A-Za-z])pim(?![a-z])/;

/** The callers of the same folder that an application is declared as. */
export function declaredAs({ name, clientId }: Application, { callers }: ManifestSource): readonly DeclaredCaller[] {
  const names = [name, clientId?.text].flatMap((each) => each?.toLowerCase() ?? []);
  return callers.filter((caller) => names.includes((caller.application ?? caller.name).toLowerCase()));
}

/** Whether a permission is one of PIM for Groups, whatever it allows. */
export function isAboutPimGroups(name: string): boolean {
  return /^Privileged\w+\.(?:Read|ReadWrite|Remove)\.AzureADGroup$/.test(name);
}

/** Writes of groups, roles, consents, applications and the directory, by the form of their names. */
const WIDE =
  /^(?:(?:AdministrativeUnit|AppRoleAssignment|Application|DelegatedPermissionGrant|Directory|Group|GroupMember|RoleAssignmentSchedule|RoleEligibilitySchedule|RoleManagement|RoleManagementPolicy)\.ReadWrite\.|PrivilegedAccess\.ReadWrite\.|Directory\.AccessAsUser\.)/;

/** Whether a permission can change what PIM governs, past PIM. */
export function canUndoPim(permission: string): boolean {
  // Why not what it owns: that is no more than it was given.
  return WIDE.test(permission) && !permission.endsWith('.OwnedBy');
}

/** The kinds of group for which roles are told apart. */
export type GroupKind = 'ordinary' | 'roleAssignable';

const KINDS: readonly GroupKind[] = ['ordinary', 'roleAssignable'];
const ACCESSES = ['member', 'owner'] as const;

/** The kinds of group on which a role lets a signed-in user cancel, were it active for the whole directory. */
export function kindsOf(role: RoleGiven | undefined, { customRoles }: ManifestSource): readonly GroupKind[] {
  const own = customRoles.find(({ key }) => key === role?.customRole);
  if (own !== undefined) return kindsOfActions(own);
  const id = role?.templateId;
  return id === undefined ? [] : kindsOfRole({ roleTemplateId: id, scope: '/' });
}

/** The same for a custom role: one access is enough. */
export function kindsOfActions({ actions }: CustomRole): readonly GroupKind[] {
  return kindsOfRole({ custom: true, actions: actions.map(({ text }) => text), scope: '/' });
}

const known = new Map<string, readonly GroupKind[]>();

function kindsOfRole(role: Role): readonly GroupKind[] {
  const key = JSON.stringify(role);
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = KINDS.filter((kind) =>
    ACCESSES.some((access) => decideVerdict(factsOf(role, kind, access)) === 'allow'),
  );
  known.set(key, found);
  return found;
}

function factsOf(role: Role, kind: GroupKind, accessId: 'member' | 'owner'): Facts {
  return {
    caller: { kind: 'delegatedWork', id: 'caller', permissions: cancelPermissions, roles: [role] },
    group: { isAssignableToRole: kind === 'roleAssignable', callerIsOwner: false, callerIsMember: false },
    request: { found: true, status: 'PendingApproval', createdBy: 'other', accessId },
  };
}

/** The names of the built-in roles that let somebody cancel on a kind of group. */
export function roleNamesFor(kind: GroupKind): readonly string[] {
  return roles
    .filter(({ id }) => kindsOfRole({ roleTemplateId: id, scope: '/' }).includes(kind))
    .map(({ name }) => name);
}

/** What a role is called. */
export function roleName({ templateId, customRole }: RoleGiven, { customRoles }: ManifestSource): string {
  const own = customRoles.find(({ key }) => key === customRole);
  if (own !== undefined) return own.name ?? own.key;
  return roles.find(({ id }) => id === templateId)?.name ?? 'the role';
}

/** Whether somebody who signs in cancels with what a configuration makes; for an application by itself no role matters. */
export function hasSignedInCallers(source: ManifestSource): boolean {
  const cancels = source.asks.filter(isCancelAsk);
  if (cancels.some(({ form }) => form !== 'application')) return true;
  const alone = new Set(cancels.map(({ holder }) => holder));
  return source.applications.some(
    (each) =>
      (isMeantToCancel(each, source) && !alone.has(each.key)) ||
      declaredAs(each, source).some(({ kind }) => kind === 'delegatedWork'),
  );
}

const rolesBySource = new WeakMap<ManifestSource, readonly RoleGiven[]>();

/** The roles of a configuration that let somebody cancel, of those who are not applications that do so by themselves. */
export function cancelRoles(source: ManifestSource): readonly RoleGiven[] {
  const before = rolesBySource.get(source);
  if (before !== undefined) return before;
  const found = findCancelRoles(source);
  rolesBySource.set(source, found);
  return found;
}

function findCancelRoles(source: ManifestSource): readonly RoleGiven[] {
  if (!hasSignedInCallers(source)) return [];
  const alone = new Set(
    source.asks.filter((ask) => isCancelAsk(ask) && ask.form === 'application').map(({ holder }) => holder),
  );
  return source.roles.filter((role) => !alone.has(role.principal.key) && kindsOf(role, source).length > 0);
}

/** Whether somebody holds, besides, a role that is active for the whole directory and lets cancel on a kind of group. */
export function isCoveredFor(role: RoleGiven, kinds: readonly GroupKind[], source: ManifestSource): boolean {
  return cancelRoles(source).some(
    (other) =>
      other !== role &&
      isPerhaps(other.principal, role.principal) &&
      other.state === 'active' &&
      other.scope === 'directory' &&
      kinds.every((kind) => kindsOf(other, source).includes(kind)),
  );
}

/** Whether one is the other, or may be. */
function isPerhaps(one: Principal, other: Principal): boolean {
  return one.key === other.key || !one.isKnown || !other.isKnown;
}
