/** A line at the foot of a terminal: how far a run is, how fast, and how long it will still take. */
import type { Io } from './io.ts';

const WIDTH = 24;
const EVERY_MS = 100;

/** A bar; nothing is drawn where standard error is no terminal. */
export class ProgressBar {
  readonly #io: Io;
  readonly #total: number;
  readonly #start = performance.now();
  #drawn = 0;
  #counts: Readonly<Record<string, number>> = {};

  constructor(io: Io, total: number) {
    this.#io = io;
    this.#total = total;
  }

  /** Draws, at most ten times a second. */
  update(counts: Readonly<Record<string, number>>): void {
    this.#counts = counts;
    const now = performance.now();
    if (!this.#isShown() || now - this.#drawn < EVERY_MS) return;
    this.#drawn = now;
    this.#io.stderr.write(`\r\u001b[2K${this.text((now - this.#start) / 1000)}`);
  }

  /** Takes the bar away, so that lines can be written. */
  clear(): void {
    if (this.#isShown() && this.#drawn > 0) this.#io.stderr.write('\r\u001b[2K');
  }

  /** The line after some seconds. */
  text(seconds: number): string {
    const done = Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
    const filled = Math.round((WIDTH * done) / Math.max(1, this.#total));
    const rate = done / Math.max(seconds, 0.001);
    const left = done === 0 ? '' : `, ${Math.ceil((this.#total - done) / Math.max(rate, 0.001))} s left`;
    const parts = Object.entries(this.#counts).map(([name, count]) => `${count} ${name}`);
    return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${this.#total} ${parts.join(', ')}, ${rate.toFixed(0)}/s${left}`;
  }

  #isShown(): boolean {
    return this.#io.stderr.isTTY === true && this.#io.notes === undefined;
  }
}
