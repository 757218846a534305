/** How the languages name other files of the tree, and where these may lie. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { TextFile } from '../../../text-file.ts';
import type { LanguageId } from '../grammar.ts';
import { neighbours } from './package-files.ts';
import { foldersAbove, type Tree } from './project-folders.ts';
import { aliasedPaths } from './script-paths.ts';
import { languageOfShebang } from './shebang.ts';

/** The paths that one name may stand for, the likeliest first. */
type Places = readonly string[];

/** How a language names files: what tells that it does, and what each of a text's names may stand for. */
interface Importing {
  readonly pattern: RegExp;
  readonly placesOf: (match: RegExpExecArray, file: TextFile) => readonly Places[];
}

const SCRIPTS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
/** A script by its path, with or without its ending, or a folder with an index. */
function scriptAt(path: string): Places {
  const bare = path.replace(/\.[cm]?[jt]sx?$/, '');
  return [path, ...SCRIPTS.map((ending) => bare + ending), ...SCRIPTS.map((ending) => join(path, `index${ending}`))];
}

/** An import of types, before its `from`: nothing of it runs. */
const TYPES_ONLY = /\b(?:import|export)\s+type\s[^'";]*$/;
const LONGEST_LIST = 1_000;

const SCRIPT: Importing = {
  pattern: /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"](\.{1,2}\/[^'"\n]+|[@~#\w][^'"\n:]*)['"]/g,
  placesOf({ 1: name = '', index, input }, { path }) {
    if (TYPES_ONLY.test(input.slice(Math.max(0, index - LONGEST_LIST), index))) return [];
    if (name.startsWith('.')) return [scriptAt(resolve(dirname(path), name))];
    const aliased = aliasedPaths(name, path);
    if (aliased.length > 0) return [aliased.flatMap((own) => scriptAt(own))];
    if (!/^(?:[@~#]|src)\//.test(name)) return [];
    // Why guessed: such names stand for the sources of the project, whatever its configuration calls them.
    const inner = name.replace(/^(?:[@~#]|src)\//, '');
    return [
      foldersAbove(path).flatMap((folder) => [
        ...scriptAt(join(folder, 'src', inner)),
        ...(name.startsWith('src/') ? [] : scriptAt(join(folder, inner))),
      ]),
    ];
  },
};

const PYTHON: Importing = {
  pattern: /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*|[^\n#]*)|import[ \t]+([.\w]+))/gm,
  placesOf([, from, names = '', whole = ''], { path }) {
    if (from === 'django.conf') return [djangoSettings(path)];
    const [, dots = '', rest = ''] = /^(\.*)(.*)$/.exec(from ?? whole) ?? [];
    const folder = dirname(resolve(path));
    const up = Array.from({ length: Math.max(0, dots.length - 1) }, () => '..');
    const roots = dots === '' ? [...foldersAbove(path).slice(0, 3), join(folder, 'src')] : [resolve(folder, ...up)];
    const inner = rest.replaceAll('.', '/');
    const module = (name: string): Places =>
      roots.flatMap((root) => [`${join(root, inner, name)}.py`, join(root, inner, name, '__init__.py')]);
    const named = [...names.matchAll(/(?<!\bas\s+)\b[A-Za-z_]\w*/g)].map(([name]) => module(name));
    return rest === '' ? named : [module(''), ...named];
  },
};

/** The settings of a project of Django: where its `manage.py` says that they are. */
function djangoSettings(path: string): Places {
  const root = foldersAbove(path).find((folder) => existsSync(join(folder, 'manage.py')));
  if (root === undefined) return [];
  const module = /DJANGO_SETTINGS_MODULE["'],\s*["']([\w.]+)/.exec(readFileSync(join(root, 'manage.py'), 'utf8'))?.[1];
  return module === undefined ? [] : [`${join(root, ...module.split('.'))}.py`];
}

const beside = (pattern: RegExp): Importing => ({
  pattern,
  placesOf([, written = ''], { path }) {
    const name = written
      .replaceAll('\\', '/')
      .replace(/^\/+/, '')
      .replace(/\.psd1$/i, '.psm1');
    // Why above as well: what a variable before it stands for may be the root of the scripts.
    return [['.', '..'].map((up) => resolve(dirname(path), up, name))];
  },
});
const SHELL = beside(/^[ \t]*(?:source|\.)[ \t]+["']?(?:\$\([^\n]*\)|\$\{?\w+\}?)?\/?([\w./-]+\.(?:sh|bash))\b/gm);
const POWERSHELL = beside(
  /^[ \t]*(?:\.|Import-Module|using[ \t]+module)[ \t]+(?:-Name[ \t]+)?\(?["']?(?:\$PSScriptRoot)?[\\/]?([\w.\\/-]+\.ps[md]?1)\b/gim,
);

const PHP: Importing = {
  pattern:
    /\b(?:require|include)(?:_once)?[ \t]*\(?[ \t]*(?:__DIR__[ \t]*\.[ \t]*)?['"]([^'"\n]+\.php)['"]|^use[ \t]+(?:function[ \t]+|const[ \t]+)?([\w\\]+)/gm,
  placesOf([, name, used = ''], { path }) {
    if (name !== undefined) return [[resolve(dirname(path), name.replace(/^\/+/, ''))]];
    return [classPlaces(used, path)];
  },
};

/** Where a class of PHP lies by the rules of Composer's autoloading, PSR-4. */
function classPlaces(name: string, path: string): Places {
  const root = foldersAbove(path).find((folder) => existsSync(join(folder, 'composer.json')));
  if (root === undefined) return [];
  return Object.entries(autoloadedIn(join(root, 'composer.json'))).flatMap(([prefix, folders]) =>
    name.startsWith(prefix)
      ? [folders].flat().map((each) => `${join(root, each, ...name.slice(prefix.length).split('\\'))}.php`)
      : [],
  );
}

function autoloadedIn(path: string): Readonly<Record<string, string | readonly string[]>> {
  try {
    const { autoload } = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly autoload?: { readonly 'psr-4'?: Readonly<Record<string, string | readonly string[]>> };
    };
    return autoload?.['psr-4'] ?? {};
  } catch {
    return {};
  }
}

/** A class of another package, under the same root. */
const JAVA: Importing = {
  pattern: /^[ \t]*import[ \t]+(?:static[ \t]+)?((?:[a-z_]\w*\.)+)([A-Z]\w*)/gm,
  placesOf([, packages = '', name = ''], { path, text }) {
    const own = /^[ \t]*package[ \t]+([\w.]+)/m.exec(text)?.[1]?.split('.') ?? [];
    const root = resolve(dirname(path), ...own.map(() => '..'));
    return [[join(root, ...packages.split('.'), `${name}.java`)]];
  },
};

/** Where what a language names lies, by the ending of its files. */
const BY_ENDING: Readonly<Record<string, Importing>> = {
  ...Object.fromEntries(SCRIPTS.map((ending) => [ending, SCRIPT])),
  '.java': JAVA,
  '.py': PYTHON,
  '.sh': SHELL,
  '.bash': SHELL,
  '.ps1': POWERSHELL,
  '.psm1': POWERSHELL,
  '.php': PHP,
};

const ENDINGS: Readonly<Partial<Record<LanguageId, string>>> = {
  bash: '.sh',
  python: '.py',
  javascript: '.js',
  php: '.php',
};

/** The ending of a file, or the one that a program without an ending would have. */
function endingOf({ path, text }: TextFile): string {
  const own = extname(path).toLowerCase();
  return own === '' ? (ENDINGS[languageOfShebang(text) ?? 'go'] ?? '') : own;
}

/** Whether a file may take names from others of the tree. */
export function mayImport(file: TextFile): boolean {
  const { text } = file;
  const ending = endingOf(file);
  if (/^\.(?:go|java|cs|ps1)$/.test(ending)) return true;
  const importing = BY_ENDING[ending];
  return importing !== undefined && text.search(importing.pattern) >= 0;
}

/** The files that a text names, where they are, and those that share its package. */
export function filesNamedIn(file: TextFile, tree: Tree): readonly string[] {
  const ending = endingOf(file);
  const importing = BY_ENDING[ending];
  const folders = new Map<string, ReadonlySet<string>>();
  // Why by the names of the folder: each import may stand for two dozen files, most of which are not there.
  const isThere = (path: string): boolean => {
    const folder = dirname(path);
    let names = folders.get(folder);
    if (names === undefined) folders.set(folder, (names = tree.list(folder).files));
    return names.has(basename(path));
  };
  const named =
    importing === undefined
      ? []
      : [...file.text.matchAll(importing.pattern)].flatMap((match) =>
          importing.placesOf(match, file).flatMap((places) => places.find((path) => isThere(path)) ?? []),
        );
  return [...named, ...neighbours(file, ending, tree)];
}
