/** Remembers for a moment what was looked up in the tree. */
import { type Stats, statSync } from 'node:fs';

/** For so many milliseconds, what was looked up is taken to be as it was. */
const FRESH = 1_000;

/** Why for a moment only: a run asks for the same again and again, and an editor's server lives long. */
export class Recent<V> {
  readonly #known = new Map<string, { readonly value: V; readonly lookedUp: number }>();

  /** The value of a key; `look` is handed the one that it had before. */
  of(key: string, look: (before: V | undefined) => V): V {
    const before = this.#known.get(key);
    const lookedUp = performance.now();
    if (before !== undefined && lookedUp - before.lookedUp < FRESH) return before.value;
    const value = look(before?.value);
    this.#known.set(key, { value, lookedUp });
    return value;
  }
}

/** A value and the time of the file or folder that it was read from. */
interface Timed<V> {
  readonly time: number;
  readonly value: V;
}

/** Reads files or folders, each once as long as its time is the same; `missing` stands for what cannot be read. */
export function readByTime<V>(read: (path: string, stat: Stats) => V, missing: V): (path: string) => V {
  const recent = new Recent<Timed<V>>();
  return (path) => {
    const look = (before: Timed<V> | undefined): Timed<V> => {
      try {
        const stat = statSync(path);
        return before?.time === stat.mtimeMs ? before : { time: stat.mtimeMs, value: read(path, stat) };
      } catch {
        return { time: Number.NaN, value: missing };
      }
    };
    return recent.of(path, look).value;
  };
}
