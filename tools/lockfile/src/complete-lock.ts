/** Completes a lock file with the platform packages that one registry did not offer, so that `npm ci` accepts it everywhere. */

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

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const OS_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SYSTEMS.map((system) => [system, system] as const)),
  windows: 'win32',
};
const CPU_WORDS: Readonly<Record<string, string>> = {
  aarch64: 'arm64',
  arm: 'arm',
  arm64: 'arm64',
  armv7: 'arm',
  ia32: 'ia32',
  loong64: 'loong64',
  loongarch64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
  x64: 'x64',
};

/** Returns the lock with every optional dependency entered, and the paths of the entries that were added. */
export function completeLock<T extends LockFile>(lock: T): { readonly lock: T; readonly added: readonly string[] } {
  const packages = new Map(Object.entries(lock.packages));
  const added: string[] = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isEntered(packages, path, name)) continue;
      packages.set(`node_modules/${name}`, entryFor(name, range, entry));
      added.push(`node_modules/${name}`);
    }
  }
  const sorted = [...packages].toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}

/** The lines of a lock that name an address: a lock is for every registry, not for the one it was made with. */
export function addressesIn(lock: LockFile): readonly string[] {
  return Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved !== undefined && /^[a-z+]+:\/\//i.test(resolved))
    .map(([path, { resolved }]) => `${path}: ${resolved ?? ''}`);
}

/** Node looks in the folder of the package itself, then in each one above it. */
function isEntered(packages: ReadonlyMap<string, LockEntry>, from: string, name: string): boolean {
  let folder = from;
  for (;;) {
    if (packages.has(folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`)) return true;
    if (folder === '') return false;
    folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '';
  }
}

function entryFor(name: string, range: string, parent: LockEntry): LockEntry {
  const words = name.toLowerCase().split(/[/_-]/);
  const found = (table: Readonly<Record<string, string>>): readonly string[] => [
    ...new Set(words.flatMap((word) => table[word] ?? table[word.replace(/eabi(?:hf)?$/, '')] ?? [])),
  ];
  const [os, cpu] = [found(OS_WORDS), found(CPU_WORDS)];
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : [];
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(parent.dev === true ? { dev: true } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}
