/** Turns the answers of the batch into facts about caller and group, each with where it came from. */
import type { BatchAnswer, TokenClaims } from '@pim-precheck/client';
import type { Evidence } from '../engine/decision.ts';
import type { AccessId, Caller, CallerKind, Group, Role } from '../engine/facts.ts';
import { sameId } from '../engine/same-id.ts';
import { known } from './known.ts';
import { readKinds, READS, weighedRoles } from './plan-reads.ts';
import { rolesOf } from './roles-of.ts';

/** What the batch brought. */
export interface BatchContext {
  readonly answers: ReadonlyMap<string, BatchAnswer>;
  readonly at: string;
  readonly groupId: string | undefined;
}

/** Some facts of one section, and their evidence. */
export interface Section<T> {
  readonly facts: T;
  readonly evidence: readonly Evidence[];
}

/** The roles, and since when each is held where that was read, in the same order. */
export interface RolesSection extends Section<Pick<Caller, 'roles' | 'rolesComplete'>> {
  readonly since: readonly (string | undefined)[];
}

interface Eligibility {
  readonly groupId?: string | null;
  readonly accessId?: string | null;
}

interface GroupResource {
  readonly isAssignableToRole?: boolean | null;
  readonly groupTypes?: readonly string[];
  readonly isManagementRestricted?: boolean | null;
}

interface Collection<T> {
  readonly value?: readonly T[];
  readonly '@odata.nextLink'?: string;
}

/** The body of an answer that succeeded. */
export function bodyOf<T>({ answers }: BatchContext, id: string): T | undefined {
  const answer = answers.get(id);
  return answer?.error === undefined ? (answer?.body as T | undefined) : undefined;
}

/** Facts about the group, and about the caller's standing in it. */
export function groupFacts(context: BatchContext): Section<Group> {
  const { groupId } = context;
  if (groupId === undefined) return { facts: {}, evidence: [] };
  const resource = bodyOf<GroupResource>(context, READS.group);
  const owned = bodyOf<Collection<{ readonly id?: string }>>(context, READS.owned);
  const matched = bodyOf<Collection<string>>(context, READS.memberOf)?.value;
  const read = known({
    groupTypes: resource?.groupTypes,
    isManagementRestricted: resource?.isManagementRestricted,
  });
  const facts: Group = {
    id: groupId,
    // Graph answers null for ordinary groups; a property that is absent is unknown.
    ...(resource?.isAssignableToRole === undefined ? {} : { isAssignableToRole: resource.isAssignableToRole }),
    ...read,
    ...(owned === undefined ? {} : ownershipOf(owned, groupId)),
    ...memberFacts(matched, context, groupId),
    ...eligibleOf(context, groupId),
  };
  const calls: Readonly<Record<string, string>> = {
    id: 'the request',
    callerIsOwner: readKinds.owned.call,
    callerIsMember: readKinds.memberOf.call,
    membership: readKinds.directMemberOf.call,
    callerEligible: readKinds.eligibilities.call.replace('{on}', 'principal'),
  };
  const call = (key: string): string => calls[key] ?? `GET /groups/${groupId}`;
  return {
    facts,
    evidence: Object.entries(facts).map(([key, value]) => readBy(`/group/${key}`, value, call(key), context)),
  };
}

/** Facts about the caller, from the token and from /me. */
export function callerFacts(kind: CallerKind, claims: TokenClaims | undefined, context: BatchContext): Section<Caller> {
  const me = bodyOf<{ readonly id?: string }>(context, READS.me)?.id;
  const id = me ?? claims?.oid;
  // INVARIANT: a token that cannot be read leaves the permissions unknown; one that is read lists them all.
  const permissions = kind === 'application' ? (claims?.roles ?? (claims ? [] : undefined)) : claims?.scp;
  const evidence: Evidence[] = [{ fact: '/caller/kind', value: kind, source: claims ? 'token' : 'assumed' }];
  if (me !== undefined) evidence.push(readBy('/caller/id', me, 'GET /me', context));
  else if (id !== undefined) evidence.push({ fact: '/caller/id', value: id, source: 'token' });
  if (permissions !== undefined) evidence.push({ fact: '/caller/permissions', value: permissions, source: 'token' });
  return {
    facts: { kind, ...(id === undefined ? {} : { id }), ...(permissions === undefined ? {} : { permissions }) },
    evidence,
  };
}

