/** The entry of the `precheck` command: streams, signals and the exit code of the process. */
import { readFileSync } from 'node:fs';
import { exitCodes, worstOf } from './exit-codes.ts';
import { run } from './run.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
const lost = new Set<NodeJS.WriteStream>();
// A closed pipe is not an error: what was asked for has been read.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || lost.has(stream)) return;
    lost.add(stream);
    // Why no end: a run that has begun to cancel says in its records what it did.
    if (stream === process.stdout)
      process.stderr.write(`precheck: standard output cannot be written (${error.code ?? 'unknown'})\n`);
  });
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const { stdin, stdout, stderr, env } = process;
const code = await run(process.argv.slice(2), { stdin, stdout, stderr, env, signal: interrupted.signal }, version);
process.exitCode = lost.size > 0 ? worstOf([code, exitCodes.usage]) : code;
