/** Tests of the lock file's completion, and of the lock file of this workspace. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completeLock, type LockFile } from './complete-lock.ts';

const TOOL = { dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '^1.2.3', '@tool/windows-x64': '1.2.3' } };

describe('a lock file', () => {
  test('gets an entry for each optional dependency that has none, in order', () => {
    const { lock, added } = completeLock({ packages: { '': {}, 'node_modules/tool': TOOL } });
    expect(Object.entries(lock.packages).slice(1, 3)).toEqual([
      [
        'node_modules/@tool/linux-arm64-musl',
        { version: '1.2.3', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
      ],
      ['node_modules/@tool/windows-x64', { version: '1.2.3', cpu: ['x64'], dev: true, optional: true, os: ['win32'] }],
    ]);
    expect(added).toEqual([
      'node_modules/@tool/linux-arm64-musl 1.2.3 (linux, arm64, musl)',
      'node_modules/@tool/windows-x64 1.2.3 (win32, x64)',
    ]);
  });

  test('gets nothing more the second time', () => {
    const { lock } = completeLock({ packages: { 'node_modules/tool': TOOL } });
    const again = completeLock(lock);
    expect(again).toEqual({ lock, added: [], freed: [] });
  });

  test.each<{ readonly name: string; readonly packages: LockFile['packages']; readonly added: readonly string[] }>([
    { name: 'in the package itself', packages: { 'node_modules/a/node_modules/x': { version: '1.0.0' } }, added: [] },
    { name: 'above it', packages: { 'node_modules/x': { version: '1.0.0' } }, added: [] },
    {
      name: 'above it in another version',
      packages: { 'node_modules/x': { version: '2.0.0' } },
      added: ['node_modules/a/node_modules/x 1.0.0 (any platform)'],
    },
    {
      name: 'in another package',
      packages: { 'node_modules/b/node_modules/x': { version: '1.0.0' } },
      added: ['node_modules/x 1.0.0 (any platform)'],
    },
  ])('that has the entry $name is given $added', ({ packages, added }) => {
    const given = { packages: { 'node_modules/a': { optionalDependencies: { x: '1.0.0' } }, ...packages } };
    expect(completeLock(given).added).toEqual(added);
  });

  test('loses the addresses of registries and keeps the links of workspaces', () => {
    const given: LockFile = {
      packages: {
        'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' },
        'node_modules/b': { resolved: 'packages/b' },
      },
    };
    const { lock, freed } = completeLock(given);
    expect(freed).toEqual(['node_modules/a']);
    expect(lock.packages).toEqual({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { resolved: 'packages/b' },
    });
  });

  test('with a range that tells no version is refused', () => {
    const given = { packages: { '': { optionalDependencies: { 'x-linux': '*' } } } };
    expect(() => completeLock(given)).toThrow('no version can be told from `*` of the optional package x-linux');
  });
});

describe('npm run lockfile', () => {
  const main = join(import.meta.dirname, 'main.ts');
  const run = (folder: string, ...args: readonly string[]): string => {
    try {
      return execFileSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { status, stderr } = error as { readonly status: number; readonly stderr: string };
      return `exit ${status}\n${stderr}`;
    }
  };

  test('says what it would mend with --check, mends it, and then has nothing to say', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lockfile-test-'));
    const packages = {
      'node_modules/a': {
        resolved: 'https://registry.example/a.tgz',
        optionalDependencies: { 'x-linux-x64': '1.0.0' },
      },
    };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
    expect(run(folder, '--check')).toBe(`exit 1
package-lock.json: has no entry node_modules/x-linux-x64 1.0.0 (linux, x64)
package-lock.json: names a registry in \`resolved\` of node_modules/a
package-lock.json: run \`npm run lockfile\` and commit what it writes
`);
    expect(run(folder)).toBe(`added node_modules/x-linux-x64 1.0.0 (linux, x64)
package-lock.json: 1 entries added, 1 freed of the address of a registry
`);
    expect(run(folder, '--check')).toBe('');
    rmSync(folder, { recursive: true });
  });

  test('has nothing to mend in the lock file of this workspace', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8');
    const { added, freed } = completeLock(JSON.parse(text) as LockFile);
    expect({ added, freed }).toEqual({ added: [], freed: [] });
  });
});
