/** Tests what the bar draws, and where it draws nothing. */
import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { ProgressBar } from './progress-bar.ts';

function barOf({ total = 10, isTTY = true, columns = 80 } = {}) {
  let drawn = '';
  const stream = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        drawn += chunk.toString();
        done();
      },
    }),
    { isTTY, columns },
  );
  const io = {
    stdin: Readable.from([]),
    stdout: stream,
    stderr: stream,
    env: {},
    signal: new AbortController().signal,
  };
  return { bar: new ProgressBar(io, total), drawn: () => drawn };
}

test.each([80, 0])('before the first result it tells of the reads, on a terminal of %i columns too', (columns) => {
  const { bar, drawn } = barOf({ columns });
  bar.read(3);
  expect(drawn()).toBe('\r\u001b[2K[........................] 0/10 reading, 3 answers');
});

test('then it tells counts, rate and time left', () => {
  const { bar } = barOf();
  bar.update({ cancelled: 4, refused: 1 });
  expect(bar.text(2)).toBe('[############............] 5/10 4 cancelled, 1 refused, 3/s, 2 s left');
});

test('it fits a narrow terminal', () => {
  const { bar, drawn } = barOf({ columns: 30 });
  bar.update({ cancelled: 4 });
  expect(drawn().replace('\r\u001b[2K', '')).toHaveLength(29);
});

test.each([
  ['no terminal', { isTTY: false }],
  ['one request', { total: 1 }],
])('it draws nothing for %s', (_, options) => {
  const { bar, drawn } = barOf(options);
  bar.read(1);
  bar.update({ cancelled: 1 });
  bar.clear();
  expect(drawn()).toBe('');
});

test('it is taken away once, and not where it does not stand', () => {
  const { bar, drawn } = barOf();
  bar.clear();
  bar.update({ cancelled: 1 });
  const before = drawn();
  bar.clear();
  bar.clear();
  expect(drawn().slice(before.length)).toBe('\r\u001b[2K');
});
