/** A generator for tests that does what the option `does` says, and no good. */

let runs = 0;

/** Behaves in one of the ways that the code generator has to refuse. */
export async function generate(
  _inputs: ReadonlyMap<string, string>,
  { does }: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, string>> {
  runs += 1;
  if (does === 'throw') throw new Error('no such\n  thing');
  if (does === 'nothing') return new Map();
  if (does === 'escape') return new Map([['../escaped.txt', '']]);
  if (does === 'windows lines') return new Map([['a.txt', 'one\r\ntwo\r\n']]);
  if (does === 'another name') return new Map([[`${runs}.txt`, '']]);
  return new Map([['a.txt', `run ${runs}`]]);
}
