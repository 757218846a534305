/** The programs in the guides: each compiles as it stands, and what needs no Graph is run. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { guideBlocks } from '../testing/guide-code.ts';
import { workspaceFolder } from './read-workspace.ts';

const programs = guideBlocks().filter(({ language }) => language === 'ts');
const folder = join(workspaceFolder, 'packages/docs/out-tsc/guides');

/** What a program takes from around it, since the guide shows a part. */
const AROUND: readonly (readonly [name: string, declaration: string])[] = [
  ['createPimGroupsClient', "import { createPimGroupsClient } from '@pim-precheck/client';"],
  ['client', "declare const client: import('@pim-precheck/client').PimGroupsClient;"],
  ['credential', "declare const credential: import('@azure/identity').TokenCredential;"],
  ['ids', 'declare const ids: readonly string[];'],
  ['report', 'declare function report(...about: unknown[]): void;'],
];

function complete(code: string): string {
  const missing = AROUND.filter(
    ([name]) =>
      new RegExp(`\\b${name}\\b`).test(code) && !new RegExp(`(?:import \\{[^}]*|const )${name}\\b`).test(code),
  );
  return `${missing.map(([, declaration]) => declaration).join('\n')}\n${code}\nexport {};\n`;
}

test('the programs of the guides compile', async () => {
  expect(programs.length).toBeGreaterThan(3);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, { guide, code }] of programs.entries())
    writeFileSync(join(folder, `${guide.replace('/', '-')}-${index}.ts`), complete(code));
  const compilerOptions = {
    noEmit: true,
    composite: false,
    exactOptionalPropertyTypes: false,
    noUnusedLocals: false,
    types: ['node'],
    rootDir: workspaceFolder,
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../../tsconfig.base.json', compilerOptions, include: ['*.ts'] }),
  );
  const compiler = join(workspaceFolder, 'node_modules/typescript/bin/tsc');
  const output = await promisify(execFile)(process.execPath, [compiler, '-p', folder]).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { readonly stdout: string }).stdout,
  );
  expect(output).toBe('');
});

test('those that need the engine alone run, and give what they say', async () => {
  const alone = programs.filter(({ code }) =>
    [...code.matchAll(/from '([^']+)'/g)].every((match) => match[1] === '@pim-precheck/precheck'),
  );
  expect(alone.length).toBeGreaterThan(1);
  for (const { code } of alone) {
    const said = /^(.*\.verdict); \/\/ '(\w+)'$/m.exec(code);
    const program = `${code}\n${said === null ? '' : `if (${said[1] ?? ''} !== '${said[2] ?? ''}') throw new Error('another verdict');`}`;
    if (/^(?:import|const|decide)/m.test(code) && !/\bcredential\b/.test(code))
      await promisify(execFile)(
        process.execPath,
        ['--conditions=@pim-precheck/source', '--input-type=module-typescript', '--eval', program],
        { cwd: join(workspaceFolder, 'packages/docs') },
      );
  }
});
