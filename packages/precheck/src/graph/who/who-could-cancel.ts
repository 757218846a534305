/** Names people who could cancel requests for a group, as far as the directory may be read. */
import { type BatchAnswer, type BatchCall, GraphError, type PimGroupsClient, sendBatch } from '@pim-precheck/client';
import type { AccessId, Group, OperationId } from '../../engine/facts.ts';
import { policy } from '../../generated/policy.ts';
import { followPages } from '../follow-pages.ts';
import { readOfGroup } from '../plan-reads.ts';
import { isRefusal } from '../unread.ts';
import { type Candidate, candidatesOf, kindOf } from './candidates.ts';
import { CUSTOM_ROLES, customRolesThatCount } from './custom-roles.ts';
import { holders, mayCancel, pageOf, relations, type Standing, type WantedRole } from './standings.ts';

/** What is asked. */
export interface WhoQuestion {
  readonly groupId: string;
  readonly operation?: OperationId | undefined;
  /** The access that the requests are about; both when absent. */
  readonly accessId?: AccessId | undefined;
  /** Read also what takes further calls: pages beyond the first, holders of custom roles, the members of groups. */
  readonly deep?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Who could, and what could not be read. */
export interface WhoCouldCancel {
  readonly groupId: string;
  readonly isAssignableToRole: boolean | null | undefined;
  readonly candidates: readonly Candidate[];
  /** The reads that were refused, cut off or not made; further people may hide there. */
  readonly unread: readonly UnreadList[];
}

/** A list that was not read whole. */
export interface UnreadList {
  readonly read: string;
  readonly why: string;
}

const PAGE = '$select=id,displayName&$top=100';
const ASSIGNMENTS = '/roleManagement/directory/roleAssignments';

/**
 * Reads owners, members and holders of the roles that count, in one batch, and keeps those for whom the verdict is allow.
 *
 * Throws an input error where there is no such group.
 */
export async function whoCouldCancel(client: PimGroupsClient, question: WhoQuestion): Promise<WhoCouldCancel> {
  const { groupId, operation = 'assignmentScheduleRequest.cancel', deep = false } = question;
  checkGroupId(groupId);
  const roles = builtInRoles(operation);
  const group = encodeURIComponent(groupId);
  const calls = [
    readOfGroup(groupId),
    get('owners', `/groups/${group}/owners?${PAGE}`),
    get('members', `/groups/${group}/members?${PAGE}`),
    get('customRoles', CUSTOM_ROLES),
    ...roles.map(({ id }) => assignmentsOf(id)),
  ];
  const answers = await read(client, calls, question);
  if (NO_GROUP.has(answers.get('group')?.error?.status)) throw noGroup(groupId);
  const resource = answers.get('group')?.body as Group | undefined;
  const asked = { ...question, operation };
  const custom = customRolesThatCount(answers.get('customRoles'), asked, resource);
  const more = deep
    ? await read(
        client,
        custom.map(({ id }) => assignmentsOf(id)),
        question,
      )
    : new Map<string, BatchAnswer>();
  const standings = [
    ...relations(answers),
    ...roles.flatMap((role) => holders(answers.get(role.id), role)),
    ...custom.flatMap((role) => holders(more.get(role.id), role)),
  ];
  const allowed = standings.filter((standing) => mayCancel(standing, asked, resource));
  const people = deep ? await withMembers(client, allowed, question) : { standings: allowed, unread: [] };
  return {
    groupId,
    isAssignableToRole: resource?.isAssignableToRole,
    candidates: candidatesOf(people.standings),
    unread: distinct([
      ...unreadOf(calls, answers),
      ...unreadOf(
        custom.map(({ id }) => assignmentsOf(id)),
        more,
      ),
      ...(deep ? [] : custom.map(leftOut)),
      ...people.unread,
    ]),
  };
}

function leftOut({ name }: WantedRole): UnreadList {
  return { read: `GET ${ASSIGNMENTS}`, why: `who holds the custom role ${name} is read only when asked for` };
}

/** Why 400 too: so Graph answers an id that has not the form of one. */
const NO_GROUP: ReadonlySet<number | undefined> = new Set([400, 404]);

function checkGroupId(id: string): void {
  // INVARIANT: no id changes the path of a call.
  if (/^\.*$|[/\\%]|\p{Cc}/u.test(id)) throw noGroup(id);
}

function noGroup(id: string): GraphError {
  return new GraphError({
    kind: 'input',
    code: 'GROUP_NOT_FOUND',
    message: `no group of the tenant has the id \`${id.slice(0, 120)}\``,
    hint: 'Give the object id of a group, not its name.',
  });
}

function builtInRoles(operation: OperationId): readonly WantedRole[] {
  return [...policy.operations[operation].authority.roles.keys()].map((roleTemplateId) => ({
    id: roleTemplateId,
    name: policy.roles.get(roleTemplateId)?.name ?? roleTemplateId,
    held: (scope) => ({ roleTemplateId, scope, state: 'active' }),
  }));
}

/** The people behind the groups. */
async function withMembers(
  client: PimGroupsClient,
  standings: readonly Standing[],
  question: WhoQuestion,
): Promise<{ readonly standings: readonly Standing[]; readonly unread: readonly UnreadList[] }> {
  const groups = standings.filter(({ principal }) => kindOf(principal) === 'group');
  const ids = [...new Set(groups.flatMap(({ principal }) => principal.id ?? []))];
  const calls = ids.map((id) => get(id, `/groups/${encodeURIComponent(id)}/transitiveMembers?${PAGE}`));
  const answers = await read(client, calls, question);
  const members = groups.flatMap((standing): readonly Standing[] => {
    const { id = '', displayName } = standing.principal;
    const because = `${standing.because}, through ${displayName ?? id}`;
    return (pageOf(answers.get(id))?.value ?? []).map((principal) => ({ ...standing, principal, because }));
  });
  const unreadGroups = new Set(ids.filter((id) => pageOf(answers.get(id)) === undefined));
  const kept = standings.filter(
    ({ principal }) => kindOf(principal) === 'user' || unreadGroups.has(principal.id ?? ''),
  );
  const people = members.filter(({ principal }) => kindOf(principal) === 'user');
  return { standings: [...kept, ...people], unread: unreadOf(calls, answers) };
}

async function read(
  client: PimGroupsClient,
  calls: readonly BatchCall[],
  { deep = false, signal }: WhoQuestion,
): Promise<ReadonlyMap<string, BatchAnswer>> {
  const answers = await sendBatch(client, calls, { signal });
  for (const { error } of answers.values()) if (error && !isRefusal(error)) throw error;
  return deep ? followPages(client, answers, signal) : answers;
}

function get(id: string, url: string): BatchCall {
  return { id, method: 'GET', url };
}

function assignmentsOf(roleId: string): BatchCall {
  return get(roleId, `${ASSIGNMENTS}?$filter=roleDefinitionId eq '${roleId}'&$expand=principal`);
}

function unreadOf(calls: readonly BatchCall[], answers: ReadonlyMap<string, BatchAnswer>): readonly UnreadList[] {
  return calls.flatMap(({ id, url }): readonly UnreadList[] => {
    const answer = answers.get(id);
    const list = `GET ${url.replace(/[?].*$/, '')}`;
    if (answer?.error !== undefined) return [{ read: list, why: answer.error.message }];
    return pageOf(answer)?.['@odata.nextLink'] === undefined
      ? []
      : [{ read: list, why: 'only the first page was read' }];
  });
}

function distinct(unread: readonly UnreadList[]): readonly UnreadList[] {
  return [...new Map(unread.map((entry) => [`${entry.read} ${entry.why}`, entry])).values()];
}
