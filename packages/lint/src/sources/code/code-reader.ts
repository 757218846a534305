/** Finds source code and scripts that may have to do with a cancel. */
import type { TextFile } from '../../text-file.ts';
import type { SourceReader } from '../sources.ts';
import { mayCancel, mayNamePermissions } from './code-words.ts';
import { mayHoldCode } from './snippets/code-files.ts';
import { mayImport } from './snippets/import-places.ts';
import { importsOf } from './snippets/imports.ts';

/** Takes code by its name, and reads only what names the requests and a cancel. */
export const codeReader: SourceReader<'code'> = {
  kind: 'code',
  takes: mayHoldCode,
  recognises: (file) => mayCancel(file.text) || mayNamePermissions(file.text) || mayCallCancel(file),
  beside: (file) => (/cancel|Stop-/i.test(file.text) && mayImport(file) ? importsOf(file) : []),
  load: async (files) => {
    const { loadGrammarsOf, readCode } = await import('./read-code.ts');
    await loadGrammarsOf(files);
    return readCode;
  },
};

/** Whether a file may cancel by what it imports, which has to be looked at. */
function mayCallCancel(file: TextFile): boolean {
  return /cancel/i.test(file.text) && mayImport(file) && importsOf(file).length > 0;
}
