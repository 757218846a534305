/** Lints, mends as the flags ask, and lints what has changed again, until there is nothing left to mend. */
import { relative, resolve, sep } from 'node:path';
import type { Fix } from '../define-rule.ts';
import { onDisk } from '../files/file-name.ts';
import { applyFixes } from '../fix.ts';
import { lint, type LintOptions, type LintResult } from '../lint.ts';
import { decode, rewriteTextFile } from '../text-file.ts';
import type { LintFlags } from './lint-flags.ts';
import { type LintIo, shownPath, writeAll } from './lint-io.ts';

/** Mends that make room for others are followed no further. */
const MOST_PASSES = 10;

interface Run {
  readonly flags: LintFlags;
  readonly io: LintIo;
}

/** Lints, and mends: in the files, or in a patch that is written out. */
export async function lintAndFix(
  paths: readonly string[],
  options: LintOptions,
  { flags, io }: Run,
): Promise<LintResult> {
  const first = await lint(paths, options);
  if (!flags.fix && !flags.fixUnsafe && !flags.fixDryRun) return first;
  const before = new Map<string, string>();
  const after = new Map(options.texts);
  const done: { readonly path: string; readonly fix: Fix }[] = [];
  let result = first;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { textOf } = result;
    const fixed = applyFixes(result.findings, { textOf, unsafe: flags.fixUnsafe });
    if (fixed.length === 0) break;
    for (const { path, text, fixes } of fixed) {
      if (!before.has(path)) before.set(path, textOf(path));
      after.set(path, text);
      done.push(...fixes.map((fix) => ({ path, fix })));
    }
    // Why from memory: a mend counts once it is known to be one, and a dry run writes nothing.
    result = await lint(paths, { ...options, cache: undefined, texts: after });
  }
  for (const { path, fix } of done)
    await writeAll(io.stderr, `${shownPath(path)}: ${flags.fixDryRun ? 'would be mended' : 'mended'}: ${fix.title}\n`);
  if (flags.fixDryRun) {
    await writePatch(before, after, { flags, io });
    return first;
  }
  for (const [path, text] of after) if (!(options.texts?.has(path) ?? false)) rewriteTextFile(path, text);
  return result;
}

/** Writes what would change as a patch: to standard output, unless a format goes there. */
async function writePatch(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  { flags, io }: Run,
): Promise<void> {
  // Why here: most runs print no patch, and need not load what makes one.
  const { createPatch } = await import('diff');
  const isTaken = flags.format.some((_, index) => flags.output[index] === undefined);
  for (const [path, text] of before) {
    const patch = createPatch('', text, after.get(path) ?? text)
      .split('\n')
      .slice(2)
      .join('\n');
    const headed = patch.replace(
      /^--- .*\n\+\+\+ .*$/m,
      () => `--- ${nameInPatch('a', path)}\n+++ ${nameInPatch('b', path)}`,
    );
    await writeAll(isTaken ? io.stderr : io.stdout, headed);
  }
}

/** As git writes it: between quotes, byte by byte, where it is not plain. */
function nameInPatch(side: 'a' | 'b', path: string): string {
  const inner = relative('', resolve(path));
  const name = `${side}/${(inner.startsWith('..') ? path : inner).split(sep).join('/')}`;
  if (/^[ !#-[\]-~]+$/.test(name)) return name;
  const bytes = [...Buffer.from(onDisk(name))].map((byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
      ? `\\${byte.toString(8).padStart(3, '0')}`
      : String.fromCharCode(byte),
  );
  return `"${bytes.join('')}"`;
}

/** Standard input as the text of a file. */
export async function readStandardInput({ stdin }: LintIo, path: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return decode(Buffer.concat(chunks), path);
}
