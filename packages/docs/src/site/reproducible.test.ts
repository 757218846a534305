/** Two builds give the same bytes: into another folder, from another folder, at another time, in another zone and language. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { workspaceFolder } from '../sources/read-workspace.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function build(env: Readonly<Record<string, string>>, cwd: string): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'pim-precheck-reproducible-'));
  folders.push(folder);
  const main = join(workspaceFolder, 'packages/docs/src/main.ts');
  const parameters = ['--conditions=@pim-precheck/source', main, '--build-only', '--output', folder];
  await promisify(execFile)(process.execPath, parameters, { cwd, env: { ...process.env, ...env } });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

test('the site is the same byte for byte', async () => {
  const later = 'data:text/javascript,globalThis.realNow=Date.now;Date.now=()=>realNow()+5e10';
  const [here, elsewhere] = await Promise.all([
    build({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, workspaceFolder),
    build(
      { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: `--import=${later}` },
      tmpdir(),
    ),
  ]);
  expect([...elsewhere.keys()]).toEqual([...here.keys()]);
  expect([...here].filter(([name, bytes]) => elsewhere.get(name) !== bytes).map(([name]) => name)).toEqual([]);
  const telling = [...here].filter(([, bytes]) => bytes.includes(workspaceFolder) || /127\.0\.0\.1:\d{4,}/.test(bytes));
  expect(telling.map(([name]) => name)).toEqual([]);
});
