/** What stands beside an audit file is not believed when it is something else, and not written over. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAudit, verifyAudit } from './index.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precheck-head-'));
  path = join(folder, 'audit.ndjson');
  append();
});
afterEach(() => rmSync(folder, { recursive: true }));

function append(): void {
  const log = openAudit(path);
  log.write([{ event: 'call', requestId: 'a', attempt: 1, outcome: 'cancelled', status: 204 }]);
  log.close();
}

test.each([
  ['words', 'something else\n'],
  ['null', 'null'],
  ['JSON of another kind', '{"sequence":"1","hash":"x"}'],
  ['a hash that is none', '{"sequence":1,"hash":"x"}'],
  ['bytes', '\ufffd\u0001\u0002'],
])('%s: a fault of the last line, and nothing more is written', async (_, text) => {
  writeFileSync(`${path}.head`, text);
  const before = readFileSync(path, 'utf8');
  expect((await verifyAudit(path)).faults).toEqual([
    { line: 1, message: expect.stringContaining('audit.ndjson.head holds no number and hash of a line') as string },
  ]);
  expect(append).toThrow(/audit\.ndjson\.head: holds no number and hash .*name another audit file/);
  expect([readFileSync(path, 'utf8'), readFileSync(`${path}.head`, 'utf8')]).toEqual([before, text]);
});

test.each(['', '\n', '\0\0\0\0'])(
  '%j, as a disk that was full leaves it: a note, and the next run goes on',
  async (text) => {
    writeFileSync(`${path}.head`, text);
    expect(await verifyAudit(path)).toMatchObject({ faults: [], notes: [{ line: 1 }] });
    append();
    expect(await verifyAudit(path)).toMatchObject({ lines: 2, faults: [], notes: [] });
  },
);

test('a folder in its place is named', async () => {
  rmSync(`${path}.head`);
  mkdirSync(`${path}.head`);
  await expect(verifyAudit(path)).rejects.toThrow(/audit\.ndjson\.head: is a directory, a file was expected/);
});
