/** Reads a configuration of Terraform, from its files or from a plan. */
import type { Resource } from '../terms/resource.ts';
import { entryOf, textOf } from '../terms/term.ts';
import { Configuration } from './configuration.ts';
import { graphApplication } from './graph-application.ts';
import { EMPTY, type ManifestSource, merged } from './manifest-source.ts';
import { APPLICATION_READERS } from './terraform-application.ts';
import { ROLE_READERS } from './terraform-roles.ts';

/** What the resources say about applications, roles and groups. */
export function manifestOfTerraform(resources: readonly Resource[]): ManifestSource {
  const configuration = new Configuration(resources);
  return merged(resources.map((resource) => partOf(resource, configuration)));
}

function partOf(resource: Resource, configuration: Configuration): ManifestSource {
  if (resource.type === 'msgraph_resource') return throughGraph(resource, configuration);
  const read = APPLICATION_READERS[resource.type] ?? ROLE_READERS[resource.type];
  return read === undefined ? EMPTY : read(resource, configuration);
}

/** The msgraph provider sends the body as it is. */
function throughGraph(resource: Resource, configuration: Configuration): ManifestSource {
  const body = entryOf(resource.body, 'body');
  if (body === undefined || textOf(entryOf(resource.body, 'url')) !== 'applications') return EMPTY;
  const context = { key: resource.key, configuration, from: resource, hasPrincipal: false };
  const { application, asks } = graphApplication(body, context);
  return { ...EMPTY, applications: [application], asks };
}
