/** Starts an emulator, leaves calls of every kind under way, and stops it; the process then has to end by itself. */
import { connect } from 'node:net';
import { startEmulator } from '../start-emulator.ts';

const { origin, emulator, tokens, stop } = await startEmulator();
emulator.addFault({ path: '/me', effect: { kind: 'latency', milliseconds: 600_000 } });
const head = `GET /v1.0/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${tokens['owner'] ?? ''}\r\n`;
const waiting = `${head}\r\n`;
const halfHead = head;
const halfBody = 'POST /v1.0/$batch HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{';
for (const bytes of [waiting, halfHead, halfBody, '']) {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(bytes));
  socket.on('error', () => undefined);
}
setTimeout(() => void stop().then(() => process.stdout.write('stopped\n')), 300);
