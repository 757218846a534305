/** Finds what references of a configuration lead to. */
import { GRAPH_APP_ID, knownApplications } from '../../generated/catalogue.ts';
import { GAP } from '../code/values/view.ts';
import type { Resource } from '../terms/resource.ts';
import { entryOf, pathOf, roughTextOf, type Term, textOf } from '../terms/term.ts';
import type { Api, Ask, Principal, Spot } from './manifest-source.ts';

const AZURE_AD_GRAPH = knownApplications.find(({ kind }) => kind === 'retired')?.id;
const PUBLISHED_IDS = 'azuread_application_published_app_ids';

/** The resources of a configuration. */
export class Configuration {
  readonly resources: readonly Resource[];
  readonly #byKey: ReadonlyMap<string, Resource>;
  readonly #byId: ReadonlyMap<string, Resource>;
  #withPrincipal: ReadonlySet<string> | undefined;
  #underPim: ReadonlySet<string> | undefined;
  #handedOn: ReadonlySet<string> | undefined;

  constructor(resources: readonly Resource[]) {
    this.resources = resources;
    this.#byKey = new Map(
      resources.filter(({ type }) => type !== 'module').map((resource) => [resource.key, resource]),
    );
    this.#byId = new Map(resources.flatMap((resource) => idsOf(resource).map((id) => [id, resource] as const)));
  }

  /** The keys of the applications whose service principals it makes. */
  get applicationsWithPrincipal(): ReadonlySet<string> {
    this.#withPrincipal ??= new Set(
      this.resources
        .filter((resource) => isServicePrincipal(resource) && !resource.isGiven)
        .flatMap((resource) => this.find(clientIdOf(resource), resource)?.key ?? []),
    );
    return this.#withPrincipal;
  }

  /** The keys of the groups that it puts under PIM. */
  get groupsUnderPim(): ReadonlySet<string> {
    this.#underPim ??= new Set(
      this.resources
        .filter(({ type }) => /^azuread_(?:privileged_access_group_|group_role_management_policy)/.test(type))
        .flatMap((resource) => this.find(entryOf(resource.body, 'group_id'), resource)?.key ?? []),
    );
    return this.#underPim;
  }

  /** The keys of what it hands to modules, which may ask and consent for it; of an application with its service principal. */
  get handedOn(): ReadonlySet<string> {
    if (this.#handedOn !== undefined) return this.#handedOn;
    const named = new Set(this.resources.flatMap(({ mentions = [] }) => mentions));
    this.#handedOn = new Set(
      this.resources
        .filter(({ key }) => named.has(key.replace(/\[[^[]*\]$/, '')))
        .flatMap((resource) => [
          resource.key,
          ...(isServicePrincipal(resource) ? [this.principalOfResource(resource).key] : []),
        ]),
    );
    return this.#handedOn;
  }

  /** The resource that a reference starts with, or that has the id which is written. */
  find(term: Term | undefined, from: Resource): Resource | undefined {
    const path = pathOf(term);
    if (path === undefined) return this.#byId.get(textOf(term)?.toLowerCase() ?? '');
    const prefix = from.module ?? '';
    for (const length of [1, 2, 3]) {
      const key = `${prefix}${path.slice(0, length).join('.')}`;
      const found = this.#byKey.get(`${key}[${path[length] ?? ''}]`) ?? this.#byKey.get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whose permissions an application id, or a service principal, stands for. */
  apiOf(term: Term | undefined, from: Resource, depth = 0): Api {
    const text = textOf(term);
    if (text !== undefined) return apiOfId(text);
    const path = pathOf(term);
    if (path === undefined || depth > 4) return undefined;
    if (path.includes(PUBLISHED_IDS)) return apiOfPublishedName(path.at(-1) ?? '');
    const found = this.find(term, from);
    if (found === undefined) return undefined;
    if (textOf(entryOf(found.body, 'display_name', 'displayName')) === 'Microsoft Graph') return 'graph';
    const id = clientIdOf(found);
    return id === undefined ? undefined : this.apiOf(id, found, depth + 1);
  }

  /** Whose permissions a service principal stands for. Why not by an id: it is another in each tenant. */
  apiOfPrincipal(term: Term | undefined, from: Resource): Api {
    if (textOf(term) === undefined) return this.apiOf(term, from);
    const found = this.find(term, from);
    return found && this.apiOf(clientIdOf(found), found);
  }

  /** Who a reference to an object id stands for; an application where it leads to the service principal of one. */
  principalOf(term: Term | undefined, from: Resource): Principal {
    const path = pathOf(term);
    const found = this.find(term, from);
    if (found !== undefined) return this.principalOfResource(found);
    const text = textOf(term)?.toLowerCase();
    const key = text ?? path?.slice(0, 3).join('.') ?? '';
    // Why known where an id is written: nobody has that of what is yet to be made.
    return { kind: kindOfPath(path), key, isKnown: text !== undefined };
  }

  /** Whom a resource stands for; not known where a service principal may be that of any application. */
  principalOfResource(found: Resource): Principal {
    if (!isServicePrincipal(found)) return { kind: kindOfPath([found.type]), key: found.key, isKnown: true };
    const id = clientIdOf(found);
    const application = this.find(id, found);
    const isKnown = application !== undefined || textOf(id) !== undefined;
    return { kind: 'application', key: application?.key ?? found.key, isKnown };
  }

  /** Who holds what is granted, whether that is known, and whether it is a client which everybody shares. */
  holderOf(term: Term | undefined, from: Resource): Pick<Ask, 'holder' | 'isHolderKnown' | 'sharedClient'> {
    const { key, isKnown } = this.principalOf(term, from);
    const found = this.find(term, from);
    const id = found === undefined ? undefined : textOf(clientIdOf(found))?.toLowerCase();
    return { holder: key, isHolderKnown: isKnown, sharedClient: sharedClientOf(id) };
  }
}

/** The name of a client that everybody shares, by its id. */
export function sharedClientOf(id: string | undefined): string | undefined {
  return knownApplications.find((known) => known.kind === 'client' && known.id === id?.toLowerCase())?.name;
}

function isServicePrincipal({ type }: Resource): boolean {
  return /service_?principals?$/i.test(type);
}

function clientIdOf({ body }: Resource): Term | undefined {
  return entryOf(body, 'client_id', 'application_id', 'appId');
}

/** The ids by which others name it where a state has been read; a service principal shares its client id with its application. */
function idsOf(resource: Resource): readonly string[] {
  const own = isServicePrincipal(resource) ? [] : [clientIdOf(resource)];
  return [...own, entryOf(resource.body, 'object_id'), entryOf(resource.body, 'id')].flatMap(
    (term) => textOf(term)?.toLowerCase() ?? [],
  );
}

function kindOfPath(path: readonly string[] | undefined): Principal['kind'] {
  const type = path?.find((part) => /_|\//.test(part)) ?? '';
  if (/(?:^|\/)(?:azuread_)?groups?$/i.test(type)) return 'group';
  if (/(?:^|\/)(?:azuread_)?users?$/i.test(type)) return 'user';
  // Why all of azurerm: what it gives an object id to are identities of machines.
  return /^azurerm_|application|service_?principal|identit/i.test(type) ? 'application' : 'unknown';
}

function apiOfId(text: string): Api {
  const id = text.toLowerCase();
  if (id === GRAPH_APP_ID) return 'graph';
  return id === AZURE_AD_GRAPH ? 'azure-ad-graph' : 'other';
}

function apiOfPublishedName(name: string): Api {
  if (name === 'MicrosoftGraph') return 'graph';
  return /^(?:AzureActiveDirectoryGraph|WindowsAzureActiveDirectory)$/.test(name) ? 'azure-ad-graph' : 'other';
}

/** A name as people are shown it: an ellipsis stands for what is not known. */
export function shownName(term: Term | undefined): string | undefined {
  return roughTextOf(term)?.replaceAll(GAP, '…');
}

/** A piece of the text with what stands there; undefined where that is not known. */
export function spotOf(term: Term | undefined): (Spot & { readonly text: string }) | undefined {
  const text = textOf(term);
  return term === undefined || text === undefined ? undefined : { where: term.where, end: term.end, text };
}
