/** Brings a Kiota executable through `@microsoft/kiota`; a process of its own: `install-generator.ts <location> <version>`. */
import { setKiotaConfig } from '@microsoft/kiota';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { placeIn, ZIP_VARIABLE } from './generator-place.ts';
import { RELEASES } from './releases.ts';

/** The part of the npm package that installs; its face offers it only together with starting what was installed. */
interface Installer {
  ensureKiotaIsPresentInPath(
    folder: string,
    packages: readonly { readonly platformId: string; readonly sha256: string }[],
    platformId: string,
  ): Promise<void>;
  getCurrentPlatform(): string;
}

const [location = '', version = ''] = process.argv.slice(2);

// Why: the npm package has no handler for a download that fails, so the error arrives here.
process.on('uncaughtException', (error: NodeJS.ErrnoException) => fail(error.message || String(error.code)));

setKiotaConfig({ binaryLocation: location, binaryVersion: version });
const face = fileURLToPath(import.meta.resolve('@microsoft/kiota'));
const installer = (await import(pathToFileURL(join(dirname(face), 'install.js')).href)) as Installer;
const platformId = installer.getCurrentPlatform();
const sha256 = RELEASES[version]?.[platformId];
const zip = process.env[ZIP_VARIABLE];

if (sha256 === undefined && !zip) {
  fail(`no checksum of the release ${version} for ${platformId} is known (tools/codegen/src/kiota/releases.ts)`);
}
try {
  const packages = [{ platformId, sha256: sha256 ?? '' }];
  await installer.ensureKiotaIsPresentInPath(placeIn(location, version).folder, packages, platformId);
} catch {
  fail(zip ? 'it is no zip with `kiota` at its root' : 'what arrived is not the release, its sha256 is another');
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
