/** Measures the product beside what a user would take instead, and fails where a target is missed. */
import { printRatios } from './print-ratios.js';

const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
const lines = Number(option('lines') ?? 1_000_000);

const sections = {
  engine: async () => (await import('./engine.js')).measureEngine(),
  lines: async () => (await import('./lines.js')).measureLines(lines),
  lint: async () => (await import('./lint.js')).measureLint(),
  docs: async () => (await import('./docs.js')).measureDocs(),
  many: async () => (await import('./many.js')).measureMany(),
  load: async () => (await import('./load.js')).measureLoad(Number(option('seconds') ?? 60)),
};
const wanted = option('only')?.split(',') ?? Object.keys(sections);
const rows = [];
for (const name of wanted) {
  if (sections[name] === undefined)
    throw new Error(`there is no part \`${name}\`, there is ${Object.keys(sections).join(', ')}`);
  rows.push(...(await sections[name]()));
}
process.exitCode = printRatios(rows) ? 0 : 1;
