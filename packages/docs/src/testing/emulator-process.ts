/** The emulator as its users run it: the command, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { workspaceFolder } from '../sources/read-workspace.ts';

/** A running emulator. */
export interface EmulatorProcess {
  readonly origin: string;
  readonly control: (method: string, path: string, body?: object) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Starts the emulator on a free port. */
export async function startEmulatorProcess(): Promise<EmulatorProcess> {
  const command = join(workspaceFolder, 'packages/cli/bin/precheck.js');
  const child = spawn(process.execPath, [command, 'emulate', '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { origin } = new URL((JSON.parse(line) as { readonly url: string }).url);
  return {
    origin,
    control: async (method, path, body) => {
      const answer = await fetch(`${origin}/__emulator/${path}`, {
        method,
        ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return text === '' ? undefined : (JSON.parse(text) as unknown);
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}
