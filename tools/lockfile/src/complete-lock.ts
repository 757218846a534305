/** Completes a lock file with the platform packages that one registry did not offer, so that `npm ci` accepts it everywhere. */
import { platformOf } from './platform-of.ts';

/** One entry under `packages` of a lock file. */
export interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The part of a lock file that matters here. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

/** A lock with what it lacked, and what was done to it. */
export interface Completion<T extends LockFile> {
  readonly lock: T;
  /** Entries that were added, each as one line. */
  readonly added: readonly string[];
  /** Entries that lost the address of a registry. */
  readonly freed: readonly string[];
}

/** Enters every optional dependency that has no entry, and takes out the addresses of registries. */
export function completeLock<T extends LockFile>(lock: T): Completion<T> {
  const packages = new Map(Object.entries(lock.packages));
  const freed = [...packages].filter(([, { resolved = '' }]) => /^[a-z+]+:\/\//i.test(resolved)).map(([path]) => path);
  for (const path of freed) packages.set(path, withoutAddress(packages.get(path) ?? {}));
  const added: string[] = [];
  for (const [path, parent] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isEntered(packages, path, name, range)) continue;
      const entry = entryFor(name, range, parent);
      const place = packages.has(`node_modules/${name}`) ? `${path}/node_modules/${name}` : `node_modules/${name}`;
      packages.set(place, entry);
      added.push(describe(place, entry));
    }
  }
  const sorted = [...packages].toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added, freed };
}

/** Whether the package that Node finds from a folder, there or in a folder above it, is entered and of the version asked for. */
function isEntered(packages: ReadonlyMap<string, LockEntry>, from: string, name: string, range: string): boolean {
  for (let folder = from; ; folder = above(folder)) {
    const found = packages.get(folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`);
    if (found !== undefined) return !isExact(range) || found.version === range;
    if (folder === '') return false;
  }
}

function above(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
}

function isExact(range: string): boolean {
  return /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(range);
}

function entryFor(name: string, range: string, parent: LockEntry): LockEntry {
  const version = /\d+\.\d+\.\d+(?:-[\w.-]+)?/.exec(range)?.[0];
  if (version === undefined)
    throw new Error(`no version can be told from \`${range}\` of the optional package ${name}`);
  const { os, cpu, libc } = platformOf(name);
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(parent.dev === true ? { dev: true } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

function withoutAddress({ resolved: _resolved, ...entry }: LockEntry): LockEntry {
  return entry;
}

function describe(path: string, { version = '', os = [], cpu = [], libc = [] }: LockEntry): string {
  return `${path} ${version} (${[...os, ...cpu, ...libc].join(', ') || 'any platform'})`;
}
