/** Runs the command in this process and captures what a user would see. */
import { Readable, Writable } from 'node:stream';
import { run } from '../run.ts';

/** What a run left behind. */
export interface Captured {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the surroundings of a run differ from an empty environment in a pipe. */
export interface Surroundings {
  readonly stdin?: string | Iterable<string>;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Runs `precheck` with these arguments. */
export async function captureRun(
  argv: readonly string[],
  { stdin = '', env = {}, signal }: Surroundings = {},
): Promise<Captured> {
  const [stdout, stderr] = [sink(), sink()];
  const input = Readable.from(typeof stdin === 'string' ? [Buffer.from(stdin)] : stdin, { objectMode: false });
  const io = {
    stdin: input,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
    signal: signal ?? new AbortController().signal,
  };
  const code = await run(argv, io, '0.0.0-test');
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function sink(): { readonly stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
