/** Knows the findings that a team has decided to live with for now, by their content. */
import { existsSync, writeFileSync } from 'node:fs';
import { DocumentError } from './document-error.ts';

/** A finding of the baseline. */
export interface BaselineEntry {
  readonly ruleId: string;
  readonly path: string;
  readonly fingerprint: string;
}

/** Reads a baseline. Throws a DocumentError where it is none. */
export async function readBaseline(path: string): Promise<readonly BaselineEntry[]> {
  if (!existsSync(path)) throw new DocumentError(path, 'no such baseline; --update-baseline writes one');
  // Why here: a run without a baseline needs no parser.
  const { readDocument } = await import('./read-document.ts');
  const { value, placeOf } = readDocument(path);
  const { schemaVersion, findings } = (value ?? {}) as {
    readonly schemaVersion?: unknown;
    readonly findings?: unknown;
  };
  if (schemaVersion !== 1 || !Array.isArray(findings))
    throw new DocumentError(placeOf(''), 'is no baseline of version 1');
  return findings.map((entry: unknown, index) => {
    if (!isEntry(entry))
      throw new DocumentError(placeOf(`/findings/${index}`), 'an entry needs `ruleId`, `path` and `fingerprint`');
    return entry;
  });
}

/** Writes a baseline, sorted, so that two of them can be compared. */
export function writeBaseline(path: string, entries: readonly BaselineEntry[]): void {
  const key = (entry: BaselineEntry): string => `${entry.path}\0${entry.ruleId}\0${entry.fingerprint}`;
  const findings = entries
    .map(({ ruleId, path: own, fingerprint }) => ({ ruleId, path: own, fingerprint }))
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  writeFileSync(path, `${JSON.stringify({ schemaVersion: 1, findings }, null, 2)}\n`);
}

function isEntry(value: unknown): value is BaselineEntry {
  const { ruleId, path, fingerprint } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return [ruleId, path, fingerprint].every((field) => typeof field === 'string');
}
