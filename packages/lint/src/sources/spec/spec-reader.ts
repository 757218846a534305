/** Finds descriptions with `x-access`, the overlays that put it there, and the catalogue that they name facts of. */
import { dirname, join } from 'node:path';
import type { SourceReader } from '../sources.ts';
import { isCatalogue, isDescription, isInCatalogue, mentionsAccess } from './spec-files.ts';

/** Takes OpenAPI documents and overlays by their first field, and the catalogue in the folder beside them. */
export const specReader: SourceReader<'spec'> = {
  kind: 'spec',
  takes: (path) => /\.(?:ya?ml|json)$/.test(path),
  recognises: ({ path, text }) => isDescription(text) || isCatalogue(path, text),
  folders: (path) =>
    isInCatalogue(path) ? [dirname(dirname(path)), dirname(path)] : [dirname(path), join(dirname(path), 'catalog')],
  load: async (files) => {
    if (files.some((file) => mentionsAccess(file))) await (await import('./access-faults.ts')).loadAccessSchema();
    return (await import('./read-spec.ts')).readSpec;
  },
};
