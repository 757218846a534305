/** Reads manifests of applications in JSON, and plans of Terraform. */
import { DocumentError } from '../../document-error.ts';
import type { TextFile } from '../../text-file.ts';
import { isCallersFile } from '../callers/callers-reader.ts';
import { callersIn } from '../callers/read-callers.ts';
import { GRAPH_APP_ID, knownApplications } from '../../generated/catalogue.ts';
import { consentsIn } from './consents-in.ts';
import { jsonTerm } from '../terms/json-term.ts';
import type { ReadSource, Unreadable } from '../sources.ts';
import { applicationsInJson } from './graph-application.ts';
import { EMPTY, type ManifestSource, merged } from './manifest-source.ts';
import { isPlan, planResources } from './plan-resources.ts';
import { manifestOfTerraform } from './read-resources.ts';

const MENTIONS = new RegExp(`${GRAPH_APP_ID}|${knownApplications.map(({ id }) => id).join('|')}|displayName`, 'i');
/** What is made into JSON by something else: a line, or a value without quotes, that starts with a tag of a template. */
const TEMPLATE = /^[ \t]*(?:"[^"\n]*"[ \t]*:[ \t]*)?(?:\{\{|\{%|\{#|<%|%\{)/m;

/** Reads the JSON files of a folder. */
export const readManifest: ReadSource<'manifest'> = (files, unreadable) => {
  const manifests = files.filter(({ path }) => !isCallersFile(path));
  if (manifests.length === 0) return EMPTY;
  const callers = files.flatMap((file) => (isCallersFile(file.path) ? callersIn(file) : []));
  return { ...merged(manifests.map((file) => partOf(file, unreadable))), callers };
};

function asksOrMakes(text: string): boolean {
  return (
    text.includes('"azuread_') || (/"(?:requiredResourceAccess|resourceAccess)"/.test(text) && MENTIONS.test(text))
  );
}

/** Why caught: one file that is no JSON does not keep the others of its folder from being read. */
function partOf(file: TextFile, unreadable: Unreadable): ManifestSource {
  try {
    const root = jsonTerm(file);
    if (!asksOrMakes(file.text)) return EMPTY;
    if (!isPlan(root)) return applicationsInJson(root, file.path);
    return {
      ...manifestOfTerraform(planResources(root, file.path)),
      hasConsentCommand: consentsIn(file.text),
    };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (!TEMPLATE.test(file.text)) unreadable(error);
    return EMPTY;
  }
}