/** Facts about the caller's roles: the two lists where they may be read, else what checkMemberObjects or the token tells. */
export function rolesFacts(claims: TokenClaims | undefined, context: BatchContext): RolesSection {
  const active = rolesOf(bodyOf(context, READS.activeRoles), 'active');
  const eligible = rolesOf(bodyOf(context, READS.eligibleRoles), 'eligible');
  const matched = bodyOf<Collection<string>>(context, READS.memberOf)?.value;
  const held = weighedRoles().filter((id) =>
    matched ? holds(matched, id) : active === undefined && holds(claims?.wids ?? [], id),
  );
  if (active === undefined && matched === undefined && held.length === 0) return { facts: {}, evidence: [], since: [] };
  const listed = active?.roles ?? [];
  const more = held
    .filter(
      (id) =>
        !listed.some(
          (role) => 'roleTemplateId' in role && role.roleTemplateId.toLowerCase() === id && role.scope === '/',
        ),
    )
    .map((roleTemplateId): Role => ({ roleTemplateId, scope: '/', state: 'active' }));
  const roles = [...listed, ...more, ...(eligible?.roles ?? [])];
  const rolesComplete = active?.complete === true;
  const call = active ? readKinds.activeRoles.call.replace('{on}', 'principal') : readKinds.memberOf.call;
  const origin: Evidence =
    active === undefined && matched === undefined
      ? { fact: '/caller/roles', value: roles, source: 'token' }
      : readBy('/caller/roles', roles, call, context);
  return { facts: { roles, rolesComplete }, evidence: [origin], since: active?.since ?? [] };
}

/** Whether the caller is a member, and how. Why a direct group alone never is a no: membership through others counts too. */
function memberFacts(
  matched: readonly string[] | undefined,
  context: BatchContext,
  groupId: string,
): Pick<Group, 'callerIsMember' | 'membership'> {
  const direct = bodyOf<Collection<{ readonly id?: string }>>(context, READS.directMemberOf);
  const ids = (direct?.value ?? []).map(({ id }) => id ?? '');
  if (holds(ids, groupId)) return { callerIsMember: true, membership: 'direct' };
  if (matched === undefined) return {};
  if (!holds(matched, groupId)) return { callerIsMember: false };
  const isWhole = direct !== undefined && direct['@odata.nextLink'] === undefined;
  return { callerIsMember: true, ...(isWhole ? { membership: 'nested' } : {}) };
}

function eligibleOf(context: BatchContext, groupId: string): Pick<Group, 'callerEligible'> {
  const page = bodyOf<Collection<Eligibility>>(context, READS.eligibilities);
  if (page === undefined || page['@odata.nextLink'] !== undefined) return {};
  const own = (page.value ?? []).filter((one) => sameId(one.groupId ?? '', groupId));
  const accesses = own
    .map(({ accessId }) => accessId)
    .filter((one): one is AccessId => one === 'member' || one === 'owner');
  return { callerEligible: [...new Set(accesses)] };
}

function ownershipOf(owned: Collection<{ readonly id?: string }>, groupId: string): Pick<Group, 'callerIsOwner'> {
  const owns = holds(
    (owned.value ?? []).map(({ id }) => id ?? ''),
    groupId,
  );
  // Why: a page beyond the first is not read; a "no" from one page of several is not known.
  return owns || owned['@odata.nextLink'] === undefined ? { callerIsOwner: owns } : {};
}

function holds(ids: readonly string[], id: string): boolean {
  return ids.some((other) => sameId(other, id));
}

function readBy(fact: string, value: unknown, call: string, { at }: BatchContext): Evidence {
  return { fact, value, source: 'graph', call, at };
}
