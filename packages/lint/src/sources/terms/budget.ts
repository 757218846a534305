/** Bounds the work of evaluating a configuration: loops in loops can stand for more than a clock holds. */

/** Why so many: real modules take a few thousand. */
const MOST = 200_000;

/** Counts evaluations. */
export class Budget {
  #spent = 0;

  /** Whether one more is too much. */
  get isSpent(): boolean {
    this.#spent += 1;
    return this.#spent > MOST;
  }
}
