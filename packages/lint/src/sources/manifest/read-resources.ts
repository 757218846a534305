/** Reads a configuration of Terraform, from its files or from a plan. */
import type { Resource } from '../terms/resource.ts';
import { Configuration } from './configuration.ts';
import { asGraphResource, readGraphResource } from './graph-resources.ts';
import { EMPTY, type ManifestSource, merged } from './manifest-source.ts';
import { APPLICATION_READERS } from './terraform-application.ts';
import { ROLE_READERS } from './terraform-roles.ts';

/** What the resources say about applications, roles and groups. */
export function manifestOfTerraform(written: readonly Resource[]): ManifestSource {
  const resources = written.map((resource) => asGraphResource(resource));
  const configuration = new Configuration(resources);
  return merged(resources.map((resource) => partOf(resource, configuration)));
}

function partOf(resource: Resource, configuration: Configuration): ManifestSource {
  const read = APPLICATION_READERS[resource.type] ?? ROLE_READERS[resource.type] ?? readGraphResource;
  const part = read(resource, configuration);
  // Why of the rest what it asks for alone: the others of its loop stand for what is made.
  return resource.isRest === true ? { ...EMPTY, asks: part.asks } : part;
}
