/** Reads workflows and pipelines, so that one that is no YAML is told: no service runs it, and no check in it either. */
import { LineCounter, parseAllDocuments, type ParseOptions, type SchemaOptions } from 'yaml';
import { DocumentError } from '../../document-error.ts';
import { faultText } from '../../read-document.ts';
import type { ReadSource } from '../sources.ts';

/** Why lenient: services take what is clear though the standard forbids it, such as a bracket that stands too far left. */
const OPTIONS: ParseOptions & SchemaOptions = { strict: false, uniqueKeys: false };

/** Reads a workflow or pipeline, of which only the faults matter. */
export const readPipeline: ReadSource<'pipeline'> = ([file], unreadable) => {
  const { path, text } = file ?? { path: '', text: '' };
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { ...OPTIONS, lineCounter: lines, prettyErrors: false });
  const [fault] = Array.isArray(parsed) ? parsed.flatMap(({ errors }) => errors) : [];
  if (fault !== undefined) {
    const { line, col } = lines.linePos(fault.pos[0]);
    unreadable(new DocumentError({ path, line, column: col }, faultText('YAML', fault)));
  }
  return { path };
};
