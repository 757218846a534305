/** Names people who could cancel requests for a group, as far as the directory may be read. */
import { type BatchAnswer, type BatchCall, type PimGroupsClient, sendBatch } from '@pim-precheck/client';
import { decide } from '../engine/decide.ts';
import type { AccessId, Facts, Group, OperationId, Role } from '../engine/facts.ts';
import { policy } from '../generated/policy.ts';
import { isRefusal } from './assemble-facts.ts';
import { readOfGroup } from './plan-reads.ts';

/** What is asked. */
export interface WhoQuestion {
  readonly groupId: string;
  readonly operation?: OperationId | undefined;
  /** The access that the requests are about; both when absent. */
  readonly accessId?: AccessId | undefined;
}

/** Somebody who could cancel, given an application that holds the permission of the operation. */
export interface Candidate {
  readonly id: string;
  /** Display name, where it may be read. */
  readonly name?: string | undefined;
  readonly kind: 'group' | 'user';
  /** What the authority rests on: owner, member, or the name of a role. */
  readonly because: readonly string[];
}

/** Who could, and what could not be read. */
export interface WhoCouldCancel {
  readonly groupId: string;
  readonly isAssignableToRole: boolean | null | undefined;
  readonly candidates: readonly Candidate[];
  /** The reads that were refused or cut off; further people may hide there. */
  readonly unread: readonly { readonly read: string; readonly why: string }[];
}

interface Principal {
  readonly id?: string;
  readonly displayName?: string | null;
  readonly '@odata.type'?: string;
}

interface Page {
  readonly value?: readonly (Principal & {
    readonly directoryScopeId?: string;
    readonly principal?: Principal | null;
  })[];
  readonly '@odata.nextLink'?: string;
}

/** Somebody who stands in some relation to the group, before it is decided whether that is enough. */
interface Standing {
  readonly principal: Principal;
  readonly group: Pick<Group, 'callerIsMember' | 'callerIsOwner'>;
  readonly role?: Role;
  readonly because: string;
}

const PAGE = '$select=id,displayName&$top=100';

/** Reads owners, members and holders of the roles that count, in one batch, and keeps those for whom the verdict is allow. */
export async function whoCouldCancel(client: PimGroupsClient, question: WhoQuestion): Promise<WhoCouldCancel> {
  const { groupId, operation = 'assignmentScheduleRequest.cancel' } = question;
  const roles = [...policy.operations[operation].authority.roles.keys()];
  const group = encodeURIComponent(groupId);
  const get = (id: string, url: string): BatchCall => ({ id, method: 'GET', url });
  const calls = [
    readOfGroup(groupId),
    get('owners', `/groups/${group}/owners?${PAGE}`),
    get('members', `/groups/${group}/members?${PAGE}`),
    ...roles.map((id) =>
      get(id, `/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq '${id}'&$expand=principal`),
    ),
  ];
  const answers = await sendBatch(client, calls);
  for (const { error } of answers.values()) if (error && !isRefusal(error)) throw error;
  const resource = answers.get('group')?.body as Group | undefined;
  const standings = [...relations(answers), ...roles.flatMap((id) => holders(answers.get(id), id))];
  const allowed = standings.filter((standing) => mayCancel(standing, { ...question, operation }, resource));
  return {
    groupId,
    isAssignableToRole: resource?.isAssignableToRole,
    candidates: candidatesOf(allowed),
    unread: distinct(calls.flatMap(({ id, url }) => unreadOf(answers.get(id), url))),
  };
}

function relations(answers: ReadonlyMap<string, BatchAnswer>): readonly Standing[] {
  const of = (id: string, group: Standing['group'], because: string): readonly Standing[] =>
    (pageOf(answers.get(id))?.value ?? []).map((principal) => ({ principal, group, because }));
  return [
    ...of('owners', { callerIsOwner: true }, 'owner of the group'),
    ...of('members', { callerIsMember: true }, 'member of the group'),
  ];
}

function holders(answer: BatchAnswer | undefined, roleTemplateId: string): readonly Standing[] {
  return (pageOf(answer)?.value ?? []).flatMap(({ principal, directoryScopeId }) =>
    principal && directoryScopeId !== undefined
      ? [
          {
            principal,
            group: {},
            role: { roleTemplateId, scope: directoryScopeId, state: 'active' as const },
            because: policy.roles.get(roleTemplateId)?.name ?? roleTemplateId,
          },
        ]
      : [],
  );
}

/** Why the engine decides: the rule is in one place. The permission is taken as given, the request as one that is open. */
function mayCancel(
  { group, role }: Standing,
  { operation, accessId }: WhoQuestion & { readonly operation: OperationId },
  resource: Group | undefined,
): boolean {
  const { permission, state } = policy.operations[operation];
  const status = [...state.statuses].find(([, { cancellable }]) => cancellable === 'yes')?.[0];
  const isAssignableToRole = resource?.isAssignableToRole;
  const accesses: readonly AccessId[] = accessId === undefined ? ['member', 'owner'] : [accessId];
  return accesses.every((access) => {
    const facts: Facts = {
      schemaVersion: 1,
      operation,
      caller: {
        kind: 'delegatedWork',
        permissions: permission.delegatedWork?.least ?? [],
        roles: role === undefined ? [] : [role],
      },
      group: {
        callerIsMember: false,
        callerIsOwner: false,
        ...group,
        ...(isAssignableToRole === undefined ? {} : { isAssignableToRole }),
      },
      request: { found: true, ...(status === undefined ? {} : { status }), accessId: access },
    };
    return decide(facts).verdict === 'allow';
  });
}

function candidatesOf(standings: readonly Standing[]): readonly Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const { principal, because } of standings) {
    const { id, displayName } = principal;
    const kind = kindOf(principal);
    if (id === undefined || kind === undefined) continue;
    const before = byId.get(id.toLowerCase());
    byId.set(id.toLowerCase(), {
      id,
      ...(displayName ? { name: displayName } : before?.name === undefined ? {} : { name: before.name }),
      kind,
      because: [...new Set([...(before?.because ?? []), because])],
    });
  }
  return [...byId.values()];
}

/** Why no applications: their authority is their permission alone, whatever they own. */
function kindOf({ '@odata.type': type }: Principal): Candidate['kind'] | undefined {
  if (type === '#microsoft.graph.group') return 'group';
  return type === undefined || type === '#microsoft.graph.user' ? 'user' : undefined;
}

function pageOf(answer: BatchAnswer | undefined): Page | undefined {
  return answer?.error === undefined ? (answer?.body as Page | undefined) : undefined;
}

function unreadOf(answer: BatchAnswer | undefined, url: string): WhoCouldCancel['unread'] {
  const read = `GET ${url.replace(/[?].*$/, '')}`;
  if (answer?.error !== undefined) return [{ read, why: answer.error.message }];
  return pageOf(answer)?.['@odata.nextLink'] === undefined ? [] : [{ read, why: 'only the first page was read' }];
}

function distinct(unread: WhoCouldCancel['unread']): WhoCouldCancel['unread'] {
  return [...new Map(unread.map((entry) => [`${entry.read} ${entry.why}`, entry])).values()];
}
