/** Runs a program to its end without blocking this process, which serves the registry meanwhile. */
import { spawn } from 'node:child_process';

/** Resolves to the exit code and to what it wrote. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (texts[name] += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...texts }));
    child.stdin.end(options.input ?? '');
  });
}

/** As `run`, for a program that has to succeed. */
export async function mustRun(command, args, options) {
  const result = await run(command, args, options);
  if (result.code === 0) return result;
  throw new Error(`\`${command} ${args.join(' ')}\` ended with ${result.code}\n${result.stderr || result.stdout}`);
}
