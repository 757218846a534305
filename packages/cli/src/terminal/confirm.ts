/** Asks a question on a terminal; only a yes is one. */
import { createInterface } from 'node:readline/promises';
import type { Io } from './io.ts';

/** Asks, and resolves to whether the answer was yes. */
export async function confirmed(io: Io, question: string): Promise<boolean> {
  const prompt = createInterface({ input: io.stdin, output: io.stderr });
  try {
    const answer = await prompt.question(`${question} [y/N] `, { signal: io.signal });
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    prompt.close();
  }
}
