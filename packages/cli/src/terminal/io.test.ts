/** Tests that writing waits for a slow reader, and leaves nothing behind that listens. */
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { write } from './io.ts';

test('a reader that is slower: nothing is lost, and nobody goes on listening', async () => {
  const seen: string[] = [];
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      seen.push(chunk.toString());
      setImmediate(done);
    },
  });
  for (let line = 0; line < 30; line += 1) await write(slow, `${line}\n`);
  expect(seen).toHaveLength(30);
  expect(['drain', 'close', 'error'].map((event) => slow.listenerCount(event))).toEqual([0, 0, 0]);
});

test('a reader that goes away: what is written to it ends', async () => {
  const gone = new Writable({ highWaterMark: 1, write: () => undefined });
  gone.on('error', () => undefined);
  const written = write(gone, 'a line');
  gone.destroy(new Error('gone'));
  await written;
  await write(gone, 'another');
  expect(gone.destroyed).toBe(true);
});
