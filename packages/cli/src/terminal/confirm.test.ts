/** The question before a cancel: only a yes is one, and every way to end it without an answer is none. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
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
