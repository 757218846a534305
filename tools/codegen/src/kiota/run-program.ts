/** Runs a program to its end, or ends it when it takes too long; never throws. */
import { spawn } from 'node:child_process';

/** How a program is run. */
export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limitMs: number;
}

/** How a program ended, and all it printed. */
export interface ProgramEnd {
  readonly exitCode: number | 'too long';
  readonly output: string;
}

/** Runs a program without a shell and without input. */
export function runProgram(file: string, args: readonly string[], options: RunOptions): Promise<ProgramEnd> {
  const { cwd, env, limitMs } = options;
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, limitMs);
    const end = (exitCode: number): void => {
      clearTimeout(timer);
      resolve({ exitCode: isLate ? 'too long' : exitCode, output });
    };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
