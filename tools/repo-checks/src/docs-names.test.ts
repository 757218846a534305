/** Holds the documents to the workspace: a path, script or code in backticks exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspace } from './import-graph.ts';

const documents = ['README.md', 'CONTRIBUTING.md', ...listMarkdown('docs')];
const { scripts } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const codes = ['reasons.ts', 'caveats.ts']
  .map((name) => readFileSync(join(workspace, 'packages/precheck/src/engine', name), 'utf8'))
  .join('');

describe.each(documents)('%s', (document) => {
  const text = readFileSync(join(workspace, document), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
  const inBackticks = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

  test('every path exists', () => {
    const paths = inBackticks.filter((name) => /^(?:openapi|packages|tools|docs)(?:\/[\w.@-]+)*$/.test(name));
    expect(paths.filter((path) => !existsSync(join(workspace, path)))).toEqual([]);
  });

  test('every npm script exists', () => {
    const named = inBackticks.flatMap((name) => /^npm run ([\w-]+)/.exec(name)?.[1] ?? []);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('every reason and caveat code is in the catalogue', () => {
    const shown = inBackticks.filter((name) =>
      /^(?:permission|caller|role|request|policy|fact|member|sources|override|status|group)\/[a-z-]+$/.test(name),
    );
    expect(shown.filter((code) => !codes.includes(`'${code}'`))).toEqual([]);
  });

  test('every relative link leads somewhere', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(workspace, document, '..', link)))).toEqual([]);
  });
});

function listMarkdown(folder: string): readonly string[] {
  return readdirSync(join(workspace, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}
