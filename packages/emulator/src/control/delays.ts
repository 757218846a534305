/** Waits on behalf of faults, and stops waiting when the emulator stops. */

/** Waits that can be cut short. */
export interface Delays {
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly endAll: () => void;
}

/** Makes waits that end together. */
export function createDelays(): Delays {
  const open = new Set<() => void>();
  return {
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          open.delete(end);
          signal?.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        open.add(end);
        if (signal?.aborted) end();
        else signal?.addEventListener('abort', end, { once: true });
      }),
    endAll: () => {
      for (const end of [...open]) end();
    },
  };
}
