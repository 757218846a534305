/** The packages of the workspace, from their manifests. */
import { listFiles, readJson } from './read-workspace.ts';

/** A package: its short name, what it is for, and which of its siblings it uses. */
export interface PackageManifest {
  readonly name: string;
  readonly description: string;
  readonly isPrivate: boolean;
  readonly uses: readonly string[];
  readonly exports: Readonly<Record<string, unknown>>;
}

interface RawManifest {
  readonly name: string;
  readonly description?: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const SCOPE = '@pim-precheck/';

/** Reads the manifests of all packages. */
export function readPackages(): readonly PackageManifest[] {
  return listFiles('packages', '/package.json')
    .filter((path) => path.split('/').length === 2)
    .map((path) => readJson(`packages/${path}`) as RawManifest)
    .map((manifest) => ({
      name: manifest.name.slice(SCOPE.length),
      description: manifest.description ?? '',
      isPrivate: manifest.private === true,
      uses: siblingsOf(manifest),
      exports: manifest.exports ?? {},
    }));
}

function siblingsOf({ dependencies, peerDependencies, devDependencies }: RawManifest): readonly string[] {
  return Object.keys({ ...dependencies, ...peerDependencies, ...devDependencies })
    .filter((name) => name.startsWith(SCOPE))
    .map((name) => name.slice(SCOPE.length))
    .sort();
}
