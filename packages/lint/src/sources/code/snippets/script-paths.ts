/** What the configuration of TypeScript, or of an editor for JavaScript, calls the folders of a project. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { foldersAbove } from './project-folders.ts';
import { Recent } from './recent.ts';

/** A name such as `@graph/*`, and the paths that it stands for. */
interface Alias {
  readonly start: string;
  readonly end: string;
  readonly targets: readonly string[];
}

const CONFIGS = ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json'];
const DEEPEST = 3;

/** The paths that a name stands for by the nearest configuration that has aliases. */
export function aliasedPaths(name: string, path: string): readonly string[] {
  return aliasesAt(dirname(resolve(path))).flatMap((alias) => standingFor(name, alias));
}

const aliases = new Recent<readonly Alias[]>();

/** The aliases of the nearest configuration that has some. Why remembered by folder: each import of each file asks. */
function aliasesAt(folder: string): readonly Alias[] {
  return aliases.of(folder, () => {
    for (const above of foldersAbove(join(folder, 'file')))
      for (const config of CONFIGS) {
        const file = join(above, config);
        const found = existsSync(file) ? aliasesIn(file, 0) : [];
        if (found.length > 0) return found;
      }
    return [];
  });
}

function standingFor(name: string, { start, end, targets }: Alias): readonly string[] {
  if (!name.startsWith(start) || !name.endsWith(end) || name.length < start.length + end.length) return [];
  const inner = name.slice(start.length, name.length - end.length);
  return targets.map((target) => target.replace('*', inner));
}

function aliasesIn(file: string, depth: number): readonly Alias[] {
  const { compilerOptions, extends: base } = configIn(file);
  const folder = dirname(file);
  if (compilerOptions?.paths === undefined && typeof base === 'string' && base.startsWith('.') && depth < DEEPEST) {
    const other = resolve(folder, base.endsWith('.json') ? base : `${base}.json`);
    return existsSync(other) ? aliasesIn(other, depth + 1) : [];
  }
  const root = resolve(folder, compilerOptions?.baseUrl ?? '.');
  const named = Object.entries(compilerOptions?.paths ?? {}).map(([pattern, targets]): Alias => {
    const [start = '', end = ''] = pattern.split('*');
    return { start, end, targets: targets.map((target) => resolve(root, target)) };
  });
  // With a base, every name may begin there.
  return compilerOptions?.baseUrl === undefined
    ? named
    : [...named, { start: '', end: '', targets: [join(root, '*')] }];
}

interface Config {
  readonly extends?: unknown;
  readonly compilerOptions?: {
    readonly baseUrl?: string;
    readonly paths?: Readonly<Record<string, readonly string[]>>;
  };
}

/** Why not as it is: such files may hold comments, and commas at the end of lists. */
function configIn(file: string): Config {
  const text = readFileSync(file, 'utf8');
  const plain = text
    .replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[^]*?\*\//g, (_whole, kept?: string) => kept ?? '')
    .replace(/,(?=\s*[}\]])/g, '');
  try {
    return JSON.parse(plain) as Config;
  } catch {
    return {};
  }
}
