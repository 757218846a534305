/** Reads from a package's name which platform it is for; in the terms of npm. */

/** What npm compares with the machine before it installs a package; an empty list is any. */
export interface Platform {
  readonly os: readonly string[];
  readonly cpu: readonly string[];
  readonly libc: readonly string[];
}

const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const OTHER_WORDS: Readonly<Record<string, string>> = {
  aarch64: 'arm64',
  armv6: 'arm',
  armv7: 'arm',
  loongarch64: 'loong64',
  macos: 'darwin',
  ppc64le: 'ppc64',
  windows: 'win32',
};

/** The platform of a package, by the words of its name. */
export function platformOf(name: string): Platform {
  const words = name
    .toLowerCase()
    .split(/[/_-]/)
    .map((word) => OTHER_WORDS[word] ?? word);
  const os = OS.filter((word) => words.includes(word));
  return {
    os,
    cpu: CPU.filter((word) => words.includes(word)),
    // Why on Linux only: a Windows package may be called after a GNU tool chain.
    libc: os.includes('linux') ? libcOf(words) : [],
  };
}

function libcOf(words: readonly string[]): readonly string[] {
  if (words.some((word) => word.startsWith('musl'))) return ['musl'];
  return words.some((word) => word.startsWith('gnu')) ? ['glibc'] : [];
}
