/** Reads resources that are written as Microsoft Graph takes them, of Bicep and of the msgraph provider of Terraform. */
import type { Resource } from '../terms/resource.ts';
import { entryOf, flagOf, roughTextOf, type Term, textOf } from '../terms/term.ts';
import { type Configuration, shownName } from './configuration.ts';
import { graphApplication } from './graph-application.ts';
import { type AskContext, askByName, askOf } from './make-ask.ts';
import { EMPTY, type ManifestSource } from './manifest-source.ts';
import { roleGiven } from './terraform-roles.ts';

type Reader = (resource: Resource, configuration: Configuration) => ManifestSource;

const ROLE = { role: 'roleDefinitionId', principal: 'principalId' } as const;

/** What each type says, in lower case. */
const GRAPH_READERS: Readonly<Record<string, Reader>> = {
  'microsoft.graph/applications': application,
  'microsoft.graph/approleassignedto': appRole,
  'microsoft.graph/approleassignments': appRole,
  'microsoft.graph/oauth2permissiongrants': scopes,
  'microsoft.graph/groups': group,
  'microsoft.graph/roleassignments': roleGiven({ ...ROLE, state: 'active' }),
  'microsoft.graph/roleassignmentschedulerequests': roleGiven({ ...ROLE, state: 'active' }),
  'microsoft.graph/roleeligibilityschedulerequests': roleGiven({ ...ROLE, state: 'eligible' }),
};

/** What a resource says about applications, roles and groups. */
export function readGraphResource(resource: Resource, configuration: Configuration): ManifestSource {
  return GRAPH_READERS[resource.type.toLowerCase()]?.(resource, configuration) ?? EMPTY;
}

/** A resource of the msgraph provider as what it makes: the provider sends the body as it is. */
export function asGraphResource(resource: Resource): Resource {
  const body = entryOf(resource.body, 'body');
  const collection = /(?:^|\/)(\w+)$/.exec(roughTextOf(entryOf(resource.body, 'url')) ?? '')?.[1];
  if (resource.type !== 'msgraph_resource' || body === undefined || collection === undefined) return resource;
  return { ...resource, type: `Microsoft.Graph/${collection}`, body };
}

function application(resource: Resource, configuration: Configuration): ManifestSource {
  const { body, isGiven } = resource;
  if (isGiven) return EMPTY;
  const found = graphApplication(body, { configuration, from: resource });
  return { ...EMPTY, applications: [found.application], asks: found.asks };
}

function appRole(resource: Resource, configuration: Configuration): ManifestSource {
  const { body } = resource;
  const id = entryOf(body, 'appRoleId');
  if (id === undefined) return EMPTY;
  return { ...EMPTY, asks: [askOf(id, { ...grantTo('principalId', resource, configuration), form: 'application' })] };
}

/** Who is granted something, by the property that names them, and of which API. */
function grantTo(holder: string, resource: Resource, configuration: Configuration): Omit<AskContext, 'form'> {
  const { body } = resource;
  const api = configuration.apiOfPrincipal(entryOf(body, 'resourceId'), resource);
  return { ...configuration.holderOf(entryOf(body, holder), resource), way: 'granted', api };
}

/** The scopes stand in one text, with spaces between. */
function scopes(resource: Resource, configuration: Configuration): ManifestSource {
  const { body } = resource;
  const scope = entryOf(body, 'scope');
  if (scope === undefined) return EMPTY;
  const context = { ...grantTo('clientId', resource, configuration), form: 'delegated' } as const;
  const named = textOf(scope)
    ?.split(/\s+/)
    .filter((name) => name !== '');
  const terms = named?.map((text): Term => ({ ...scope, value: { kind: 'text', text, isWhole: true } })) ?? [scope];
  return { ...EMPTY, asks: terms.map((term) => askByName(term, context)) };
}

function group({ key, name, body, isGiven }: Resource): ManifestSource {
  const assignable = entryOf(body, 'isAssignableToRole');
  const { where, end } = assignable ?? body;
  const own = {
    where,
    end,
    key,
    name: shownName(entryOf(body, 'displayName')) ?? name,
    isAssignableToRole: assignable === undefined ? (isGiven ? undefined : false) : flagOf(assignable),
    isUnderPim: false,
  };
  return { ...EMPTY, groups: [own] };
}
