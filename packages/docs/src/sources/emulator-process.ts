/** The emulator as its users run it: the command, in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { DocsError } from '../docs-error.ts';
import { workspaceFolder } from './read-workspace.ts';

/** A running emulator. */
export interface EmulatorProcess {
  readonly origin: string;
  readonly control: (method: string, path: string, body?: object) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Starts the emulator on a free port; its clock stands still where a moment is given. */
export async function startEmulatorProcess(moment?: string): Promise<EmulatorProcess> {
  const command = join(workspaceFolder, 'packages/cli/bin/precheck.js');
  const clock = moment === undefined ? [] : ['--import', stillClock(moment)];
  const child = spawn(process.execPath, [...clock, command, 'emulate', '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const started = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>;
  const [line] = await Promise.race([started, ended.then(() => [undefined] as const)]);
  if (line === undefined) throw new DocsError('EMULATOR_ENDED', '`precheck emulate` ended before it said its address');
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
      child.kill('SIGINT');
      await ended;
    },
  };
}

// Why: examples of answers have to be the same whenever the site is built, and a tenant lives by the clock.
function stillClock(moment: string): string {
  return `data:text/javascript,Date.now=()=>${Date.parse(moment)}`;
}
