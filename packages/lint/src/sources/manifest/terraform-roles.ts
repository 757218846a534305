/** Reads directory roles, custom roles and groups from resources of Terraform. */
import { roles as knownRoles } from '../../generated/catalogue.ts';
import type { Resource } from '../terms/resource.ts';
import { entryOf, flagOf, isWholeList, itemsOf, pathOf, roughTextOf, type Term, textOf } from '../terms/term.ts';
import { type Configuration, shownName, spotOf } from './configuration.ts';
import { EMPTY, type ManifestSource, type RoleGiven, type RoleScope } from './manifest-source.ts';

type Reader = (resource: Resource, configuration: Configuration) => ManifestSource;

const MEMBER = { role: 'role_object_id', principal: 'member_object_id', state: 'active' } as const;

/** What each type of resource says about roles and groups. */
export const ROLE_READERS: Readonly<Record<string, Reader>> = {
  azuread_directory_role_assignment: roleGiven({
    role: 'role_id',
    principal: 'principal_object_id',
    state: 'active',
  }),
  azuread_directory_role_eligibility_schedule_request: roleGiven({
    role: 'role_definition_id',
    principal: 'principal_id',
    state: 'eligible',
  }),
  azuread_directory_role_member: roleGiven(MEMBER),
  azuread_administrative_unit_role_member: roleGiven(MEMBER),
  azuread_custom_directory_role: customRole,
  azuread_group: group,
};

/** Reads who is given which role, by the names of the attributes that say so. */
export function roleGiven(names: {
  readonly role: string;
  readonly principal: string;
  readonly state: RoleGiven['state'];
}): Reader {
  return (resource, configuration) => {
    const { body } = resource;
    const role = entryOf(body, names.role);
    const unit = entryOf(body, 'administrative_unit_object_id');
    const scope =
      unit ??
      entryOf(
        body,
        'directory_scope_id',
        'directory_scope_object_id',
        'app_scope_id',
        'directoryScopeId',
        'appScopeId',
      );
    const own: RoleGiven = {
      where: (role ?? body).where,
      end: (role ?? body).end,
      ...roleOf(role, resource, configuration),
      state: names.state,
      scope: unit === undefined ? scopeOf(scope, resource, configuration) : 'administrativeUnit',
      scopeSpot: scope,
      principal: configuration.principalOf(entryOf(body, names.principal), resource),
    };
    return { ...EMPTY, roles: [own] };
  };
}

function roleOf(
  term: Term | undefined,
  from: Resource,
  configuration: Configuration,
): Pick<RoleGiven, 'customRole' | 'templateId'> {
  const text = textOf(term)?.toLowerCase();
  if (text !== undefined) return { templateId: text, customRole: undefined };
  const found = configuration.find(term, from);
  if (found?.type === 'azuread_custom_directory_role') return { templateId: undefined, customRole: found.key };
  const named = textOf(entryOf(found?.body, 'display_name'))?.toLowerCase();
  const templateId =
    textOf(entryOf(found?.body, 'template_id'))?.toLowerCase() ??
    knownRoles.find(({ name }) => name.toLowerCase() === named)?.id;
  return { templateId, customRole: undefined };
}

function scopeOf(term: Term | undefined, from: Resource, configuration: Configuration): RoleScope {
  if (term === undefined) return 'directory';
  const text = roughTextOf(term);
  if (text === '/') return 'directory';
  if (text !== undefined) return scopeOfText(text);
  const type = configuration.find(term, from)?.type ?? pathOf(term)?.join('.') ?? '';
  if (/administrative_unit/.test(type)) return 'administrativeUnit';
  return /group|application|service_principal|user/.test(type) ? 'object' : 'unknown';
}

function scopeOfText(text: string): RoleScope {
  if (/^\/?administrativeUnits\//i.test(text)) return 'administrativeUnit';
  return /^\/./.test(text) ? 'object' : 'unknown';
}

function customRole({ body, key, name }: Resource): ManifestSource {
  const lists = itemsOf(entryOf(body, 'permissions')).map((item) => entryOf(item, 'allowed_resource_actions'));
  const own = {
    where: body.where,
    end: body.end,
    key,
    name: shownName(entryOf(body, 'display_name')) ?? name,
    actions: lists.flatMap((list) => itemsOf(list).flatMap((action) => spotOf(action) ?? [])),
    isWhole: isWholeList(entryOf(body, 'permissions')) && lists.every((list) => isWholeList(list)),
  };
  return { ...EMPTY, customRoles: [own] };
}

function group({ body, key, name, isGiven }: Resource, configuration: Configuration): ManifestSource {
  const assignable = entryOf(body, 'assignable_to_role');
  const own = {
    where: (assignable ?? body).where,
    end: (assignable ?? body).end,
    key,
    name: shownName(entryOf(body, 'display_name')) ?? name,
    // Why false: the provider takes it so where it is not written; of a group that is there already nothing is known.
    isAssignableToRole: assignable === undefined ? (isGiven ? undefined : false) : flagOf(assignable),
    isUnderPim: configuration.groupsUnderPim.has(key),
  };
  return { ...EMPTY, groups: [own] };
}
