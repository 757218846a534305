/** The command behind the targets `codegen` and `codegen-check`: `main.ts write|check <package folder>`. */
import { checkPackage } from './check-package.ts';
import { CodegenError } from './codegen-error.ts';
import { readConfig } from './read-config.ts';
import { writePackage } from './write-package.ts';

const [mode, project = ''] = process.argv.slice(2);

try {
  const config = readConfig(process.cwd(), project.replace(/\/+$/, ''));
  const find = { workspace: config.workspace, env: process.env, mayDownload: mode === 'write' };
  if (mode === 'write') print(await writePackage(config, find));
  else if (mode === 'check') {
    const { faults, ran } = await checkPackage(config, find);
    print(ran);
    if (faults.length > 0) fail([...faults, `${project}: run \`npm run codegen\` and commit what it writes`]);
  } else fail(['usage: main.ts write|check <package folder>']);
} catch (error) {
  if (!(error instanceof CodegenError)) throw error;
  fail([error.hint === undefined ? error.message : `${error.message}\n${error.hint}`]);
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

function fail(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
