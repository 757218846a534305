/** Installs the peers where they are not there yet, and runs the benchmark on the workspace's own Node. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
if (!existsSync(join(folder, 'node_modules'))) {
  const install = spawnSync('npm', ['ci', '--workspaces=false'], { cwd: folder, stdio: 'inherit' });
  if (install.status !== 0) process.exit(4);
}
const hook = join(folder, '../../packages/cli/bin/from-source.js');
const main = join(folder, 'src/main.js');
const args = ['--expose-gc', '--import', hook, main, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
