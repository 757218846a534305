/** Installs the registry where it is not there yet, and runs the check on the workspace's own Node. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
if (!existsSync(join(folder, 'node_modules'))) {
  const install = spawnSync('npm', ['ci', '--workspaces=false'], { cwd: folder, stdio: 'inherit' });
  if (install.status !== 0) process.exit(4);
}
process.exitCode = spawnSync(process.execPath, [join(folder, 'src/main.js')], { stdio: 'inherit' }).status ?? 1;
