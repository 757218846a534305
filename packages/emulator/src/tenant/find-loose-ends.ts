/** Finds ids that stand for nothing, and ids and names that stand for two things. */
import { assumedAnswers } from '../answers/assumed-answers.ts';
import { roleIds } from '../generated/directory.ts';
import { didYouMean } from './did-you-mean.ts';
import { type TenantFault, pointerPart, shorten } from './tenant-fault.ts';
import type { Tenant } from './tenant.ts';

interface Reference {
  readonly pointer: string;
  readonly id: string;
}

/** Why: to compare a word with every id takes long, and so many faults are never told. */
const HINTS = 20;
/** Why: ids such as u-10 and g-10 are near each other, and neither is the other mistyped. */
const TELLING = 6;
const UNIT_SCOPE = '/administrativeUnits/';

/** Every such thing. */
export function findLooseEnds(tenant: Tenant): readonly TenantFault[] {
  return [...findDuplicates(tenant), ...findUnknownReferences(tenant), ...findUnknownAnswers(tenant)];
}

function findDuplicates(tenant: Tenant): readonly TenantFault[] {
  const objects = (['users', 'servicePrincipals', 'groups', 'administrativeUnits'] as const).flatMap((kind) =>
    valuesOf(tenant[kind], kind, 'id'),
  );
  const lists = (
    [
      'roleDefinitions',
      'roleAssignments',
      'groupEligibilities',
      'assignmentScheduleRequests',
      'eligibilityScheduleRequests',
    ] as const
  ).map((kind) => valuesOf(tenant[kind], kind, 'id'));
  return [
    ...[objects, ...lists].flatMap((list) => findRepeated(list, 'id')),
    ...findRepeated(valuesOf(tenant.servicePrincipals, 'servicePrincipals', 'appId'), 'appId'),
    ...findRepeated(valuesOf(tenant.users, 'users', 'userPrincipalName'), 'userPrincipalName'),
  ];
}

function findRepeated(list: readonly Reference[], what: string): readonly TenantFault[] {
  const seen = new Map<string, string>();
  return list.flatMap(({ pointer, id }) => {
    const other = seen.get(id.toLowerCase());
    if (other !== undefined)
      return [{ pointer, expected: `repeats the ${what} of \`${other.replace(/\/\w+$/, '')}\`; give each its own` }];
    seen.set(id.toLowerCase(), pointer);
    return [];
  });
}

function valuesOf<K extends string>(
  list: readonly { readonly [Key in K]?: string }[] | undefined,
  kind: string,
  key: K,
): readonly Reference[] {
  return (list ?? []).flatMap((item, index) => {
    const id = item[key];
    return id === undefined ? [] : [{ pointer: `/${kind}/${index}/${key}`, id }];
  });
}

function findUnknownReferences(tenant: Tenant): readonly TenantFault[] {
  const idsOf = (...lists: readonly (readonly { readonly id: string }[] | undefined)[]): readonly string[] =>
    lists.flatMap((list) => list ?? []).map(({ id }) => id);
  const { users, servicePrincipals, groups, administrativeUnits, roleDefinitions } = tenant;
  const appIds = (servicePrincipals ?? []).flatMap(({ appId }) => appId ?? []);
  const checks: readonly (readonly [readonly string[], string, readonly Reference[]])[] = [
    [
      idsOf(users, servicePrincipals, groups),
      'a user, service principal or group of this tenant',
      principalReferences(tenant),
    ],
    [idsOf(groups), 'a group of this tenant', groupReferences(tenant)],
    [
      [...idsOf(roleDefinitions), ...Object.entries(roleIds).flat()],
      'a custom role of this tenant or a built-in role',
      references(tenant.roleAssignments, 'roleAssignments', 'roleDefinitionId'),
    ],
    [idsOf(users, servicePrincipals), 'a user or service principal of this tenant', callerReferences(tenant)],
    [
      idsOf(administrativeUnits).map((id) => `${UNIT_SCOPE}${id}`),
      `\`${UNIT_SCOPE}<id>\` with an administrative unit of this tenant`,
      scopeReferences(tenant, true),
    ],
    [
      idsOf(users, servicePrincipals, groups).map((id) => `/${id}`),
      '`/`, or `/<id>` with a user, service principal or group of this tenant',
      scopeReferences(tenant, false),
    ],
    [idsOf(users), 'a user of this tenant, or createdBy null', creatorReferences(tenant, 'user')],
    [
      [...idsOf(servicePrincipals), ...appIds],
      'a service principal of this tenant, or createdBy null',
      creatorReferences(tenant, 'application'),
    ],
  ];
  return checks.flatMap(([ids, what, found]) => {
    const known = new Set(ids.map((id) => id.toLowerCase()));
    const unknown = found.filter(({ id }) => !known.has(id.toLowerCase()));
    return unknown.map(({ pointer, id }, index) => {
      const hint = index < HINTS && id.length >= TELLING ? didYouMean(id, ids) : '';
      return { pointer, expected: `has to be ${what}, and \`${shorten(id)}\` is not${hint}` };
    });
  });
}

