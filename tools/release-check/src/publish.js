/** Publishes every package that is public, as it was built. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { mustRun } from './run.js';

const workspace = join(import.meta.dirname, '../../..');

/** The folders and manifests of the public packages. */
export function publicPackages() {
  return readdirSync(join(workspace, 'packages'))
    .map((name) => join(workspace, 'packages', name))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** Publishes to a registry; resolves to what publint holds against the packages, one line each. */
export async function publishAll(url, folder) {
  const npmrc = join(folder, 'npmrc');
  mkdirSync(folder, { recursive: true });
  // Why a token: npm does not publish without one; the registry asks nobody who they are.
  writeFileSync(npmrc, `registry=${url}\n${url.replace('http:', '')}:_authToken=anybody\n`);
  const faults = [];
  for (const { folder: own, manifest } of publicPackages()) {
    const { messages } = await publint({ pkgDir: own, strict: true });
    faults.push(...messages.map((message) => `${manifest.name}: ${formatMessage(message, manifest)}`));
    await mustRun('npm', ['publish', '--userconfig', npmrc, '--registry', url, '--ignore-scripts'], { cwd: own });
  }
  return faults;
}
