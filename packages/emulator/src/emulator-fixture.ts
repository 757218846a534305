/** A fixture for Vitest: an emulator on a free port for as long as a test lasts. */
import { type RunningEmulator, type StartOptions, startEmulator } from './start-emulator.ts';

/** What Vitest's `test.extend` takes as a fixture. */
export type EmulatorFixture = (context: object, use: (emulator: RunningEmulator) => Promise<void>) => Promise<void>;

/**
 * Makes the fixture; each test that names it gets an emulator of its own, which is stopped afterwards.
 * @example
 * const test = base.extend<{ emulator: RunningEmulator }>({ emulator: emulatorFixture({ tenant: 'tenant.yaml' }) });
 * test('the owner may cancel', async ({ emulator }) => { … emulator.url, emulator.tokens.owner … });
 */
export function emulatorFixture(options: StartOptions = {}): EmulatorFixture {
  // Why the pattern: Vitest reads from it that the fixture needs no other.
  return async ({}, use) => {
    const emulator = await startEmulator(options);
    try {
      await use(emulator);
    } finally {
      await emulator.stop();
    }
  };
}
