/** What the command loads, and how long it takes to start beside a Node that does nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const recorder = new URL('../testing/record-run.mjs', import.meta.url).href;
const precheck = fileURLToPath(new URL('../../../cli/bin/precheck.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'precheck-start-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'facts.json'), '{"caller":{"kind":"application"}}');
writeFileSync(join(folder, 'script.ts'), 'export const nothing = 1;\n');

interface Recorded {
  readonly modules: readonly string[];
  readonly cpuMs: number;
  readonly wallMs: number;
}

function record(args: readonly string[], more: Readonly<Record<string, string>> = {}): Recorded {
  const file = join(folder, 'record.json');
  rmSync(file, { force: true });
  const begun = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--import', recorder, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, RECORD_FILE: file, ...more },
  });
  const wallMs = performance.now() - begun;
  expect(stderr).not.toMatch(/precheck: a bug|Error/);
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as Recorded), wallMs };
}

const loaded = (...args: string[]): readonly string[] =>
  record([precheck, ...args], { RECORD_MODULES: '1' }).modules.filter((url) => !url.startsWith('node:'));

describe('what needs no Graph loads nothing of it', () => {
  test.each([
    ['--help', 60],
    ['--version', 60],
    ['check --help', 60],
    ['matrix', 120],
    ['explain role/supported', 120],
    ['check --facts facts.json', 160],
    ['lint .', 120],
  ])('%s, and at most %i modules', (line, most) => {
    const modules = loaded(...line.split(' '));
    console.log(`precheck ${line}: ${modules.length} modules`);
    const foreign = /@microsoft[/\\]kiota|@azure[/\\]|@opentelemetry|packages[/\\](?:client|emulator)[/\\]/;
    expect(modules.filter((url) => foreign.test(url))).toEqual([]);
    expect(modules.length).toBeGreaterThan(5);
    expect(modules.length).toBeLessThanOrEqual(most);
  });

  test('a check against Graph does load the client, and what signs in only where it is asked to', () => {
    const address = ['--graph-url', 'http://127.0.0.1:9/v1.0'];
    const { modules } = record([precheck, 'check', 'an-id', ...address], {
      RECORD_MODULES: '1',
      PRECHECK_TOKEN: 'a-token',
    });
    expect(modules.some((url) => url.includes('kiota'))).toBe(true);
    expect(modules.filter((url) => url.includes('@azure'))).toEqual([]);
  });
});

test('lint loads neither a rule nor a parser where it knows every finding from the last run', () => {
  writeFileSync(
    join(folder, 'cancel.sh'),
    'az rest --method post --url "$ROOT/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/$ID/cancel"\n',
  );
  const heavy =
    /lint[/\\](?:src|dist)[/\\](?:registry|sources[/\\]code[/\\](?:read-code|grammar))|node_modules[/\\](?:yaml|@vscode)/;
  const run = (): readonly string[] =>
    loaded('lint', '--cache', '--exit-zero', '--format', 'json').filter((url) => heavy.test(url));
  expect(run().length).toBeGreaterThan(2);
  expect(run()).toEqual([]);
});

describe('the start', () => {
  /** The target of the design in milliseconds, and as much again for a machine that is busy with other work. */
  const TARGET = 40;
  const ROUNDS = 7;

  test('takes little more than a Node that does nothing', () => {
    const lines = { node: ['-e', '0'], '--help': [precheck, '--help'], '--version': [precheck, '--version'] };
    const runs = Object.entries(lines).map(([name, args]) => ({
      name,
      args,
      cpu: [] as number[],
      wall: [] as number[],
    }));
    // The first round fills the cache of compiled code, as the first run on a machine does.
    for (const { args } of runs) record(args);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { args, cpu, wall } of runs) {
        const { cpuMs, wallMs } = record(args);
        cpu.push(cpuMs);
        wall.push(wallMs);
      }
    }
    const [node, ...commands] = runs.map(({ name, cpu, wall }) => ({ name, cpu: medianOf(cpu), wall: medianOf(wall) }));
    for (const { name, cpu, wall } of commands) {
      const [ofProcessor, byClock] = [cpu - (node?.cpu ?? 0), wall - (node?.wall ?? 0)];
      console.log(
        `precheck ${name}: node -e 0 and ${ofProcessor.toFixed(0)} ms (by the clock ${byClock.toFixed(0)} ms), target ${TARGET}`,
      );
      // Why time of the processor: by the clock, other work on the machine counts too.
      expect(ofProcessor).toBeLessThan(2 * TARGET);
    }
  }, 60_000);
});

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
