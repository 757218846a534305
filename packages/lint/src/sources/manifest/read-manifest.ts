/** Reads manifests of applications in JSON, and plans of Terraform. */
import { dirname } from 'node:path';
import { DocumentError } from '../../document-error.ts';
import type { TextFile } from '../../text-file.ts';
import { callersIn, isCallersFile } from '../callers/read-callers.ts';
import { GRAPH_APP_ID, knownApplications } from '../../generated/catalogue.ts';
import { jsonTerm } from '../terms/json-term.ts';
import type { SourceReader, Unreadable } from '../sources.ts';
import { applicationsInJson } from './graph-application.ts';
import { EMPTY, type ManifestSource, merged } from './manifest-source.ts';
import { isPlan, planResources } from './plan-resources.ts';
import { manifestOfTerraform } from './read-resources.ts';

const MENTIONS = new RegExp(`${GRAPH_APP_ID}|${knownApplications.map(({ id }) => id).join('|')}|displayName`, 'i');
/** Fields that tell the manifest of an application also where it was cut off before it asks for anything. */
const OWN_FIELDS =
  /"(?:acceptMappedClaims|accessTokenAcceptedVersion|groupMembershipClaims|identifierUris|isFallbackPublicClient|keyCredentials|knownClientApplications|oauth2Permissions?\w*|passwordCredentials|preAuthorizedApplications|publisherDomain|requestedAccessTokenVersion|signInAudience)"/g;
/** What is made into JSON by something else: a line, or a value without quotes, that starts with a tag of a template. */
const TEMPLATE = /^[ \t]*(?:"[^"\n]*"[ \t]*:[ \t]*)?(?:\{\{|\{%|\{#|<%|%\{)/m;

/** Takes JSON files that ask for permissions, or that hold resources of azuread, and the callers declared beside them. */
export const manifestReader: SourceReader<'manifest'> = {
  kind: 'manifest',
  takes: (path) => /\.jsonc?$/i.test(path) || isCallersFile(path),
  recognises: ({ path, text }) => isCallersFile(path) || isManifest(text),
  folders: (path) => [dirname(path)],
  read(files, unreadable) {
    const manifests = files.filter(({ path }) => !isCallersFile(path));
    if (manifests.length === 0) return EMPTY;
    const callers = files.flatMap((file) => (isCallersFile(file.path) ? callersIn(file) : []));
    return { ...merged(manifests.map((file) => partOf(file, unreadable))), callers };
  },
};

function isManifest(text: string): boolean {
  return (
    text.includes('"requiredResourceAccess"') ||
    (text.includes('"azuread_') && text.includes('"root_module"')) ||
    (text.includes('"appId"') && new Set(text.match(OWN_FIELDS)).size > 1)
  );
}

function asksOrMakes(text: string): boolean {
  return text.includes('"azuread_') || (text.includes('"requiredResourceAccess"') && MENTIONS.test(text));
}

/** Why caught: one file that is no JSON does not keep the others of its folder from being read. */
function partOf(file: TextFile, unreadable: Unreadable): ManifestSource {
  try {
    const root = jsonTerm(file);
    if (!asksOrMakes(file.text)) return EMPTY;
    return isPlan(root) ? manifestOfTerraform(planResources(root, file.path)) : applicationsInJson(root, file.path);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (!TEMPLATE.test(file.text)) unreadable(error);
    return EMPTY;
  }
}
