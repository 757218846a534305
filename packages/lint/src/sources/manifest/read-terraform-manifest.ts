/** Reads the files of Terraform of a folder, which are one module. */
import { isCallersFile } from '../callers/callers-reader.ts';
import { callersIn } from '../callers/read-callers.ts';
import type { ReadSource } from '../sources.ts';
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
  return { ...withModule(written, unreadable, manifestOfTerraform), callers, hasConsentCommand };
};
