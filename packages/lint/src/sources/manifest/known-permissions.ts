/** The permissions of Microsoft Graph by id and by name. */
import { GRAPH_PERMISSIONS } from '../../generated/graph-permissions.ts';

/** A permission of Microsoft Graph; an absent id means that there is no such form. */
export interface KnownPermission {
  readonly name: string;
  readonly delegated?: string;
  readonly application?: string;
  readonly isDeprecated: boolean;
}

interface Tables {
  readonly byId: ReadonlyMap<string, KnownPermission>;
  readonly byName: ReadonlyMap<string, KnownPermission>;
}

let loaded: Tables | undefined;

/** Why on demand: most runs read no manifest. */
function tables(): Tables {
  if (loaded !== undefined) return loaded;
  const byId = new Map<string, KnownPermission>();
  const byName = new Map<string, KnownPermission>();
  for (const line of GRAPH_PERMISSIONS.split('\n')) {
    const [name = '', delegated = '-', application = '-', mark] = line.split(' ');
    const permission: KnownPermission = {
      name,
      ...(delegated !== '-' && { delegated }),
      ...(application !== '-' && { application }),
      isDeprecated: mark === 'deprecated',
    };
    // Why the first: a second line has other ids of the same permission.
    if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), permission);
    for (const id of [delegated, application]) if (id !== '-') byId.set(id, permission);
  }
  loaded = { byId, byName };
  return loaded;
}

/** The permission with an id, in either form. */
export function permissionById(id: string): KnownPermission | undefined {
  return tables().byId.get(id.toLowerCase());
}

/** The permission with a name. */
export function permissionByName(name: string): KnownPermission | undefined {
  return tables().byName.get(name.toLowerCase());
}

/** The permission that a key of a map names: keys are compared exactly. */
export function permissionOfKey(key: string): KnownPermission | undefined {
  const found = permissionByName(key);
  return found?.name === key ? found : undefined;
}

/** Every name. */
export function permissionNames(): readonly string[] {
  return [...tables().byName.values()].map(({ name }) => name);
}
