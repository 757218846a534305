/** What is to happen at which time without anybody's call. */
import type { RequestKind } from '../tenant/schedule-request.ts';

/** One thing that is to happen; `key` names it, so that it can be put off or called off. */
export interface Timer {
  readonly key: string;
  readonly at: number;
  readonly step: 'expire' | 'provision' | 'end' | 'remove';
  readonly kind: RequestKind;
  readonly requestId: string;
}

/** Everything that is to happen. */
export class Timers {
  readonly #timers = new Map<string, Timer>();
  /** Nothing is due before this. */
  #next = Infinity;

  /** Takes the place of a timer with the same key. */
  set(timer: Timer): void {
    this.#timers.set(timer.key, timer);
    this.#next = Math.min(this.#next, timer.at);
  }

  /** Calls a timer off. */
  delete(key: string): void {
    this.#timers.delete(key);
  }

  /** Takes out what is due at that moment, the earliest first. */
  takeDue(now: number): readonly Timer[] {
    if (now < this.#next) return [];
    const all = [...this.#timers.values()];
    const due = all.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
    for (const { key } of due) this.#timers.delete(key);
    this.#next = all.reduce((next, { at }) => (at > now && at < next ? at : next), Infinity);
    return due;
  }

  /** All timers, to be kept in a snapshot. */
  list(): readonly Timer[] {
    return [...this.#timers.values()];
  }
}
