/** The command behind `npm run lockfile`: completes package-lock.json, or with --check says what is to be mended in it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLock, type LockFile } from './complete-lock.ts';

const FILE = 'package-lock.json';

const { lock, added, freed } = completeLock(JSON.parse(readFileSync(FILE, 'utf8')) as LockFile);
if (process.argv.includes('--check')) {
  const faults = [
    ...added.map((entry) => `has no entry ${entry}`),
    ...freed.map((path) => `names a registry in \`resolved\` of ${path}`),
  ];
  for (const fault of faults) process.stderr.write(`${FILE}: ${fault}\n`);
  if (faults.length > 0) process.stderr.write(`${FILE}: run \`npm run lockfile\` and commit what it writes\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} else {
  if (added.length + freed.length > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  for (const entry of added) process.stdout.write(`added ${entry}\n`);
  process.stdout.write(`${FILE}: ${added.length} entries added, ${freed.length} freed of the address of a registry\n`);
}
