/** The entry of the `precheck` command: streams, signals and the exit code of the process. */
import { readFileSync } from 'node:fs';
import { run } from './run.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());
// A closed pipe is not an error: what was asked for has been read.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(
  process.argv.slice(2),
  { stdin, stdout, stderr, env, signal: interrupted.signal },
  version,
);
