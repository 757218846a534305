/** Runs the command as a user would, in a process of its own. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const precheck = fileURLToPath(new URL('../../../cli/bin/precheck.js', import.meta.url));

/** What a process left behind; `signal` where it was ended by one. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a process is run. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
  /** Ends the process with SIGKILL, or asks it to end with SIGINT, as soon as something is so; twice where `times` says so. */
  readonly end?: { readonly signal: 'SIGINT' | 'SIGKILL'; readonly when: () => boolean; readonly times?: 1 | 2 };
}

/** Runs `precheck` with these arguments to its end. */
export function runPrecheck(
  args: readonly string[],
  { env = {}, cwd, input = '', end }: Surroundings = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [precheck, ...args], {
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    const text = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text.stderr += chunk.toString()));
    let times = end?.times ?? 1;
    const timer = setInterval(() => {
      if (end?.when() !== true) return;
      times -= 1;
      if (times === 0) clearInterval(timer);
      child.kill(end.signal);
    }, 1);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(timer);
      resolve({ code, signal, ...text });
    });
    child.stdin.end(input);
  });
}
