/** Leaves out what an answer does not tell. */

/** The members of T that are there, without null and undefined. */
export type Known<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Returns the members that are neither null nor undefined. */
export function known<T extends object>(value: T): Known<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== null && item !== undefined),
  ) as Known<T>;
}
