/** What a server writes is shown, and never obeyed: no control character of it reaches a terminal, in whatever format and wherever it stands. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RunningEmulator, startEmulator } from '@pim-precheck/emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runPrecheck } from './testing/run-precheck.ts';

const REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const GROUP = '10986fea-b1fd-4fe9-9120-2c2b1a5faa04';

/** Code that a process loads first: the answers of the emulator come with a mark in every text that is no id. */
const MARKED = String.raw`
const MARK = 'X\u001b[31m\u001b]0;t\u0007\r\u009b2J\u202eY';
const mark = (value, key) =>
  Array.isArray(value) ? value.map((item) => mark(item, key))
  : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mark(item, name)]))
  : typeof value === 'string' && /^(?:displayName|status|code|message|justification|accessId|createdBy|why)$/.test(key) ? value + MARK
  : value;
const send = globalThis.fetch;
globalThis.fetch = async (url, init) => {
  const answer = await send(url, init);
  const text = await answer.text();
  return new Response(text === '' ? null : JSON.stringify(mark(JSON.parse(text))), { status: answer.status, headers: answer.headers });
};`;

let running: RunningEmulator;
let folder: string;
beforeAll(async () => {
  running = await startEmulator({ port: 0 });
  folder = mkdtempSync(join(tmpdir(), 'precheck-marks-'));
  writeFileSync(join(folder, 'marked.mjs'), MARKED);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await running.stop();
});

const commands: readonly (readonly string[])[] = [
  ['check', REQUEST],
  ['list', '--group', GROUP],
  ['who', '--group', GROUP],
  ['who', '--group', 'none'],
  ['cancel', REQUEST, '--yes', '--verify', '--proceed-if-indeterminate'],
  ['cancel', '--group', GROUP, '--yes', '--proceed-if-indeterminate'],
];

test.each(['text', 'markdown', 'csv', 'json', 'ndjson'])('%s', { timeout: 120_000 }, async (format) => {
  const texts: string[] = [];
  for (const caller of ['owner', 'nobody']) {
    running.emulator.reset();
    const env = {
      PRECHECK_TOKEN: running.tokens[caller] ?? '',
      NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'marked.mjs')).href}`,
    };
    const ended = await Promise.all(
      commands.map((args) => {
        const all = [...args, '--format', format, '--graph-url', running.url, '--verbose'];
        return runPrecheck(all, { env, cwd: folder });
      }),
    );
    expect(ended.map(({ code }) => code)).not.toContain(70);
    texts.push(...ended.flatMap(({ stdout, stderr }) => [stdout, stderr]));
  }
  expectOnlyShown(texts.join('\n'), format);
});

/** What files of the user hold is no more to be obeyed than what a server says. */
test.each(['text', 'markdown', 'csv', 'json', 'ndjson'])('%s of files', { timeout: 120_000 }, async (format) => {
  const mark = 'X\u001b[31m\u001b]0;t\u0007\r\u009b2J\u202eY';
  const facts = {
    caller: { kind: 'delegatedWork', id: mark, permissions: [mark] },
    group: { id: mark, isAssignableToRole: false },
    request: { id: mark, status: mark, justification: mark },
  };
  const lines = [facts, { ...facts, [mark]: 1 }, { caller: { kind: mark } }].map((line) => JSON.stringify(line));
  writeFileSync(join(folder, 'facts.ndjson'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'facts.json'), lines[0] ?? '');
  writeFileSync(join(folder, 'ids.txt'), `X\u001b[31m\u009b2J\u202eY\n${JSON.stringify({ id: mark })}\n{"${mark}\n`);
  const audited = { schemaVersion: 1, sequence: 1, event: 'decision', proceeds: true, requestId: mark, previous: mark };
  writeFileSync(join(folder, 'audit.ndjson'), `${JSON.stringify(audited)}\n`);
  const env = { PRECHECK_TOKEN: running.tokens['owner'] ?? '' };
  const ended = await Promise.all(
    [
      ['check', '--facts', 'facts.ndjson', '--format', format],
      ['check', '--facts', 'facts.json', '--format', format],
      ['cancel', '--from', 'ids.txt', '--format', format, '--graph-url', running.url],
      ['audit', 'verify', 'audit.ndjson', ...(format === 'json' ? ['--format', format] : [])],
      ['check', mark, '--graph-url', running.url, '--format', format],
      ['check', '--caller-permissions', mark, `--${mark}`],
    ].map((args) => runPrecheck(args, { env, cwd: folder })),
  );
  expect(ended.map(({ code }) => code)).not.toContain(70);
  expectOnlyShown(ended.flatMap(({ stdout, stderr }) => [stdout, stderr]).join('\n'), format);
});

/** Why: what is for programs holds the mark as JSON writes it, and what is for people without what a terminal obeys. */
function expectOnlyShown(everything: string, format: string): void {
  expect(everything).toMatch(format.endsWith('json') ? /X\\u001b\[31m/ : /X\[31m/);
  // oxlint-disable-next-line no-control-regex
  expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.exec(everything)?.[0]).toBeUndefined();
}
