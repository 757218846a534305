/** Builds, publishes to a registry of its own, and does what newcomers do; one line each, 1 where something fails. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './newcomer.js';
import { publicPackages, publishAll } from './publish.js';
import { startRegistry } from './registry.js';
import { mustRun } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'precheck-release-'));
const registry = await startRegistry(folder);
let failed = 0;
const report = (name, fault) => {
  if (fault !== undefined) failed += 1;
  process.stdout.write(fault === undefined ? `ok    ${name}\n` : `FAIL  ${name}: ${fault}\n`);
};
try {
  await mustRun('npm', ['run', 'build'], { cwd: join(import.meta.dirname, '../../..') });
  const faults = await publishAll(registry.url, folder);
  report(
    `published ${publicPackages()
      .map(({ manifest }) => manifest.name.replace(/^.*\//, ''))
      .join(', ')}`,
  );
  report('publint holds nothing against them', faults.length === 0 ? undefined : faults.join('; '));
  for (const [index, [name, check]] of Object.entries(checks).entries()) {
    report(name, await check(registry.url, join(folder, `newcomer-${index}`)).catch((error) => error.message));
  }
} finally {
  await registry.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
