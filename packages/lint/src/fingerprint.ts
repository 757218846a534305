/** Names a finding by its content, so that it is the same one after lines before it have come or gone. */
import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

/** The fingerprints of findings, in their order: rule, path and the text of the lines, and a number where these repeat. */
export function fingerprintsOf(
  findings: readonly Finding[],
  context: { readonly pathOf: (path: string) => string; readonly linesOf: (path: string) => readonly string[] },
): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, where, end }) => {
    const last = end !== undefined && end.path === where.path ? end.line : where.line;
    const text = context
      .linesOf(where.path)
      .slice(where.line - 1, last)
      .map((line) => line.trim())
      .join('\n');
    const hash = createHash('sha256')
      .update(`${ruleId}\0${context.pathOf(where.path)}\0${text}`)
      .digest('hex')
      .slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}
