/** Takes out of a text what a terminal would obey: the one place for whatever a server, a file or a user has written. */

/** Control characters, and the marks that turn the direction of a line around. */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Returns the text as one line that a terminal only shows. */
export function printable(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(OBEYED, '');
}

/** Returns the lines of a text, each as a terminal only shows it. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** Returns a value whose texts are printable; commands to be typed keep their lines. */
export function printableIn<T>(value: T, clean: (text: string) => string = printable): T {
  if (typeof value === 'string') return clean(value) as T & string;
  if (Array.isArray(value)) return value.map((item: unknown) => printableIn(item, clean)) as T & unknown[];
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => [
    key,
    printableIn(item, key === 'commands' ? printableLines : clean),
  ]);
  return Object.fromEntries(entries) as T;
}
