/** Facts by the line through the command line, beside jq on the same output; start-up subtracted, memory watched. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleFacts } from './facts.js';

const PRECHECK = new URL('../../../packages/cli/bin/precheck.js', import.meta.url).pathname;
const CHUNK = 10_000;

/** Returns the ratios of lines per second; none, and a line that says so, where jq is not there. */
export async function measureLines(count) {
  if (spawnSync('jq', ['--version']).status !== 0) {
    console.log('jq is not installed (apt-get install jq): the lines per second were NOT measured\n');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'precheck-bench-'));
  try {
    const input = writeLines(join(folder, 'facts.ndjson'), count);
    const half = writeLines(join(folder, 'half.ndjson'), Math.ceil(count / 2));
    const output = join(folder, 'decisions.ndjson');
    const start = run([process.execPath, PRECHECK, '--version']).seconds;
    const json = run([process.execPath, PRECHECK, 'check', '--facts', input, '--format', 'json'], output);
    const lines = Number(spawnSync('wc', ['-l', output]).stdout.toString().split(' ')[0]);
    if (lines !== count) throw new Error(`${count} lines went in, ${lines} came out`);
    const jq = run(['jq', '-c', '.', output]);
    const verdict = run([process.execPath, PRECHECK, 'check', '--facts', input, '--format', 'verdict']);
    const jsonOfHalf = run([process.execPath, PRECHECK, 'check', '--facts', half, '--format', 'json']);
    const jqStart = run(['jq', '-n', '1']).seconds;
    const rate = (seconds, startUp) => count / (seconds - startUp);
    const rates = {
      json: rate(json.seconds, start),
      verdict: rate(verdict.seconds, start),
      jq: rate(jq.seconds, jqStart),
    };
    console.log(`Lines per second, ${count} lines, start-up subtracted:`);
    for (const [name, value] of Object.entries(rates))
      console.log(`  ${name.padEnd(12)} ${value.toFixed(0).padStart(8)}`);
    console.log(`Largest memory: ${json.megabytes} MB for all lines, ${jsonOfHalf.megabytes} MB for half of them\n`);
    return [
      { name: 'whole decisions by the line, times jq', ratio: rates.json / rates.jq, least: 0.5 },
      { name: 'verdicts by the line, times jq', ratio: rates.verdict / rates.jq, least: 200 / 60 },
      { name: 'memory for all lines, times that for half', ratio: json.megabytes / jsonOfHalf.megabytes, most: 1.25 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeLines(path, count) {
  const lines = sampleFacts(CHUNK).map((facts) => JSON.stringify(facts));
  writeFileSync(path, '');
  for (let left = count; left > 0; left -= CHUNK) appendFileSync(path, `${lines.slice(0, left).join('\n')}\n`);
  return path;
}

/** Runs a command: seconds of wall clock, and the largest resident memory of one of ours. */
function run([command, ...args], output = '/dev/null') {
  const out = openSync(output, 'w');
  const before = process.hrtime.bigint();
  const result = spawnSync(command, args, {
    stdio: ['ignore', out, 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: command === process.execPath ? `--import ${new URL('peak-memory.js', import.meta.url).href}` : '',
    },
  });
  // A verdict may be no (1) or open (3); anything else is a run that did not do its work, and its time means nothing.
  if (![0, 1, 3].includes(result.status)) throw new Error(`${command} ${args.join(' ')} ended with ${result.status}`);
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  closeSync(out);
  const memory = /peak-memory (\d+)/.exec(result.stderr.toString())?.[1];
  return { seconds, megabytes: Math.round(Number(memory ?? 0) / 1024) };
}
