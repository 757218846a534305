/** Creates an emulator in the process, without a port. */
import { type Emulator, type EmulatorOptions, openEmulator } from './open-emulator.ts';

/**
 * Creates an emulator in the process; it opens no port and leaves nothing to close.
 * @example
 * const emulator = await createEmulator();
 * const headers = { authorization: `Bearer ${emulator.tokens.owner}` };
 * const answer = await emulator.fetch('https://graph.microsoft.com/v1.0/me', { headers });
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { emulator } = await openEmulator(options);
  return emulator;
}
