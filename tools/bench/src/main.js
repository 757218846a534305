/** Measures the engine and the command line beside what a user would take instead, and fails where a target is missed. */
import { printRatios } from './print-ratios.js';
import { measureEngine } from './engine.js';
import { measureLines } from './lines.js';

const lines = Number(process.argv.find((argument) => argument.startsWith('--lines='))?.slice(8) ?? 1_000_000);
const rows = [...(await measureEngine()), ...(await measureLines(lines))];
process.exitCode = printRatios(rows) ? 0 : 1;
