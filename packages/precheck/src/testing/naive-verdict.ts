/** A second reading of the rule, written as plainly as possible and from its text alone; the laws hold the engine to it. */
import type { Verdict } from '../engine/verdict.ts';
import type { Facts, Role } from '../engine/facts.ts';

const IDS = {
  privilegedRole: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  global: '62e90394-69f5-4237-9190-012177145e10',
  ordinary: [
    '9360feb5-f418-4baa-8175-e2a00bac4301',
    'fdd7a751-b60b-444a-984c-02652fe8fa1c',
    '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e',
    'fe930be7-5e62-47db-91af-98c3a49a38b1',
  ],
};

/** The verdict on facts of which none is unknown. */
export function naiveVerdict(facts: Facts): Verdict {
  const { caller, group, request } = facts;
  if (caller.kind === 'delegatedPersonal') return 'deny';
  const kind = facts.operation === 'eligibilityScheduleRequest.cancel' ? 'Eligibility' : 'Assignment';
  if (!caller.permissions?.includes(`Privileged${kind}Schedule.ReadWrite.AzureADGroup`)) return 'deny';
  const guid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
  if (request?.found === false) return 'deny';
  if (new RegExp(`^${guid}_(member|owner)_${guid}$`, 'i').test(request?.id ?? '')) return 'deny';
  const ended = ['Provisioned', 'Failed', 'Denied', 'Canceled', 'Revoked'].includes(request?.status ?? '');
  const open = ['Granted', 'PendingApproval', 'PendingAdminDecision', 'PendingScheduleCreation', 'PendingProvisioning'];
  if (ended) return 'deny';
  const state: Verdict = open.includes(request?.status ?? '') ? 'allow' : 'indeterminate';
  if (caller.kind === 'application') return state;
  if (group?.callerIsOwner || group?.callerIsMember || caller.roles?.some((role) => grants(role, facts))) return state;
  const global = caller.roles?.some((role) => active(role) && idOf(role) === IDS.global);
  const own = caller.id?.toLowerCase() === request?.createdBy?.toLowerCase();
  return global || own ? 'indeterminate' : 'deny';
}

function active(role: Role): boolean {
  return (role.state === undefined || role.state === 'active') && role.scope === '/';
}

function idOf(role: Role): string {
  return 'roleTemplateId' in role ? role.roleTemplateId.toLowerCase() : '';
}

function grants(role: Role, { group, request }: Facts): boolean {
  if (!active(role)) return false;
  const assignable = group?.isAssignableToRole === true;
  if ('roleTemplateId' in role)
    return assignable ? idOf(role) === IDS.privilegedRole : IDS.ordinary.includes(idOf(role));
  const noun = assignable ? 'groupsAssignableToRoles' : 'groups';
  return role.actions.includes(`microsoft.directory/${noun}/${request?.accessId ?? ''}s/update`);
}

const UNKNOWN_ROLES: readonly (readonly Role[])[] = [
  [],
  [{ roleTemplateId: IDS.privilegedRole, scope: '/' }],
  [{ roleTemplateId: IDS.ordinary[1] ?? '', scope: '/' }],
  [{ roleTemplateId: IDS.global, scope: '/' }],
  [{ custom: true, actions: ['microsoft.directory/groups/members/update'], scope: '/' }],
  [{ custom: true, actions: ['microsoft.directory/groupsAssignableToRoles/owners/update'], scope: '/' }],
];

/** Every way to fill in the unknown facts, as far as the rule can tell two ways apart. */
export function* completionsOf(facts: Facts): Generator<Facts> {
  const { caller, group, request, operation } = facts;
  const kind = operation === 'eligibilityScheduleRequest.cancel' ? 'Eligibility' : 'Assignment';
  const right = `Privileged${kind}Schedule.ReadWrite.AzureADGroup`;
  const further = caller.roles === undefined || caller.rolesComplete === false ? UNKNOWN_ROLES : [[]];
  const me = caller.id ?? 'me';
  for (const permissions of caller.permissions ? [caller.permissions] : [[], [right]])
    for (const extra of further)
      for (const isAssignableToRole of group?.isAssignableToRole === undefined
        ? [true, false]
        : [group.isAssignableToRole])
        for (const callerIsOwner of group?.callerIsOwner === undefined ? [true, false] : [group.callerIsOwner])
          for (const callerIsMember of group?.callerIsMember === undefined ? [true, false] : [group.callerIsMember])
            for (const status of request?.status === undefined
              ? ['Granted', 'Denied', 'SomethingElse']
              : [request.status])
              for (const accessId of request?.accessId === undefined
                ? (['member', 'owner'] as const)
                : [request.accessId])
                for (const [id, createdBy] of identities(caller.id, request?.createdBy, me))
                  yield {
                    ...facts,
                    caller: {
                      ...caller,
                      id,
                      permissions,
                      roles: [...(caller.roles ?? []), ...extra],
                      rolesComplete: true,
                    },
                    group: { ...group, isAssignableToRole, callerIsOwner, callerIsMember },
                    request: { found: true, ...request, status, accessId, createdBy },
                  };
}

/** The ids of caller and creator, the same one and two different ones, where either is unknown. */
function identities(
  caller: string | undefined,
  creator: string | undefined,
  me: string,
): readonly (readonly [string, string])[] {
  if (caller !== undefined && creator !== undefined) return [[caller, creator]];
  if (caller !== undefined || creator === undefined)
    return [[me, me], [me, 'somebody-else'], ...(caller ? [] : [['other', me] as const])];
  return [
    [creator, creator],
    ['somebody-else', creator],
  ];
}
