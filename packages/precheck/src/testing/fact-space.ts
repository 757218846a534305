/** The space of facts that matter: every combination of their values, unknown among them. */
import type { Facts, Role } from '../engine/facts.ts';

const PRIVILEGED = 'e8611ab8-c189-46e8-94e1-60213ab1f814';
const GROUPS = 'fdd7a751-b60b-444a-984c-02652fe8fa1c';
const GOVERNANCE = '45D8D3C5-C802-45C6-B32A-1D70B5E1E86E';
const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const EXCHANGE = '29232cdf-9323-42fd-ade2-1d097af3e4de';
const MEMBERS = 'microsoft.directory/groups/members/update';
const ASSIGNABLE_OWNERS = 'microsoft.directory/groupsAssignableToRoles/owners/update';
const UNIT = '/administrativeUnits/0f4f7b3e-4a4c-4d9b-8f7a-2f5f6a1b9c10';

const ROLE_SETS: readonly (readonly Role[] | undefined)[] = [
  undefined,
  [],
  [{ roleTemplateId: PRIVILEGED, scope: '/' }],
  [{ roleTemplateId: GROUPS, scope: '/', state: 'active' }],
  [{ roleTemplateId: GOVERNANCE, scope: '/' }],
  [
    { roleTemplateId: PRIVILEGED, scope: '/' },
    { roleTemplateId: GROUPS, scope: '/' },
  ],
  [{ roleTemplateId: GROUPS, scope: '/', state: 'eligible' }],
  [{ roleTemplateId: GROUPS, scope: UNIT }],
  [{ roleTemplateId: GLOBAL, scope: '/' }],
  [{ roleTemplateId: GLOBAL, scope: '/', state: 'eligible' }],
  [{ roleTemplateId: EXCHANGE, scope: '/' }],
  [{ custom: true, actions: [MEMBERS], scope: '/' }],
  [{ custom: true, actions: [ASSIGNABLE_OWNERS, MEMBERS], scope: '/' }],
  [{ custom: true, actions: ['microsoft.directory/groups/allProperties/update'], scope: '/' }],
];

const KINDS = ['delegatedWork', 'application', 'delegatedPersonal'] as const;
const STATUSES = [
  undefined,
  'PendingApproval',
  'PendingProvisioning',
  'Provisioned',
  'ScheduleCreated',
  'pendingapproval',
];
const CREATORS = [undefined, 'CALLER-1', 'someone'];

/** Yields every combination; a member that is unknown is left out. */
export function* factSpace(): Generator<Facts> {
  for (const operation of ['assignmentScheduleRequest.cancel', 'eligibilityScheduleRequest.cancel'] as const)
    for (const kind of KINDS)
      for (const permissions of permissionLists(operation))
        for (const roles of kind === 'delegatedWork' ? ROLE_SETS : [undefined])
          for (const rolesComplete of roles && roles.length < 2 ? [undefined, false] : [undefined])
            for (const group of groups(kind))
              for (const status of STATUSES)
                for (const accessId of kind === 'delegatedWork'
                  ? ([undefined, 'member', 'owner'] as const)
                  : [undefined])
                  for (const createdBy of kind === 'delegatedWork' ? CREATORS : [undefined])
                    yield known({
                      operation,
                      caller: known({ kind, id: 'caller-1', permissions, roles, rolesComplete }),
                      group,
                      request: known({ status, accessId, createdBy }),
                    });
}

function permissionLists(operation: string): readonly (readonly string[] | undefined)[] {
  const kind = operation.startsWith('assignment') ? 'Assignment' : 'Eligibility';
  const other = kind === 'Assignment' ? 'Eligibility' : 'Assignment';
  return [
    [`Privileged${kind}Schedule.ReadWrite.AzureADGroup`],
    undefined,
    [`Privileged${other}Schedule.ReadWrite.AzureADGroup`],
  ];
}

function* groups(kind: string): Generator<NonNullable<Facts['group']>> {
  if (kind !== 'delegatedWork') {
    yield {};
    return;
  }
  for (const isAssignableToRole of [undefined, null, true])
    for (const [callerIsOwner, callerIsMember] of [
      [false, false],
      [true, false],
      [undefined, false],
      [false, undefined],
    ])
      yield known({ isAssignableToRole, callerIsOwner, callerIsMember });
}

/** Leaves out what is undefined. */
function known<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
