/** Compares object ids without case, and without making lower-case copies of them. */

/** True where both are texts that name the same object. */
export function sameId(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const a = one.charCodeAt(index);
    const b = other.charCodeAt(index);
    // Why: beyond ASCII, letters of different case may differ in length.
    if (a > ASCII || b > ASCII) return one.toLowerCase() === other.toLowerCase();
    if (a !== b && lowerCase(a) !== lowerCase(b)) return false;
  }
  return one.length === other.length || one.toLowerCase() === other.toLowerCase();
}

const ASCII = 127;
const UPPER_A = 65;
const UPPER_Z = 90;

function lowerCase(code: number): number {
  return code >= UPPER_A && code <= UPPER_Z ? code + 32 : code;
}

/** Ids seen before, in lower case: template ids of roles are few. */
const canonical = new Map<string, string>();
const MOST_KEPT = 1_024;

/** The id in lower case. */
export function canonicalId(id: string): string {
  const known = canonical.get(id);
  if (known !== undefined) return known;
  const lower = id.toLowerCase();
  if (canonical.size < MOST_KEPT) canonical.set(id, lower);
  return lower;
}
