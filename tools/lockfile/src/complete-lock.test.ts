/** Tests of the lock file's completion, and of the lock file of this workspace. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressesIn, completeLock, type LockFile } from './complete-lock.ts';

const workspaceLock = JSON.parse(
  readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
) as LockFile;

test('an optional dependency without an entry gets one with version, os, cpu and libc', () => {
  const given: LockFile = {
    packages: {
      '': {},
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/linux-arm64-musl': '^1.2.3', '@tool/windows-x64': '1.2.3' },
      },
    },
  };
  const { lock, added } = completeLock(given);
  expect(added).toEqual(['node_modules/@tool/linux-arm64-musl', 'node_modules/@tool/windows-x64']);
  expect(lock.packages['node_modules/@tool/linux-arm64-musl']).toEqual({
    version: '1.2.3',
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
  expect(lock.packages['node_modules/@tool/windows-x64']).toMatchObject({ os: ['win32'], cpu: ['x64'] });
});

test('an entry nested under the package or above it counts', () => {
  const given: LockFile = {
    packages: {
      'node_modules/a/node_modules/tool': { optionalDependencies: { x: '1.0.0', y: '1.0.0' } },
      'node_modules/a/node_modules/x': {},
      'node_modules/y': {},
    },
  };
  expect(completeLock(given).added).toEqual([]);
});

test('an address of a registry is found', () => {
  const lock: LockFile = {
    packages: {
      'node_modules/a': { resolved: 'https://registry.example/a.tgz' },
      'packages/b': { resolved: 'packages/b' },
    },
  };
  expect(addressesIn(lock)).toEqual(['node_modules/a: https://registry.example/a.tgz']);
});

test('the lock of this workspace is complete and names no registry', () => {
  expect(completeLock(workspaceLock).added).toEqual([]);
  expect(addressesIn(workspaceLock)).toEqual([]);
});
