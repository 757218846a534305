/** Takes from a document that does not fit its schema what fits all the same, so that all of its faults can be told at once. */

/** An item of a list, and its place in it. */
export interface Placed<T> {
  readonly item: T;
  readonly index: number;
}

/** The items of a list of a document in which no fault lies; `faults` name theirs by JSON pointer. */
export function soundItems<T>(
  value: unknown,
  list: string,
  faults: readonly { readonly pointer: string }[],
): readonly Placed<T>[] {
  const items = (value as Readonly<Record<string, unknown>> | null)?.[list];
  if (!Array.isArray(items)) return [];
  return (items as readonly T[]).flatMap((item, index) => {
    const own = `/${list}/${index}`;
    const isFaulty = faults.some(({ pointer }) => pointer === own || pointer.startsWith(`${own}/`));
    return isFaulty ? [] : [{ item, index }];
  });
}
