/** The suppressions of the configuration: for files by pattern, and for parts of JSON and YAML files by pointer. */
import type { ConfiguredSuppression, LintConfig } from '../config/lint-config.ts';
import type { Settings } from '../config/settings.ts';
import { DocumentError } from '../document-error.ts';
import type { Place } from '../place.ts';
import { parseText, type Span } from '../read-document.ts';
import { readTextFile } from '../text-file.ts';
import type { Suppression } from './read-suppressions.ts';

/** An entry of the configuration, and which places it is about. */
export interface AppliedSuppression extends ConfiguredSuppression {
  readonly covers: (where: Place) => boolean;
  /** Whether its patterns name a file. */
  readonly matches: (path: string) => boolean;
  /** Its place in the list. */
  readonly index: number;
}

/** The entries of a configuration. */
export function configuredSuppressions(
  config: LintConfig,
  { settings, textOf }: { readonly settings: Settings; readonly textOf: (path: string) => string },
): readonly AppliedSuppression[] {
  return (config.suppressions ?? []).map((entry, index) => {
    const matches = settings.matcher(entry.files);
    const spans = new Map<string, Span | undefined>();
    const isWithin = ({ path, line, column }: Place, pointer: string): boolean => {
      if (!spans.has(path)) spans.set(path, spanIn(path, textOf(path), pointer));
      const span = spans.get(path);
      if (span === undefined) return false;
      const isAfter = line > span.start.line || (line === span.start.line && column >= span.start.column);
      return isAfter && (line < span.end.line || (line === span.end.line && column <= span.end.column));
    };
    const covers = (where: Place): boolean =>
      matches(where.path) && (entry.pointer === undefined || isWithin(where, entry.pointer));
    return { ...entry, covers, matches, index };
  });
}

/** The entry as the rules about suppressions look at it, at its place in the configuration. */
export function asSuppression({ rule, reason, until, index }: AppliedSuppression, configPath: string): Suppression {
  const start: Place = { path: configPath, line: 1, column: 1 };
  const span = entrySpan(configPath, index) ?? { start, end: start };
  return { where: span.start, end: span.end, rules: [rule], named: [], from: 0, to: 0, reason, until, line: undefined };
}

/** Undefined where the configuration is a program. */
function entrySpan(path: string, index: number): Span | undefined {
  if (!/\.(?:json|ya?ml)$/.test(path)) return undefined;
  const { text } = readTextFile(path);
  return spanIn(path, text, `/suppressions/${index}`) ?? spanIn(path, text, `/precheck/suppressions/${index}`);
}

/** Undefined where the file is no document, or does not hold what the pointer names. */
function spanIn(path: string, text: string, pointer: string): Span | undefined {
  try {
    return parseText(text, path).spanOf(pointer);
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}
