/** Somebody's relation to a group, and whether it is enough to cancel its requests. */
import type { BatchAnswer } from '@pim-precheck/client';
import { decide } from '../../engine/decide.ts';
import type { AccessId, Facts, Group, OperationId, Role } from '../../engine/facts.ts';
import { policy } from '../../generated/policy.ts';

/** A user, group or application, as a list of Graph shows it. */
export interface Principal {
  readonly id?: string;
  readonly displayName?: string | null;
  readonly '@odata.type'?: string;
}

/** A page of principals, or of role assignments with theirs. */
export interface PrincipalPage {
  readonly value?: readonly (Principal & {
    readonly directoryScopeId?: string;
    readonly principal?: Principal | null;
  })[];
  readonly '@odata.nextLink'?: string;
}

/** Somebody who stands in some relation to the group, before it is decided whether that is enough. */
export interface Standing {
  readonly principal: Principal;
  readonly group: Pick<Group, 'callerIsMember' | 'callerIsOwner'>;
  readonly role?: Role;
  readonly because: string;
}

/** A role that was looked for: how it is held, and what it is called. */
export interface WantedRole {
  readonly id: string;
  readonly name: string;
  readonly held: (scope: string) => Role;
}

/** The owners and members of the lists that were read. Why no groups among owners: ownership through a group does not count. */
export function relations(answers: ReadonlyMap<string, BatchAnswer>): readonly Standing[] {
  const of = (id: string, group: Standing['group'], because: string): readonly Standing[] =>
    (pageOf(answers.get(id))?.value ?? []).map((principal) => ({ principal, group, because }));
  return [
    ...of('owners', { callerIsOwner: true }, 'owner of the group').filter(
      ({ principal }) => principal['@odata.type'] !== '#microsoft.graph.group',
    ),
    ...of('members', { callerIsMember: true }, 'member of the group'),
  ];
}

/** Those to whom a role is assigned. */
export function holders(answer: BatchAnswer | undefined, { name, held }: WantedRole): readonly Standing[] {
  return (pageOf(answer)?.value ?? []).flatMap(({ principal, directoryScopeId }) =>
    principal && directoryScopeId !== undefined
      ? [{ principal, group: {}, role: held(directoryScopeId), because: name }]
      : [],
  );
}

/** Why the engine decides: the rule is in one place. The permission is taken as given, the request as one that is open. */
export function mayCancel(
  { group, role }: Pick<Standing, 'group' | 'role'>,
  { operation, accessId }: { readonly operation: OperationId; readonly accessId?: AccessId | undefined },
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

/** The page of an answer that succeeded. */
export function pageOf(answer: BatchAnswer | undefined): PrincipalPage | undefined {
  return answer?.error === undefined ? (answer?.body as PrincipalPage | undefined) : undefined;
}
