/** Tests what is said of bytes that are no call at all. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from '../start-emulator.ts';

let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

test.each([
  ['GET /v1.0/me HTTP/1.1\r\n\r\n', 400, 'An HTTP/1.1 call needs one Host header.'],
  [
    'GET /v1.0/me HTTP/1.1\r\nHost: x\r\nExpect: 200-maybe\r\n\r\n',
    417,
    "The expectation '200-maybe' cannot be met; 100-continue can.",
  ],
  [
    'CONNECT host:443 HTTP/1.1\r\nHost: x\r\n\r\n',
    405,
    'The method CONNECT is not supported: the emulator is no proxy.',
  ],
  [
    'BREW / HTTP/1.1\r\nHost: x\r\n\r\n',
    400,
    'What was sent cannot be read as an HTTP/1.1 call over plain http: invalid method encountered.',
  ],
  [
    'POST /v1.0/$batch HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n',
    400,
    'What was sent cannot be read as an HTTP/1.1 call over plain http: invalid character in Content-Length.',
  ],
  [
    '\u0016\u0003\u0001\u0000\u00a5\u0001',
    400,
    'What was sent cannot be read as an HTTP/1.1 call over plain http: it begins as TLS does.',
  ],
])('%j is told why it is refused', async (bytes, status, message) => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(emulator.origin).port), '127.0.0.1');
    let text = '';
    socket.on('data', (data) => (text += data.toString())).on('end', () => resolve(text));
    socket.write(bytes);
  });
  expect(answer.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
  expect(answer).toContain(JSON.stringify(message));
});
