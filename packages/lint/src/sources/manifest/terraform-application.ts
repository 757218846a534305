/** Reads applications and their permissions from resources of Terraform. */
import type { Resource } from '../terms/resource.ts';
import { entryOf, isWholeList, itemsOf, type Term, textOf } from '../terms/term.ts';
import { type Configuration, shownName, spotOf } from './configuration.ts';
import { askByName, askOf, formOfType } from './make-ask.ts';
import { type Application, type Ask, EMPTY, type ManifestSource } from './manifest-source.ts';

type Reader = (resource: Resource, configuration: Configuration) => ManifestSource;

const asks = (found: readonly (Ask | undefined)[]): ManifestSource => ({
  ...EMPTY,
  asks: found.filter((ask): ask is Ask => ask !== undefined),
});

/** What each type of resource says about applications. */
export const APPLICATION_READERS: Readonly<Record<string, Reader>> = {
  azuread_application: application,
  azuread_application_registration: application,
  azuread_application_api_access: apiAccess,
  azuread_app_role_assignment: appRoleAssignment,
  azuread_service_principal_delegated_permission_grant: delegatedGrant,
};

function application(resource: Resource, configuration: Configuration): ManifestSource {
  const { body, key } = resource;
  const required = entryOf(body, 'required_resource_access');
  const own: Application = {
    where: body.where,
    end: body.end,
    key,
    name: shownName(entryOf(body, 'display_name')) ?? resource.name,
    tags: itemsOf(entryOf(body, 'tags')).flatMap((tag) => textOf(tag) ?? []),
    clientId: spotOf(entryOf(body, 'client_id', 'application_id')),
    audience: spotOf(entryOf(body, 'sign_in_audience')),
    isWhole: isWholeList(required) && itemsOf(required).every((item) => isWholeList(entryOf(item, 'resource_access'))),
    hasPrincipal: configuration.applicationsWithPrincipal.has(key),
    isHandedOn: configuration.handedOn.has(key),
  };
  const found = itemsOf(required).flatMap((item) => {
    const api = configuration.apiOf(entryOf(item, 'resource_app_id'), resource);
    return itemsOf(entryOf(item, 'resource_access')).map((access) => {
      const id = entryOf(access, 'id');
      const type = entryOf(access, 'type');
      return id && askOf(id, { holder: key, way: 'asked', api, form: formOfType(textOf(type)), type });
    });
  });
  return { ...asks(found), applications: resource.isGiven ? [] : [own] };
}

function apiAccess(resource: Resource, configuration: Configuration): ManifestSource {
  const { body } = resource;
  const { key: holder, isKnown } = configuration.principalOf(entryOf(body, 'application_id'), resource);
  const api = configuration.apiOf(entryOf(body, 'api_client_id'), resource);
  const context = { holder, isHolderKnown: isKnown, way: 'asked', api } as const;
  return asks([
    ...membersOf(entryOf(body, 'role_ids')).map((id) => askOf(id, { ...context, form: 'application' })),
    ...membersOf(entryOf(body, 'scope_ids')).map((id) => askOf(id, { ...context, form: 'delegated' })),
  ]);
}

function appRoleAssignment(resource: Resource, configuration: Configuration): ManifestSource {
  const { body } = resource;
  const id = entryOf(body, 'app_role_id');
  const holder = entryOf(body, 'principal_object_id');
  const api = configuration.apiOfPrincipal(entryOf(body, 'resource_object_id'), resource);
  const context = { ...configuration.holderOf(holder, resource), way: 'granted', api, form: 'application' } as const;
  return asks([id && askOf(id, context)]);
}

function delegatedGrant(resource: Resource, configuration: Configuration): ManifestSource {
  const { body } = resource;
  const holder = entryOf(body, 'service_principal_object_id');
  const api = configuration.apiOfPrincipal(entryOf(body, 'resource_service_principal_object_id'), resource);
  const context = { ...configuration.holderOf(holder, resource), way: 'granted', api, form: 'delegated' } as const;
  return asks(membersOf(entryOf(body, 'claim_values')).map((claim) => askByName(claim, context)));
}

/** The members of a list, and the list itself for those of it that are not known. */
function membersOf(list: Term | undefined): readonly Term[] {
  const items = itemsOf(list);
  return list?.value.kind === 'list' && !list.value.isWhole ? [...items, list] : items;
}
