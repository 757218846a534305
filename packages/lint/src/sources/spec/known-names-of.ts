/** The names that an `x-access` may use: those of the catalogue beside it, else those that the linter knows. */
import { GRAPH_PERMISSIONS } from '../../generated/graph-permissions.ts';
import { knownNames } from '../../generated/known-names.ts';
import type { ReadDocument } from '../../read-document.ts';
import type { NameKind, Names } from './spec-source.ts';
import { listOf, valueOf } from './value-of.ts';

/** The list of each kind in a catalogue, and the field that holds the name. */
const LISTS: Readonly<Record<NameKind, readonly [string, string]>> = {
  clouds: ['clouds', 'id'],
  permissions: ['permissions', 'id'],
  roles: ['directory-roles', 'slug'],
  sources: ['sources', 'id'],
};

/** The names of each kind. */
export function namesFrom(catalogue: readonly ReadDocument[]): Readonly<Record<NameKind, Names>> {
  const namesOf = (kind: NameKind): Names => {
    const [list, field] = LISTS[kind];
    const own = catalogue.find(({ value }) => list in valueOf(value));
    if (own === undefined)
      return { known: new Set(kind === 'permissions' ? allPermissions() : knownNames[kind]), isComplete: false };
    const entries = listOf(valueOf(own.value)[list]).map((entry) => String(valueOf(entry)[field]));
    return { known: new Set(entries), isComplete: true };
  };
  return {
    clouds: namesOf('clouds'),
    permissions: namesOf('permissions'),
    roles: namesOf('roles'),
    sources: namesOf('sources'),
  };
}

/** The permissions of Microsoft Graph, those that the catalogue tells more about among them. */
function allPermissions(): readonly string[] {
  const names = GRAPH_PERMISSIONS.split('\n').map((line) => line.split(' ')[0] ?? '');
  return [...names, ...knownNames.permissions];
}
