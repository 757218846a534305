/** Runs an emulator for the load benchmark, and says on demand how much memory it holds. */
import { startEmulator } from '@pim-precheck/emulator';

const { origin, tokens } = await startEmulator();
process.on('message', () => {
  globalThis.gc();
  process.send({ heap: process.memoryUsage().heapUsed / 1e6, resident: process.memoryUsage().rss / 1e6 });
});
process.send({ port: Number(new URL(origin).port), tokens });
