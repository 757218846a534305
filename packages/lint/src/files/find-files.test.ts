/** Which files are found: `.gitignore` at every level as git reads it, patterns, links. */
import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LintFolder } from '../testing/lint-folder.ts';
import { findFiles } from './find-files.ts';

let folder: LintFolder;
beforeEach(() => {
  folder = new LintFolder();
});
afterEach(() => folder.remove());

function found(paths: readonly string[], ignores: readonly string[] = []): readonly string[] {
  const takes = (path: string): boolean => path.endsWith('.sh');
  return findFiles(
    paths.map((path) => join(folder.path, path)),
    { takes, ignores, root: folder.path },
  ).map((path) => relative(folder.path, path));
}

test('a .gitignore below takes back what one above ignores, but not what lies in an ignored folder', () => {
  folder.put({
    '.gitignore': '*.sh\nout/\n',
    'a.sh': '',
    'kept/.gitignore': '!b.sh\n',
    'kept/b.sh': '',
    'out/.gitignore': '!c.sh\n',
    'out/c.sh': '',
  });
  expect(found(['.'])).toEqual(['kept/b.sh']);
  expect(found(['kept'])).toEqual(['kept/b.sh']);
});

test('what the configuration ignores stays ignored', () => {
  folder.put({ '.gitignore': '!a.sh\n', 'a.sh': '', 'b.sh': '' });
  expect(found(['.'], ['a.sh'])).toEqual(['b.sh']);
});

test('a pattern stands for the files that fit it and are not ignored', () => {
  folder.put({ '.gitignore': 'out/\n', 'a/a.sh': '', 'a/b.txt': '', 'node_modules/c.sh': '', 'out/d.sh': '' });
  expect(found(['**/*.sh'])).toEqual(['a/a.sh']);
  expect(() => found(['*.none'])).toThrow('no file or folder fits this pattern');
});

test('links to folders and to nothing are left out, and what git keeps; folders with a dot are walked', () => {
  folder.put({ 'a/a.sh': '', '.github/b.sh': '', '.idea/c.sh': '', '.git/d.sh': '' });
  symlinkSync('..', join(folder.path, 'a/up'));
  symlinkSync('nowhere.sh', join(folder.path, 'broken.sh'));
  symlinkSync('a/a.sh', join(folder.path, 'link.sh'));
  expect(found(['.'])).toEqual(['.github/b.sh', '.idea/c.sh', 'a/a.sh', 'link.sh']);
});
