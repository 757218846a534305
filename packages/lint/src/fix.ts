/** Puts mends into files: those that are safe, and none that overlap. */
import type { Fix } from './define-rule.ts';
import type { Finding } from './finding.ts';

/** A file with its mends put in. */
export interface FixedFile {
  readonly path: string;
  readonly text: string;
  readonly fixes: readonly Fix[];
}

/** The files that change, with their new texts; unsafe mends only where they are asked for. */
export function applyFixes(
  findings: readonly Finding[],
  { textOf, unsafe }: { readonly textOf: (path: string) => string; readonly unsafe: boolean },
): readonly FixedFile[] {
  const byFile = new Map<string, Fix[]>();
  for (const { fix, where } of findings) {
    if (fix === undefined || (!fix.safe && !unsafe)) continue;
    byFile.set(where.path, [...(byFile.get(where.path) ?? []), fix]);
  }
  return [...byFile].map(([path, fixes]) => {
    let text = textOf(path);
    let before = Infinity;
    const done: Fix[] = [];
    // Why from the end: what was mended does not move what is still to be.
    for (const fix of fixes.toSorted((one, other) => other.start - one.start)) {
      if (fix.end > before) continue;
      text = text.slice(0, fix.start) + fix.text + text.slice(fix.end);
      before = fix.start;
      done.push(fix);
    }
    return { path, text, fixes: done };
  });
}
