/** Where the Kiota executable of a version lies on this machine: the layout of `@microsoft/kiota`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { GeneratorContext } from '../steps/generator.ts';

/** Names a zip of a Kiota release; `@microsoft/kiota` reads it. */
export const ZIP_VARIABLE = 'KIOTA_SIDELOADING_BINARY_ZIP_PATH';

/** Names another folder to keep generators in. */
export const LOCATION_VARIABLE = 'KIOTA_BINARY_LOCATION';

/** The folders and the file of one version. */
export interface GeneratorPlace {
  /** What `@microsoft/kiota` calls the binary location; absolute, since it is read from several working directories. */
  readonly location: string;
  readonly folder: string;
  readonly executable: string;
}

/** Returns where the executable of a version belongs. */
export function placeOf(version: string, { root, env }: Pick<GeneratorContext, 'root' | 'env'>): GeneratorPlace {
  const location = resolve(root, env[LOCATION_VARIABLE] || 'node_modules/.cache/pim-precheck/kiota');
  return placeIn(location, version);
}

/** Returns where the executable of a version belongs in a location. */
export function placeIn(location: string, version: string): GeneratorPlace {
  const folder = join(location, '.kiotabin', version, platform());
  return { location, folder, executable: join(folder, process.platform === 'win32' ? 'kiota.exe' : 'kiota') };
}

/** Whether a generator can be had without the network. */
export function isAtHand(place: GeneratorPlace, env: GeneratorContext['env']): boolean {
  return existsSync(place.executable) || Boolean(env[ZIP_VARIABLE]);
}

/** The name of this machine's kind in the releases of Kiota. */
function platform(): string {
  const names: Readonly<Record<string, string>> = { win32: 'win', darwin: 'osx' };
  return `${names[process.platform] ?? 'linux'}-${process.arch}`;
}
