/** The command behind the targets `codegen` and `codegen-check`: `main.ts write|check|at-hand <package folder>`. */
import { checkPackage } from './check-package.ts';
import { CodegenError } from './codegen-error.ts';
import { listGenerators } from './list-generators.ts';
import { thisWorkspace } from './steps/workspace.ts';
import { writePackage } from './write-package.ts';

const [mode, folder = ''] = process.argv.slice(2);
const project = folder.replace(/[/\\]+$/, '').replaceAll('\\', '/');
const workspace = thisWorkspace(process.env);

try {
  if (project === '') fail(2, ['usage: main.ts write|check|at-hand <package folder>']);
  else if (mode === 'write') print(await writePackage(workspace, project));
  else if (mode === 'check') await check();
  else if (mode === 'at-hand') print(await listGenerators(workspace, project));
  else fail(2, ['usage: main.ts write|check|at-hand <package folder>']);
} catch (error) {
  if (!(error instanceof CodegenError)) throw error;
  fail(1, [`error: ${error.message}${error.hint === undefined ? '' : `. ${error.hint}`}`]);
}

async function check(): Promise<void> {
  const { ran, faults } = await checkPackage(workspace, project);
  print(ran);
  if (faults.length > 0) fail(1, [...faults, `${project}: run \`npm run codegen\` and commit what it writes`]);
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

function fail(exitCode: number, lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = exitCode;
}
