/** Where something stands in a file. */

/** A place; lines and columns count from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The value in a JSON file, by its JSON pointer. */
  readonly pointer?: string;
  /** Where what stands there ends, where that is known. */
  readonly end?: { readonly line: number; readonly column: number };
}

/** The place as editors and terminals read it: file, line and column. */
export function placeText({ path, line, column }: Place): string {
  return `${path}:${line}:${column}`;
}
