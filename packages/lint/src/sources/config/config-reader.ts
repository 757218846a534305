/** Finds the configurations of the linter itself that are no programs. */
import { basename } from 'node:path';
import type { SourceReader } from '../sources.ts';

/** Takes configurations by their name. */
export const configReader: SourceReader<'config'> = {
  kind: 'config',
  takes: (path) => /^precheck\.config\.(?:json|ya?ml)$/.test(basename(path)),
  load: async () => (await import('./read-config.ts')).readConfig,
};
