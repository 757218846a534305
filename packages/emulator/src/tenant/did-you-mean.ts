/** Suggests the known word that is nearest to one that is not known. */

const FAR = 4;
const LONGEST = 128;

/** The nearest word that is at most so many changes away; the same word in another case is no change away. */
export function nearestWord(word: string, known: Iterable<string>, most: number): string | undefined {
  let nearest: string | undefined;
  let least = most + 1;
  for (const candidate of known) {
    const distance = distanceOf(word.toLowerCase().slice(0, LONGEST), candidate.toLowerCase());
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** The end of a sentence about an unknown word; empty where no known one is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const nearest = nearestWord(word, known, Math.min(FAR, Math.floor((word.length - 1) / 3)));
  return nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
}

/** Levenshtein's distance, row by row. */
function distanceOf(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[other.length] ?? 0;
}
