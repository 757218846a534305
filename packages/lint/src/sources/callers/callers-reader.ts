/** Finds the files in which a team declares its callers. */
import { basename } from 'node:path';
import type { SourceReader } from '../sources.ts';

const FILES: ReadonlySet<string> = new Set(['precheck.callers.yaml', 'precheck.callers.yml', 'precheck.callers.json']);

/** Whether a file declares callers, by its name. */
export function isCallersFile(path: string): boolean {
  return FILES.has(basename(path));
}

/** Takes files of callers by their name. */
export const callersReader: SourceReader<'callers'> = {
  kind: 'callers',
  takes: isCallersFile,
  load: async () => (await import('./read-callers.ts')).readCallers,
};
