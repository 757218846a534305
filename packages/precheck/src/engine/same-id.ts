/** Compares two object ids without case. */

/** True where both are texts that name the same object. */
export function sameId(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return one === other || one.toLowerCase() === other.toLowerCase();
}
