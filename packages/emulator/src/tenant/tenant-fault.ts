/** What is wrong where in a tenant, and how that is written on one line. */

/** `expected` completes a sentence that begins with the place; it ends with the mend. */
export interface TenantFault {
  readonly pointer: string;
  readonly expected: string;
}

const SHOWN = 80;

/** The sentence about a fault. */
export function describeFault({ pointer, expected }: TenantFault): string {
  return `${pointer === '' ? 'the tenant' : `\`${shorten(pointer)}\``} ${expected}`;
}

/** A text of somebody else's, on one line and not too long. */
export function shorten(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/** Escapes one part of a JSON pointer. */
export function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The value that a JSON pointer leads to. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return value;
}
