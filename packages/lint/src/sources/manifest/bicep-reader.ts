/** Finds Bicep files that use the extension of Microsoft Graph. */
import { dirname } from 'node:path';
import { isCallersFile } from '../callers/callers-reader.ts';
import type { SourceReader } from '../sources.ts';
import { consentsIn, isScript } from './consents-in.ts';

/** A resource of Microsoft Graph, or the extension that such resources need. */
const GRAPH = /'Microsoft\.Graph\/|^[ \t]*(?:extension|provider)[ \t]+'?[^\n]*microsoftGraph/im;

/** Takes Bicep files with a resource of Microsoft Graph, and the callers declared beside them. */
export const bicepReader: SourceReader<'manifest'> = {
  kind: 'manifest',
  takes: (path) => path.endsWith('.bicep') || isScript(path) || isCallersFile(path),
  recognises: ({ path, text }) => isCallersFile(path) || (isScript(path) ? consentsIn(text) : GRAPH.test(text)),
  folders: (path) => [dirname(path)],
  load: async (files) => {
    if (files.some(({ path }) => path.endsWith('.bicep')))
      await (await import('../code/grammar.ts')).loadGrammars(['bicep']);
    return (await import('./read-bicep-manifest.ts')).readBicepManifest;
  },
};
