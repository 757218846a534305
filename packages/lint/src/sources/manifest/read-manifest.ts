/** Reads manifests of applications in JSON, and plans of Terraform. */
import { GRAPH_APP_ID, knownApplications } from '../../generated/catalogue.ts';
import { jsonTerm } from '../terms/json-term.ts';
import type { SourceReader } from '../sources.ts';
import { applicationsInJson } from './graph-application.ts';
import { EMPTY } from './manifest-source.ts';
import { isPlan, planResources } from './plan-resources.ts';
import { manifestOfTerraform } from './read-resources.ts';

const MENTIONS = new RegExp(`${GRAPH_APP_ID}|${knownApplications.map(({ id }) => id).join('|')}|displayName`, 'i');

/** Takes JSON files that ask for permissions, or that hold resources of azuread. */
export const manifestReader: SourceReader<'manifest'> = {
  kind: 'manifest',
  takes: (path) => /\.jsonc?$/i.test(path),
  recognises: ({ text }) =>
    (text.includes('"requiredResourceAccess"') && MENTIONS.test(text)) ||
    (text.includes('"azuread_') && text.includes('"root_module"')),
  read([file]) {
    if (file === undefined) return EMPTY;
    const root = jsonTerm(file);
    return isPlan(root) ? manifestOfTerraform(planResources(root)) : applicationsInJson(root);
  },
};
