/** Prints a value as TypeScript source: JSON plus maps, sets, regular expressions and verbatim code. */

/** Source text that is printed as it stands. */
export class Verbatim {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Prints a value as one TypeScript expression. */
export function printLiteral(value: unknown): string {
  if (value instanceof Verbatim) return value.text;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Map) return `new Map(${printLiteral([...value])})`;
  if (value instanceof Set) return `new Set(${printLiteral([...value])})`;
  if (Array.isArray(value)) return `[${value.map(printLiteral).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{ ${entries.map(([key, item]) => `${printKey(key)}: ${printLiteral(item)}`).join(', ')} }`;
  }
  return typeof value === 'string' ? printText(value) : JSON.stringify(value);
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : printText(key);
}

function printText(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
