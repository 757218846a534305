/** Reads an application as Microsoft Graph and the portal write it: JSON, Bicep, or the body of a resource. */
import type { Resource } from '../terms/resource.ts';
import { entryOf, isWholeList, itemsOf, type Term, textOf, type Value } from '../terms/term.ts';
import { Configuration, shownName, spotOf } from './configuration.ts';
import { askOf, formOfType } from './make-ask.ts';
import { type Application, type Ask, EMPTY, type ManifestSource } from './manifest-source.ts';

/** An application and what it asks for. */
export function graphApplication(
  body: Term,
  { configuration, from }: GraphContext,
): { readonly application: Application; readonly asks: readonly Ask[] } {
  const { key } = from;
  const required = entryOf(body, 'requiredResourceAccess');
  const lists = itemsOf(required).map((item) => entryOf(item, 'resourceAccess'));
  const application: Application = {
    where: body.where,
    end: body.end,
    key,
    name: shownName(entryOf(body, 'displayName', 'name')) ?? (from.name === '' ? undefined : from.name),
    tags: itemsOf(entryOf(body, 'tags')).flatMap((tag) => textOf(tag) ?? []),
    clientId: spotOf(entryOf(body, 'appId')),
    audience: spotOf(entryOf(body, 'signInAudience')),
    isWhole: isWholeList(required) && lists.every((list) => isWholeList(list)),
    hasPrincipal: configuration.applicationsWithPrincipal.has(key),
    isHandedOn: configuration.handedOn.has(key),
  };
  const asks = itemsOf(required).flatMap((item) => {
    const api = configuration.apiOf(entryOf(item, 'resourceAppId'), from);
    return itemsOf(entryOf(item, 'resourceAccess')).flatMap((access): readonly Ask[] => {
      const id = entryOf(access, 'id');
      const type = entryOf(access, 'type');
      if (id === undefined) return [];
      return [askOf(id, { holder: key, way: 'asked', api, form: formOfType(textOf(type)), type })];
    });
  });
  return { application, asks };
}

/** What is around an application. */
export interface GraphContext {
  readonly configuration: Configuration;
  readonly from: Resource;
}

/** Why a limit: exports and templates nest applications in lists, deployments, and no deeper. */
const DEEPEST = 8;

/** Every application in a JSON file, wherever it stands. */
export function applicationsInJson(root: Term, path: string): ManifestSource {
  const found: Term[] = [];
  if (isAccessList(root)) found.push({ ...root, value: bodyOfAccess(root) });
  else collect(root, found, 0);
  const parts = found.map((body, index) => {
    const from: Resource = { key: `${path}#${index}`, type: 'application', name: '', isGiven: false, body };
    return graphApplication(body, { configuration: new Configuration([]), from });
  });
  return {
    ...EMPTY,
    applications: parts.map(({ application }) => application),
    asks: parts.flatMap(({ asks }) => asks),
  };
}

/** What `az ad app update --required-resource-accesses` takes: the list alone. */
function isAccessList(root: Term): boolean {
  const items = root.value.kind === 'list' ? root.value.items : [];
  return items.length > 0 && items.every((item) => entryOf(item, 'resourceAppId') && entryOf(item, 'resourceAccess'));
}

function bodyOfAccess(root: Term): Value {
  return { kind: 'record', entries: new Map([['requiredResourceAccess', root]]), isWhole: true };
}

function collect(term: Term, found: Term[], depth: number): void {
  if (depth > DEEPEST) return;
  const { value } = term;
  if (value.kind === 'list') for (const item of value.items) collect(item, found, depth + 1);
  if (value.kind !== 'record') return;
  if (value.entries.get('requiredResourceAccess')?.value.kind === 'list') found.push(term);
  else for (const entry of value.entries.values()) collect(entry, found, depth + 1);
}
