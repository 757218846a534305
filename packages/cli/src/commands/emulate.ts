/** `precheck emulate`: runs the emulator until it is stopped. */
import { isLoopback, startEmulator } from '@pim-precheck/emulator';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Paint } from '../terminal/colors.ts';
import { type Io, say, write } from '../terminal/io.ts';

/** How the emulator is started. */
export interface EmulateRun {
  readonly port: number;
  readonly host: string | undefined;
  readonly allowNonLoopback: boolean;
  readonly tenant: string | undefined;
  readonly format: 'text' | 'json';
  readonly paint: Paint;
  readonly io: Io;
}

/** Starts the emulator, prints where it listens and with which tokens, and waits for Ctrl-C. */
export async function emulate(run: EmulateRun): Promise<ExitCode> {
  const { io, port, host, tenant, allowNonLoopback } = run;
  const emulator = await startEmulator({
    port,
    allowNonLoopback,
    ...(host === undefined ? {} : { host }),
    ...(tenant === undefined ? {} : { tenant }),
  });
  try {
    const { url, tokens } = emulator;
    await write(
      io.stdout,
      run.format === 'json' ? `${JSON.stringify({ url, tokens })}\n` : greeting(url, Object.keys(tokens), run.paint),
    );
    await say(io, `precheck: ${whereItSpeaks(new URL(url), allowNonLoopback)}; Ctrl-C stops it`);
    await stopped(io.signal);
  } finally {
    await emulator.stop();
  }
  return exitCodes.interrupted;
}

function greeting(url: string, callers: readonly string[], paint: Paint): string {
  return [
    `Microsoft Graph, emulated, at ${paint('bold', url)}`,
    `Callers: ${callers.join(', ')}`,
    'Their tokens: start with --format json, or POST {"caller": "<name>"} to /__emulator/tokens.',
    '',
  ].join('\n');
}

/** Says on which addresses it listens, and what follows from that. */
function whereItSpeaks({ hostname }: URL, allowNonLoopback: boolean): string {
  return allowNonLoopback && !isLoopback(hostname)
    ? `warning: the emulator speaks plain http on ${hostname}, where others can read the tokens and steer it`
    : 'the emulator speaks plain http on loopback only';
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
