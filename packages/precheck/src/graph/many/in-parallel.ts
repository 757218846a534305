/** Works on several things at once, no more than a limit, and hands each result on as soon as it is there. */

/** How work is spread. */
export interface Spread {
  readonly limit: number;
  /** Once it is aborted nothing new is begun; what was begun is finished. */
  readonly signal?: AbortSignal | undefined;
  /** Once it is aborted nothing is waited for or sent again; the signal above when absent. */
  readonly stop?: AbortSignal | undefined;
  /** Hears how many calls have been answered. */
  readonly onAnswered?: ((calls: number) => void) | undefined;
}

/** Yields the results in the order in which they come. A task that throws ends the run once the others are done. */
export async function* inParallel<T, R>(
  items: Iterable<T>,
  { limit, signal }: Spread,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running = new Map<number, Promise<{ readonly key: number; readonly result: R }>>();
  const source = items[Symbol.iterator]();
  let key = 0;
  let next = source.next();
  try {
    for (;;) {
      while (next.done !== true && running.size < limit && signal?.aborted !== true) {
        const own = key++;
        const begun = work(next.value).then((result) => ({ key: own, result }));
        // Why: one that fails while another's result is being used is reported in its turn, not as unhandled.
        begun.catch(() => undefined);
        running.set(own, begun);
        next = source.next();
      }
      if (running.size === 0) return;
      const first = await Promise.race(running.values());
      running.delete(first.key);
      yield first.result;
    }
  } finally {
    // Why: nothing that was begun may be left behind, neither by a break nor by an error.
    await Promise.allSettled(running.values());
  }
}

/** Cuts a list into parts of a size. */
export function* partsOf<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
