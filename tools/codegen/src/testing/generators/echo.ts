/** A generator for tests: one file for each input, with the input's text in upper case. */

/** Writes a file for each input; the option `prefix` is put before each text. */
export async function generate(
  inputs: ReadonlyMap<string, string>,
  { prefix = '' }: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, string>> {
  const files = [...inputs].map(([path, text]): [string, string] => {
    return [`${path.split('/').at(-1) ?? ''}.txt`, `${String(prefix)}${text.toUpperCase()}`];
  });
  return new Map(files);
}
