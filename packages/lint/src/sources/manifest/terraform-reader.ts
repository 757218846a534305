/** Finds the files of Terraform of a folder, which are one module. */
import { dirname } from 'node:path';
import { isCallersFile } from '../callers/callers-reader.ts';
import type { SourceReader } from '../sources.ts';
import { consentsIn, isScript } from './consents-in.ts';
import { makesInEntra } from './terraform-files.ts';

/** Takes files of Terraform, and reads the folders in which one makes something in Entra. */
export const terraformReader: SourceReader<'manifest'> = {
  kind: 'manifest',
  takes: (path) => /\.(?:tf|tofu|tfvars|tf\.json|tofu\.json)$/.test(path) || isScript(path) || isCallersFile(path),
  recognises: ({ path, text }) =>
    path.endsWith('.tfvars') ||
    isCallersFile(path) ||
    (isScript(path) ? consentsIn(text) : /azuread_|msgraph_resource|locals|variable/.test(text)),
  folders: (path) => [dirname(path)],
  load: async (files) => {
    if (makesInEntra(files)) await (await import('../code/grammar.ts')).loadGrammars(['terraform']);
    return (await import('./read-terraform-manifest.ts')).readTerraformManifest;
  },
};
