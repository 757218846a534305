/** Tells pauses that are long enough for somebody to wonder whether the run still lives. */

const WORTH_TELLING_MS = 3_000;

/** Returns what hears of pauses; those of several calls at once that end together are told once. */
export function toldPauses(tell: (line: string) => void, now: () => number = Date.now): (milliseconds: number) => void {
  let until = 0;
  return (milliseconds) => {
    const end = now() + milliseconds;
    if (milliseconds < WORTH_TELLING_MS || end < until + WORTH_TELLING_MS) return;
    until = end;
    tell(`precheck: Graph asks for patience: going on in ${Math.ceil(milliseconds / 1000)} s; Ctrl-C ends the run`);
  };
}
