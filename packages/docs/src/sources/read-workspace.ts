/** Reads files of the workspace, each by its path from the top. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the workspace. */
export const workspaceFolder: string = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/[/\\]$/, '');

/** The text of a file. */
export function readText(path: string): string {
  return readFileSync(join(workspaceFolder, path), 'utf8');
}

/** The value in a JSON file. */
export function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

/** The files under a folder whose name ends as asked, relative to that folder and sorted. */
export function listFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(join(workspaceFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .sort();
}
