/** Holds the arrows of docs/architecture.md: who imports whom, no circles, nothing by hand in a generated folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importEdges, packageOf, sourceFiles, workspace } from './import-graph.ts';

/** What each package may import of the others. Tests and examples of a package keep to it too. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  client: [],
  precheck: ['client'],
  lint: ['precheck'],
  emulator: [],
  cli: ['client', 'precheck', 'lint', 'emulator'],
  docs: ['precheck', 'lint'],
  e2e: ['cli', 'client', 'precheck', 'emulator'],
};

const edges = importEdges();
const inside = (path: string): boolean => path.startsWith('packages/');
const named = (specifier: string): string | undefined => /^@pim-precheck\/([^/]+)/.exec(specifier)?.[1];

describe('arrows between packages', () => {
  test('every package has its arrows here', () => {
    expect([...new Set(sourceFiles().map(packageOf))].filter((name) => ARROWS[name] === undefined)).toEqual([]);
  });

  test('a package imports only what its arrows allow', () => {
    const wrong = edges.filter(({ from, to }) => {
      const target = named(to);
      return target !== undefined && !(ARROWS[packageOf(from)] ?? []).includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test('no package reaches into another by a relative path', () => {
    const reaching = edges.filter(({ from, to }) => inside(to) && packageOf(from) !== packageOf(to));
    expect(reaching).toEqual([]);
  });

  test('the engine imports nothing from outside its folder but the compiled tables', () => {
    const outside = edges.filter(
      ({ from, to }) =>
        /^packages\/precheck\/src\/(?:engine|generated)\//.test(from) &&
        !/\.test\.ts$/.test(from) &&
        !/^packages\/precheck\/src\/(?:engine|generated)\//.test(to),
    );
    expect(outside).toEqual([]);
  });

  test('"." of precheck does not load the client', () => {
    const reached = reachable('packages/precheck/src/index.ts');
    expect([...reached].filter((path) => !inside(path))).toEqual([]);
  });
});

test('there is no circle of imports', () => {
  const circles = sourceFiles().filter((file) => !file.includes('/generated/') && reachable(file).has(file));
  expect(circles).toEqual([]);
});

test('every file in a generated folder is in the lock of its package', () => {
  const loose = sourceFiles()
    .filter((file) => file.includes('/generated/'))
    .filter((file) => {
      const lock = join(workspace, 'packages', packageOf(file), 'codegen.lock.json');
      if (!existsSync(lock)) return true;
      const { outputs } = JSON.parse(readFileSync(lock, 'utf8')) as { outputs: Record<string, string> };
      return outputs[file.split('/').slice(2).join('/')] === undefined;
    });
  expect(loose).toEqual([]);
});

/** Everything that a file imports, and what that imports; the file itself only where a circle leads back to it. */
function reachable(start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const { from, to } of edges) {
      if (from !== file || seen.has(to)) continue;
      seen.add(to);
      if (inside(to)) open.push(to);
    }
  }
  return seen;
}
