/** Reads the files of Terraform of a folder, which are one module. */
import { isCallersFile } from '../callers/callers-reader.ts';
import { callersIn } from '../callers/read-callers.ts';
import type { ReadSource } from '../sources.ts';
import { isJsonSyntax, resourcesInJson } from '../terraform/json-syntax.ts';
import { withModule } from '../terraform/read-module.ts';
import { consentsIn, isScript } from './consents-in.ts';
import { EMPTY } from './manifest-source.ts';
import { manifestOfTerraform } from './read-resources.ts';
import { makesInEntra } from './terraform-files.ts';

/** Reads a module. */
export const readTerraformManifest: ReadSource<'manifest'> = (files, unreadable) => {
  if (!makesInEntra(files)) return EMPTY;
  const written = files.filter(({ path }) => !isCallersFile(path) && !isScript(path));
  const callers = files.flatMap((file) => (isCallersFile(file.path) ? callersIn(file) : []));
  const hasConsentCommand = files.some(({ text }) => consentsIn(text));
  const inJson = written.filter(({ path }) => isJsonSyntax(path)).flatMap((file) => resourcesInJson(file, unreadable));
  const inHcl = written.filter(({ path }) => !isJsonSyntax(path));
  const read = withModule(inHcl, unreadable, (resources) => manifestOfTerraform([...resources, ...inJson]));
  return { ...read, callers, hasConsentCommand };
};
