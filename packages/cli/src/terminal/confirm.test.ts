/** The question before a cancel: only a yes is one, and every way to end it without an answer is none. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { confirmed } from './confirm.ts';
import type { Io } from './io.ts';

/** A terminal on which somebody types as soon as they are asked. */
function terminal(typed: string, signal = new AbortController().signal): Io {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  stderr.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('[y/N]')) setImmediate(() => stdin.write(typed));
  });
  return { stdin, stderr, stdout: new PassThrough(), env: {}, signal };
}

test.each([
  ['y\r', 'yes'],
  ['YES\r', 'yes'],
  ['n\r', 'no'],
  ['\r', 'no'],
  ['yesterday\r', 'no'],
  ['\u0003', 'interrupted'],
  ['\u0004', 'no'],
])('%j is %s', async (typed, expected) => {
  expect(await confirmed(terminal(typed), 'Cancel 3 requests?')).toBe(expected);
});

test('a run that is told to stop while it asks was interrupted', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  expect(await confirmed(terminal('', stop.signal), 'Cancel?')).toBe('interrupted');
});

test('where somebody sits and cannot see the question, cancel goes on only with --yes', async () => {
  const asked = { ...terminal(''), stderr: new PassThrough(), env: { PRECHECK_TOKEN: 'opaque~token' } };
  const cancel = ['cancel', 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4', '--graph-url', 'http://127.0.0.1:9/v1.0'];
  expect(await run(cancel, asked, '0.0.0-test')).toBe(2);
  expect(String(asked.stderr.read())).toMatch(/^precheck: cancel asks [^\n]* give --yes\n$/);
  // Why 4: it goes on, and nothing listens there.
  expect(await run([...cancel, '--yes'], asked, '0.0.0-test')).toBe(4);
  expect(await run([...cancel, '--dry-run'], asked, '0.0.0-test')).toBe(4);
});
