/** Reads the files of Terraform of a folder, which are one module. */
import { dirname } from 'node:path';
import { callersIn, isCallersFile } from '../callers/read-callers.ts';
import { loadGrammars } from '../code/grammar.ts';
import type { SourceReader } from '../sources.ts';
import { withModule } from '../terraform/read-module.ts';
import type { TextFile } from '../../text-file.ts';
import { EMPTY } from './manifest-source.ts';
import { manifestOfTerraform } from './read-resources.ts';

/** Why names of a provider: without a resource of it, a module says nothing about applications. */
const MENTIONS = /"(?:azuread_\w+|msgraph_resource)"/;

/** Takes files of Terraform, and reads the folders in which one makes something in Entra. */
export const terraformReader: SourceReader<'manifest'> = {
  kind: 'manifest',
  takes: (path) => /\.(?:tf|tofu|tfvars)$/.test(path) || isCallersFile(path),
  recognises: ({ path, text }) =>
    path.endsWith('.tfvars') || isCallersFile(path) || /azuread_|msgraph_resource|locals|variable/.test(text),
  folders: (path) => [dirname(path)],
  prepare: async (files) => {
    if (concerns(files)) await loadGrammars(['terraform']);
  },
  read(files, unreadable) {
    if (!concerns(files)) return EMPTY;
    const written = files.filter(({ path }) => !isCallersFile(path));
    const callers = files.flatMap((file) => (isCallersFile(file.path) ? callersIn(file) : []));
    return { ...withModule(written, unreadable, manifestOfTerraform), callers };
  },
};

function concerns(files: readonly TextFile[]): boolean {
  return files.some(({ text }) => MENTIONS.test(text));
}
