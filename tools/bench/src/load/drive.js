/** Sends one request over and over on open connections, as fast as the answers come, and counts them. */
import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/** Requests a second over some seconds. Throws where an answer has another status than is wanted. */
export async function drive({ port, bytes, status, seconds, connections = 16 }) {
  const start = performance.now();
  const until = start + seconds * 1000;
  const counts = await Promise.all(
    Array.from({ length: connections }, () => runConnection({ port, bytes, status, until })),
  );
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - start) / 1000);
}

function runConnection({ port, bytes, status, until }) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setNoDelay(true);
    let count = 0;
    let held = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const length = answerLength(held);
      if (length === undefined || held.length < length) return;
      const found = Number(held.toString('latin1', 9, 12));
      if (found !== status) {
        socket.destroy();
        reject(new Error(`${status} was expected, the answer was ${held.toString('utf8', 0, 600)}`));
        return;
      }
      count += 1;
      held = Buffer.alloc(0);
      if (performance.now() < until) {
        socket.write(bytes);
        return;
      }
      socket.destroy();
      resolve(count);
    });
  });
}

/** Bytes of the whole answer, once its head is there. */
function answerLength(held) {
  const end = held.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = held.toString('latin1', 0, end);
  const [, length = '0'] = /^content-length: *(\d+)/im.exec(head) ?? [];
  return end + HEAD_END.length + Number(length);
}
