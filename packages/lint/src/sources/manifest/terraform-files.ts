/** Tells by a few words whether a module of Terraform makes something in Entra. */
import type { TextFile } from '../../text-file.ts';

/** Why names of a provider: without a resource of it, a module says nothing about applications. */
const MENTIONS = /"(?:azuread_\w+|msgraph_resource)"/;

/** Whether a module has a resource of Entra. */
export function makesInEntra(files: readonly TextFile[]): boolean {
  return files.some(({ text }) => MENTIONS.test(text));
}
