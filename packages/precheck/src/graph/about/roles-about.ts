/** Reads the directory roles of somebody else: their own, and where asked for those they hold through groups. */
import { type BatchCall, type PimGroupsClient, sendBatch } from '@pim-precheck/client';
import type { Role } from '../../engine/facts.ts';
import { type BatchContext, bodyOf, rolesFacts, type RolesSection } from '../answers-to-facts.ts';
import { followPages } from '../follow-pages.ts';
import { type RoleInstances, rolesOf } from '../roles-of.ts';
import { type Unread, reasonOf, unread } from '../unread.ts';
import { groupsRead, readKindsAbout, rolesRead } from './plan-reads-about.ts';

/** How roles are read. */
export interface RolesAboutOptions {
  readonly deep?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly context: BatchContext;
}

/** Roles, and what about them could not be read. */
export interface RolesAbout extends RolesSection {
  readonly unread: readonly Unread[];
}

interface Groups {
  readonly value?: readonly {
    readonly id?: string;
    readonly isAssignableToRole?: boolean | null;
    readonly '@odata.type'?: string;
  }[];
  readonly '@odata.nextLink'?: string;
}

const GROUPS = { call: 'GET /users/{user-id}/transitiveMemberOf', facts: ['/caller/roles'] } as const;

/** The roles of a user. Why not complete at once: a role held through a group is listed under the group. */
export async function rolesAbout(
  client: PimGroupsClient,
  userId: string,
  options: RolesAboutOptions,
): Promise<RolesAbout> {
  const { context, deep = false } = options;
  const own = rolesFacts(undefined, context);
  const evidence = own.evidence.map((entry) => ({ ...entry, call: callOf(context) }));
  if (own.facts.roles === undefined) return { ...own, evidence, unread: [] };
  if (!deep) {
    const why = 'roles held through groups are read only when asked for';
    return {
      ...own,
      evidence,
      facts: { ...own.facts, rolesComplete: false },
      unread: [unread(GROUPS, 'delegatedWork', why)],
    };
  }
  const shared = await sharedRoles(client, userId, options);
  const roles = [...own.facts.roles, ...shared.roles];
  const rolesComplete = own.facts.rolesComplete === true && shared.unread.length === 0;
  return {
    facts: { roles, rolesComplete },
    since: own.since,
    evidence: evidence.map((entry) => ({ ...entry, value: roles })),
    unread: shared.unread,
  };
}

async function sharedRoles(
  client: PimGroupsClient,
  userId: string,
  { signal }: RolesAboutOptions,
): Promise<{ readonly roles: readonly Role[]; readonly unread: readonly Unread[] }> {
  const call = groupsRead(userId);
  const answer = (await followPages(client, await sendBatch(client, [call], { signal }), signal)).get(call.id);
  if (answer?.error !== undefined)
    return { roles: [], unread: [unread(GROUPS, 'delegatedWork', reasonOf(answer.error), answer.error)] };
  const groups = answer?.body as Groups;
  if (groups['@odata.nextLink'] !== undefined)
    return { roles: [], unread: [unread(GROUPS, 'delegatedWork', 'not all pages could be read')] };
  // Graph: https://learn.microsoft.com/entra/identity/role-based-access-control/groups-concept — other groups hold no roles.
  const holders = (groups.value ?? []).filter(
    (one) =>
      one['@odata.type'] === '#microsoft.graph.group' &&
      one.isAssignableToRole !== false &&
      one.isAssignableToRole !== null,
  );
  return rolesOfGroups(
    client,
    holders.flatMap(({ id }) => id ?? []),
    signal,
  );
}

async function rolesOfGroups(
  client: PimGroupsClient,
  groupIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<{ readonly roles: readonly Role[]; readonly unread: readonly Unread[] }> {
  const calls = groupIds.flatMap((id): readonly BatchCall[] => [
    rolesRead('activeRoles', id, `activeRoles:${id}`),
    rolesRead('eligibleRoles', id, `eligibleRoles:${id}`),
  ]);
  const answers = await followPages(client, await sendBatch(client, calls, { signal }), signal);
  const roles: Role[] = [];
  const faults: Unread[] = [];
  for (const { id } of calls) {
    const kind = id.startsWith('active') ? 'activeRoles' : 'eligibleRoles';
    const answer = answers.get(id);
    const read = readKindsAbout[kind];
    const page =
      answer?.error === undefined
        ? rolesOf(answer?.body as RoleInstances, kind === 'activeRoles' ? 'active' : 'eligible')
        : undefined;
    roles.push(...(page?.roles ?? []));
    if (page?.complete !== true && read !== undefined)
      faults.push(
        unread(read, 'delegatedWork', answer?.error ? reasonOf(answer.error) : 'the list is not whole', answer?.error),
      );
  }
  return { roles, unread: faults };
}

function callOf(context: BatchContext): string {
  const read = bodyOf(context, 'activeRoles') === undefined ? 'memberOf' : 'activeRoles';
  return readKindsAbout[read]?.call ?? '';
}
