/** A line at the foot of a terminal: how far a run is, how fast, and how long it will still take. */
import { type Io, standsAtFoot } from './io.ts';

const WIDTH = 24;
const EVERY_MS = 100;

/** A bar; nothing is drawn for one request alone, nor where standard error is no terminal. */
export class ProgressBar {
  readonly #io: Io;
  readonly #total: number;
  readonly #start = performance.now();
  #drawn = 0;
  #isOn = false;
  #read = 0;
  #counts: Readonly<Record<string, number>> = {};

  constructor(io: Io, total: number) {
    this.#io = io;
    this.#total = total;
    standsAtFoot(io.stderr, () => this.clear());
  }

  /** Draws how many results there are, at most ten times a second while it stands. */
  update(counts: Readonly<Record<string, number>>): void {
    this.#counts = counts;
    this.#draw();
  }

  /** Draws that so many reads more have been answered: before the first result there is nothing else to tell. */
  read(calls: number): void {
    this.#read += calls;
    this.#draw();
  }

  /** Takes the bar away, so that lines can be written. */
  clear(): void {
    if (this.#isOn) this.#io.stderr.write('\r\u001b[2K');
    this.#isOn = false;
  }

  #draw(): void {
    const now = performance.now();
    if (!this.#isShown() || (this.#isOn && now - this.#drawn < EVERY_MS)) return;
    this.#drawn = now;
    this.#isOn = true;
    const line = this.text((now - this.#start) / 1000);
    // Why or: a terminal whose size nobody has set says 0. Why one less: a terminal that is filled to its edge may begin a new line.
    this.#io.stderr.write(`\r\u001b[2K${line.slice(0, (this.#io.stderr.columns || 80) - 1)}`);
  }

  /** The line after some seconds. */
  text(seconds: number): string {
    const done = Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
    if (done === 0) return `[${'.'.repeat(WIDTH)}] 0/${this.#total} reading, ${this.#read} answers`;
    const filled = Math.round((WIDTH * done) / Math.max(1, this.#total));
    const rate = done / Math.max(seconds, 0.001);
    const left = `, ${Math.ceil((this.#total - done) / Math.max(rate, 0.001))} s left`;
    const parts = Object.entries(this.#counts).map(([name, count]) => `${count} ${name}`);
    return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${this.#total} ${parts.join(', ')}, ${rate.toFixed(0)}/s${left}`;
  }

  #isShown(): boolean {
    return this.#total > 1 && this.#io.stderr.isTTY === true && this.#io.notes === undefined;
  }
}
