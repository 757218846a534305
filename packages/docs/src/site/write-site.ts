/** Writes the site into a folder that then holds nothing else. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes what differs and removes what is no longer part of the site. */
export function writeSite(folder: string, files: ReadonlyMap<string, string>): void {
  for (const name of existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []) {
    const path = join(name.parentPath, name.name);
    if (name.isFile() && !files.has(path.slice(folder.length + 1).replaceAll('\\', '/'))) rmSync(path);
  }
  for (const [name, text] of files) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
