/** Reads the configurations of the linter itself that are no programs. */
import { checkConfig } from '../../config/check-config.ts';
import { DocumentError } from '../../document-error.ts';
import { parseText } from '../../read-document.ts';
import { rules } from '../../registry.ts';
import type { ReadSource } from '../sources.ts';
import type { ConfigSource } from './config-source.ts';

/** Reads a configuration. */
export const readConfig: ReadSource<'config'> = ([file]) => {
  const document = parseText(file?.text ?? '', file?.path ?? '');
  const presetOf: ConfigSource['presetOf'] = (preset) =>
    Object.fromEntries(
      rules.map(({ id, meta }) => [id, preset === 'strict' || meta.recommended ? meta.severity : 'off'] as const),
    );
  try {
    return { document, presetOf, fault: undefined, config: checkConfig(document.value ?? {}, document.placeOf) };
  } catch (error) {
    if (error instanceof DocumentError) return { document, presetOf, fault: error, config: {} };
    throw error;
  }
};
