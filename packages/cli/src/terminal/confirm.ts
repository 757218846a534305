/** Asks a question on a terminal; only a yes is one. */
import { createInterface } from 'node:readline/promises';
import type { Io } from './io.ts';
import { printable } from './printable.ts';

/** What was answered; `interrupted` with Ctrl-C. */
export type Answer = 'interrupted' | 'no' | 'yes';

/** Asks, and resolves to the answer; the end of input is a no. */
export async function confirmed(io: Io, question: string): Promise<Answer> {
  const prompt = createInterface({ input: io.stdin, output: io.stderr });
  const stop = new AbortController();
  // Why: on a terminal that is being asked, Ctrl-C comes as a key and not as a signal.
  prompt.once('SIGINT', () => stop.abort('interrupted'));
  prompt.once('close', () => stop.abort('no'));
  try {
    const answer = await prompt.question(`${printable(question)} [y/N] `, {
      signal: AbortSignal.any([io.signal, stop.signal]),
    });
    return /^y(?:es)?$/i.test(answer.trim()) ? 'yes' : 'no';
  } catch {
    io.stderr.write('\n');
    return io.signal.aborted || stop.signal.reason === 'interrupted' ? 'interrupted' : 'no';
  } finally {
    prompt.close();
  }
}
