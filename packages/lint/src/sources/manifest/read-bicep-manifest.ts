/** Reads Bicep files that use the extension of Microsoft Graph. */
import { DocumentError } from '../../document-error.ts';
import type { TextFile } from '../../text-file.ts';
import { withBicep } from '../bicep/read-bicep.ts';
import { unclosedIn } from '../bicep/unclosed-in.ts';
import { isCallersFile } from '../callers/callers-reader.ts';
import { callersIn } from '../callers/read-callers.ts';
import type { ReadSource, Unreadable } from '../sources.ts';
import { LineStarts } from '../terms/line-starts.ts';
import type { Resource } from '../terms/resource.ts';
import { entryOf, flagOf, type Term, textOf } from '../terms/term.ts';
import { Configuration, shownName } from './configuration.ts';
import { graphApplication } from './graph-application.ts';
import { askByName, askOf } from './make-ask.ts';
import { EMPTY, type ManifestSource, merged } from './manifest-source.ts';

/** Reads the Bicep files of a folder. */
export const readBicepManifest: ReadSource<'manifest'> = (files, unreadable) => {
  const callers = files.flatMap((file) => (isCallersFile(file.path) ? callersIn(file) : []));
  return { ...merged(files.map((file) => (isCallersFile(file.path) ? EMPTY : readFile(file, unreadable)))), callers };
};

function readFile(file: TextFile, unreadable: Unreadable): ManifestSource {
  const fault = unclosedIn(file.text);
  if (fault !== undefined) {
    const where = new LineStarts(file.path, file.text).placeOf(fault.offset);
    unreadable(new DocumentError(where, fault.reason));
    if (fault.isTooDeep === true) return EMPTY;
  }
  return withBicep(file, (resources) => {
    const configuration = new Configuration(resources);
    return merged(
      resources.map((resource) => READERS[resource.type.toLowerCase()]?.(resource, configuration) ?? EMPTY),
    );
  });
}

type Reader = (resource: Resource, configuration: Configuration) => ManifestSource;

const READERS: Readonly<Record<string, Reader>> = {
  'microsoft.graph/applications': application,
  'microsoft.graph/approleassignedto': appRole,
  'microsoft.graph/oauth2permissiongrants': scopes,
  'microsoft.graph/groups': group,
};

function application(resource: Resource, configuration: Configuration): ManifestSource {
  const { key, body, isGiven } = resource;
  if (isGiven) return EMPTY;
  const hasPrincipal = configuration.applicationsWithPrincipal.has(key);
  const found = graphApplication(body, { key, configuration, from: resource, hasPrincipal });
  return { ...EMPTY, applications: [found.application], asks: found.asks };
}

function appRole(resource: Resource, configuration: Configuration): ManifestSource {
  const { body } = resource;
  const id = entryOf(body, 'appRoleId');
  if (id === undefined) return EMPTY;
  const holder = configuration.holderOf(entryOf(body, 'principalId'), resource);
  const api = configuration.apiOf(entryOf(body, 'resourceId'), resource);
  return { ...EMPTY, asks: [askOf(id, { ...holder, way: 'granted', api, form: 'application' })] };
}

/** The scopes stand in one text, with spaces between. */
function scopes(resource: Resource, configuration: Configuration): ManifestSource {
  const { body } = resource;
  const scope = entryOf(body, 'scope');
  if (scope === undefined) return EMPTY;
  const holder = configuration.holderOf(entryOf(body, 'clientId'), resource);
  const api = configuration.apiOf(entryOf(body, 'resourceId'), resource);
  const context = { ...holder, way: 'granted', api, form: 'delegated' } as const;
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
