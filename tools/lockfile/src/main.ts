/** The command behind `npm run lockfile`: completes package-lock.json, or with --check says what is missing in it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { addressesIn, completeLock, type LockFile } from './complete-lock.ts';

const FILE = 'package-lock.json';
const given = JSON.parse(readFileSync(FILE, 'utf8')) as LockFile;
const { lock, added } = completeLock(given);
const addresses = addressesIn(given);

if (process.argv.includes('--check')) {
  const faults = [...added.map((path) => `${path} is missing`), ...addresses.map((line) => `address in ${line}`)];
  for (const fault of faults) process.stderr.write(`${FILE}: ${fault}; run \`npm run lockfile\`\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} else {
  if (added.length > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${FILE}: ${added.length} entries added\n`);
  for (const line of addresses) process.stderr.write(`${FILE}: address in ${line}\n`);
}
