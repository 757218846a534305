/** Finds what no directory of Entra can hold, though each part of it fits the schema. */
import { permissionNames, roleIds } from '../generated/directory.ts';
import { nearestWord } from './did-you-mean.ts';
import { type TenantFault, pointerPart, shorten } from './tenant-fault.ts';
import type { Tenant, TenantGroup } from './tenant.ts';

/** Every contradiction. */
export function findContradictions(tenant: Tenant): readonly TenantFault[] {
  return [
    ...findRoleGroupFaults(tenant),
    ...findRolesOfOrdinaryGroups(tenant),
    ...findTakenRoleIds(tenant),
    ...findMistypedPermissions(tenant),
    ...findMiscastCallers(tenant),
  ];
}

// Graph: https://learn.microsoft.com/entra/identity/role-based-access-control/groups-concept
const RULES: readonly (readonly [(group: TenantGroup) => boolean, string, string])[] = [
  [({ groupTypes }) => groupTypes?.includes('DynamicMembership') === true, 'groupTypes', 'leave DynamicMembership out'],
  [({ securityEnabled }) => securityEnabled === false, 'securityEnabled', 'set securityEnabled to true'],
  [
    ({ mailEnabled, groupTypes = [] }) => mailEnabled === true && !groupTypes.includes('Unified'),
    'mailEnabled',
    'set mailEnabled to false, or add Unified to groupTypes',
  ],
  [
    ({ onPremisesSyncEnabled }) => onPremisesSyncEnabled === true,
    'onPremisesSyncEnabled',
    'set onPremisesSyncEnabled to false',
  ],
];

function findRoleGroupFaults({ groups = [] }: Tenant): readonly TenantFault[] {
  const ids = new Set(groups.map(({ id }) => id.toLowerCase()));
  const mend = ', or set isAssignableToRole to false';
  return groups.flatMap((group, index) => {
    if (group.isAssignableToRole !== true) return [];
    const broken = RULES.filter(([isBroken]) => isBroken(group)).map(([, key, change]) => ({
      pointer: `/groups/${index}/${key}`,
      expected: `does not go with isAssignableToRole: true; ${change}${mend}`,
    }));
    const nested = (group.members ?? []).flatMap((id, at) =>
      ids.has(id.toLowerCase())
        ? {
            pointer: `/groups/${index}/members/${at}`,
            expected: `is a group, and a role-assignable group has none as a member; name its members instead${mend}`,
          }
        : [],
    );
    return [...broken, ...nested];
  });
}

function findRolesOfOrdinaryGroups({ roleAssignments = [], groups = [] }: Tenant): readonly TenantFault[] {
  const ordinary = new Set(groups.filter((one) => one.isAssignableToRole !== true).map(({ id }) => id.toLowerCase()));
  const expected =
    'is a group that no role can be assigned to; set its isAssignableToRole to true, or name another principal';
  return roleAssignments.flatMap(({ principalId }, index) =>
    ordinary.has(principalId.toLowerCase()) ? { pointer: `/roleAssignments/${index}/principalId`, expected } : [],
  );
}

function findTakenRoleIds({ roleDefinitions = [] }: Tenant): readonly TenantFault[] {
  const builtIn = new Set<string>(Object.entries(roleIds).flat());
  const expected = 'is the id of a built-in role; give the custom role its own';
  return roleDefinitions.flatMap(({ id }, index) =>
    builtIn.has(id.toLowerCase()) ? { pointer: `/roleDefinitions/${index}/id`, expected } : [],
  );
}

function findMistypedPermissions({ servicePrincipals = [], callers = {} }: Tenant): readonly TenantFault[] {
  const ofApps = servicePrincipals.map(
    ({ permissions = [] }, index) => [`/servicePrincipals/${index}/permissions`, permissions] as const,
  );
  const ofCallers = Object.entries(callers).map(
    ([name, { scopes = [] }]) => [`/callers/${pointerPart(name)}/scopes`, scopes] as const,
  );
  const known = new Set<string>(permissionNames);
  return [...ofApps, ...ofCallers].flatMap(([pointer, permissions]) =>
    permissions.flatMap((permission, index) => {
      // Why so near only: permissions that the catalogue does not have exist, and are none of its names mistyped.
      const meant = known.has(permission)
        ? undefined
        : nearestWord(permission, known, Math.max(2, Math.floor(permission.length / 10)));
      if (meant === undefined) return [];
      const expected = `is \`${shorten(permission)}\`, which is no permission; did you mean \`${meant}\`?`;
      return { pointer: `${pointer}/${index}`, expected };
    }),
  );
}

function findMiscastCallers({ servicePrincipals = [], users = [], callers = {} }: Tenant): readonly TenantFault[] {
  const isIn = (list: readonly { readonly id: string }[]): ((id: string) => boolean) => {
    const ids = new Set(list.map(({ id }) => id.toLowerCase()));
    return (id) => ids.has(id.toLowerCase());
  };
  const [isApp, isUser] = [isIn(servicePrincipals), isIn(users)];
  return Object.entries(callers).flatMap(([name, { kind, principalId }]) => {
    if (kind === undefined || !(kind === 'application' ? isUser : isApp)(principalId)) return [];
    const [wanted, is] = kind === 'application' ? ['a service principal', 'a user'] : ['a user', 'a service principal'];
    const expected = `is \`${kind}\`, which takes ${wanted}, and \`${shorten(principalId)}\` is ${is}; leave it out or name another`;
    return [{ pointer: `/callers/${pointerPart(name)}/kind`, expected }];
  });
}
