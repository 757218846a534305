/** Prints what was measured beside its target. */

/** Prints a row for each ratio; true where every target is met. A row is `{ name, ratio, least }` or `{ name, ratio, most }`. */
export function printRatios(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, ratio, least, most } of rows) {
    const target = least === undefined ? `at most ${most}` : `at least ${least}`;
    console.log(
      `${isMet({ ratio, least, most }) ? 'ok  ' : 'MISS'}  ${name.padEnd(width)}  ${ratio.toFixed(2).padStart(8)} ×  ${target} ×`,
    );
  }
  return rows.every(isMet);
}

function isMet({ ratio, least = 0, most = Infinity }) {
  return ratio >= least && ratio <= most;
}