/** What scopes refer to: units, or single objects. */
function scopeReferences({ roleAssignments }: Tenant, wantsUnits: boolean): readonly Reference[] {
  return references(roleAssignments, 'roleAssignments', 'directoryScopeId').filter(
    ({ id }) => id !== '/' && id.startsWith(UNIT_SCOPE) === wantsUnits,
  );
}

function creatorReferences(tenant: Tenant, who: 'user' | 'application'): readonly Reference[] {
  return (['assignmentScheduleRequests', 'eligibilityScheduleRequests'] as const).flatMap((kind) =>
    (tenant[kind] ?? []).flatMap(({ createdBy }, index) => {
      const id = createdBy?.[who]?.id;
      return id === undefined ? [] : [{ pointer: `/${kind}/${index}/createdBy/${who}/id`, id }];
    }),
  );
}

function principalReferences(tenant: Tenant): readonly Reference[] {
  const inGroups = (tenant.groups ?? []).flatMap((group, index) =>
    (['owners', 'members', 'approvers'] as const).flatMap((key) => listed(group[key], `/groups/${index}/${key}`)),
  );
  const inUnits = (tenant.administrativeUnits ?? []).flatMap((unit, index) =>
    listed(unit.members, `/administrativeUnits/${index}/members`),
  );
  return [
    ...inGroups,
    ...inUnits,
    ...references(tenant.roleAssignments, 'roleAssignments', 'principalId'),
    ...references(tenant.groupEligibilities, 'groupEligibilities', 'principalId'),
    ...references(tenant.assignmentScheduleRequests, 'assignmentScheduleRequests', 'principalId'),
    ...references(tenant.eligibilityScheduleRequests, 'eligibilityScheduleRequests', 'principalId'),
  ];
}

function groupReferences(tenant: Tenant): readonly Reference[] {
  return [
    ...references(tenant.groupEligibilities, 'groupEligibilities', 'groupId'),
    ...references(tenant.assignmentScheduleRequests, 'assignmentScheduleRequests', 'groupId'),
    ...references(tenant.eligibilityScheduleRequests, 'eligibilityScheduleRequests', 'groupId'),
  ];
}

function callerReferences({ callers = {} }: Tenant): readonly Reference[] {
  return Object.entries(callers).map(([name, { principalId }]) => ({
    pointer: `/callers/${pointerPart(name)}/principalId`,
    id: principalId,
  }));
}

function listed(ids: readonly string[] | undefined, pointer: string): readonly Reference[] {
  return (ids ?? []).map((id, index) => ({ pointer: `${pointer}/${index}`, id }));
}

function references<K extends string>(
  list: readonly Readonly<Record<K, string>>[] | undefined,
  kind: string,
  key: K,
): readonly Reference[] {
  return (list ?? []).map((item, index) => ({ pointer: `/${kind}/${index}/${key}`, id: item[key] }));
}

function findUnknownAnswers({ assumptions }: Tenant): readonly TenantFault[] {
  const known = Object.keys(assumedAnswers);
  const unknown = Object.keys(assumptions?.answers ?? {}).filter((id) => !Object.hasOwn(assumedAnswers, id));
  return unknown.map((id) => ({
    pointer: `/assumptions/answers/${pointerPart(id)}`,
    expected: `is not an answer${didYouMean(id, known) || `; the answers are ${known.join(', ')}`}`,
  }));
}
