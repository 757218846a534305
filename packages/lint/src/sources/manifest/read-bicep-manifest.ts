/** Reads Bicep files that use the extension of Microsoft Graph. */
import { DocumentError } from '../../document-error.ts';
import type { TextFile } from '../../text-file.ts';
import { withBicep } from '../bicep/read-bicep.ts';
import { unclosedIn } from '../bicep/unclosed-in.ts';
import { isCallersFile } from '../callers/callers-reader.ts';
import { callersIn } from '../callers/read-callers.ts';
import type { ReadSource, Unreadable } from '../sources.ts';
import { LineStarts } from '../terms/line-starts.ts';
import { Configuration } from './configuration.ts';
import { consentsIn } from './consents-in.ts';
import { readGraphResource } from './graph-resources.ts';
import { EMPTY, type ManifestSource, merged } from './manifest-source.ts';

/** Reads the Bicep files of a folder. */
export const readBicepManifest: ReadSource<'manifest'> = (files, unreadable) => {
  const callers = files.flatMap((file) => (isCallersFile(file.path) ? callersIn(file) : []));
  const written = files.filter(({ path }) => path.endsWith('.bicep'));
  if (written.length === 0) return EMPTY;
  const hasConsentCommand = files.some(({ text }) => consentsIn(text));
  return { ...merged(written.map((file) => readFile(file, unreadable))), callers, hasConsentCommand };
};

function readFile(file: TextFile, unreadable: Unreadable): ManifestSource {
  const fault = unclosedIn(file.text);
  if (fault !== undefined) {
    const where = new LineStarts(file.path, file.text).placeOf(fault.offset);
    unreadable(new DocumentError(where, fault.reason));
    if (fault.isTooDeep === true) return EMPTY;
  }
  return withBicep(file, (resources) => {
    const configuration = new Configuration(resources);
    return merged(resources.map((resource) => readGraphResource(resource, configuration)));
  });
}
