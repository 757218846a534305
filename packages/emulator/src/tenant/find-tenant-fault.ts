/** Finds the first thing that is wrong with a tenant: its form first, then what it refers to. */
import { assumedAnswers } from '../answers/assumed-answers.ts';
import { roleIds } from '../generated/directory.ts';
import { validateTenant } from '../generated/validate-tenant.ts';
import type { Tenant } from './tenant.ts';

/** What is wrong where: `expected` completes a sentence that begins with the place. */
export interface TenantFault {
  readonly pointer: string;
  readonly expected: string;
}

interface SchemaFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Reference {
  readonly pointer: string;
  readonly id: string;
}

const SHOWN = 80;

/** Returns undefined where the value is a tenant that holds together. */
export function findTenantFault(value: unknown): TenantFault | undefined {
  if (validateTenant(value)) return findLooseEnd(value as Tenant);
  const faults = (validateTenant.errors ?? []) as readonly SchemaFault[];
  const named = faults.find(({ keyword }) => keyword === 'propertyNames');
  const deepest = named ?? [...faults].sort((one, other) => depthOf(other) - depthOf(one))[0];
  return deepest ? describe(deepest) : { pointer: '', expected: 'does not fit its schema' };
}

function depthOf({ instancePath }: SchemaFault): number {
  return instancePath.split('/').length;
}

function describe({ instancePath: pointer, keyword, params, message }: SchemaFault): TenantFault {
  switch (keyword) {
    case 'additionalProperties': {
      const name = shorten(String(params['additionalProperty']));
      return {
        pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        expected: 'is not a known property',
      };
    }
    case 'required':
      return { pointer, expected: `needs the property \`${String(params['missingProperty'])}\`` };
    case 'enum':
      return { pointer, expected: `has to be one of ${(params['allowedValues'] as readonly unknown[]).join(', ')}` };
    case 'const':
      return { pointer, expected: `has to be ${JSON.stringify(params['allowedValue'])}` };
    case 'type':
      return { pointer, expected: `has to be ${[params['type']].flat().join(' or ')}` };
    case 'propertyNames':
      return { pointer, expected: `has a name that is not allowed: \`${shorten(String(params['propertyName']))}\`` };
    default:
      return { pointer, expected: message ?? `breaks the rule ${keyword}` };
  }
}

/** Ids that stand for nothing, and ids that stand for two things. */
function findLooseEnd(tenant: Tenant): TenantFault | undefined {
  return findDuplicate(tenant) ?? findUnknownReference(tenant) ?? findUnknownAnswer(tenant);
}

function findDuplicate(tenant: Tenant): TenantFault | undefined {
  const objects = (['users', 'servicePrincipals', 'groups', 'administrativeUnits'] as const).flatMap((kind) =>
    idsOf(tenant[kind], kind),
  );
  const lists = (
    [
      'roleDefinitions',
      'roleAssignments',
      'groupEligibilities',
      'assignmentScheduleRequests',
      'eligibilityScheduleRequests',
    ] as const
  ).map((kind) => idsOf(tenant[kind], kind));
  for (const list of [objects, ...lists]) {
    const seen = new Map<string, string>();
    for (const { pointer, id } of list) {
      const other = seen.get(id.toLowerCase());
      if (other !== undefined) return { pointer, expected: `repeats the id of \`${other}\`` };
      seen.set(id.toLowerCase(), pointer);
    }
  }
  return undefined;
}

function idsOf(list: readonly { readonly id?: string }[] | undefined, kind: string): readonly Reference[] {
  return (list ?? []).flatMap(({ id }, index) => (id === undefined ? [] : [{ pointer: `/${kind}/${index}/id`, id }]));
}

function findUnknownReference(tenant: Tenant): TenantFault | undefined {
  const known = (...lists: readonly (readonly { readonly id: string }[] | undefined)[]): ReadonlySet<string> =>
    new Set(lists.flatMap((list) => list ?? []).map(({ id }) => id.toLowerCase()));
  const groups = known(tenant.groups);
  const principals = known(tenant.users, tenant.servicePrincipals, tenant.groups);
  const builtIn = Object.entries(roleIds)
    .flat()
    .map((id) => ({ id }));
  const roles = known(tenant.roleDefinitions, builtIn);
  const signers = known(tenant.users, tenant.servicePrincipals);
  const checks: readonly (readonly [ReadonlySet<string>, string, readonly Reference[]])[] = [
    [principals, 'a user, service principal or group of this tenant', principalReferences(tenant)],
    [groups, 'a group of this tenant', groupReferences(tenant)],
    [
      roles,
      'a custom role of this tenant or a built-in role',
      references(tenant.roleAssignments, 'roleAssignments', 'roleDefinitionId'),
    ],
    [signers, 'a user or service principal of this tenant', callerReferences(tenant)],
  ];
  for (const [ids, what, found] of checks) {
    const unknown = found.find(({ id }) => !ids.has(id.toLowerCase()));
    if (unknown)
      return { pointer: unknown.pointer, expected: `has to be ${what}, and \`${shorten(unknown.id)}\` is not` };
  }
  return undefined;
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
    pointer: `/callers/${name}/principalId`,
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

function findUnknownAnswer({ assumptions }: Tenant): TenantFault | undefined {
  const unknown = Object.keys(assumptions?.answers ?? {}).find((id) => !Object.hasOwn(assumedAnswers, id));
  if (unknown === undefined) return undefined;
  return {
    pointer: `/assumptions/answers/${shorten(unknown)}`,
    expected: `is not an answer; the answers are ${Object.keys(assumedAnswers).join(', ')}`,
  };
}

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
