/** Finds and reads the configuration: the nearest one above, or the one that is named. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DocumentError } from '../document-error.ts';
import type { checkConfig } from './check-config.ts';
import type { LintConfig } from './lint-config.ts';
import type { parseText, readDocument } from '../read-document.ts';

/** A configuration, and the file that it stands in. */
export interface FoundConfig {
  readonly config: LintConfig;
  readonly path: string | undefined;
}

/** What reads a configuration. */
interface Reading {
  readonly checkConfig: typeof checkConfig;
  readonly parseText: typeof parseText;
  readonly readDocument: typeof readDocument;
}

/** The names under which a configuration is found. */
export const CONFIG_FILES: readonly string[] = ['json', 'yaml', 'yml', 'js', 'mjs', 'ts'].map(
  (ending) => `precheck.config.${ending}`,
);

/** Reads the configuration of a folder; an empty one where there is none up to the root. Throws a DocumentError where it is wrong. */
export async function findConfig(folder: string, root: string, named?: string): Promise<FoundConfig> {
  if (named !== undefined) return { config: await readConfig(named), path: named };
  for (let current = resolve(folder); ; current = dirname(current)) {
    const name = CONFIG_FILES.find((file) => existsSync(join(current, file)));
    if (name !== undefined) return { config: await readConfig(join(current, name)), path: join(current, name) };
    const manifest = join(current, 'package.json');
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"precheck"')) {
      const found = await fromManifest(manifest);
      if (found !== undefined) return { config: found, path: manifest };
    }
    if (current === resolve(root) || dirname(current) === current) return { config: {}, path: undefined };
  }
}

async function fromManifest(path: string): Promise<LintConfig | undefined> {
  const { checkConfig, parseText } = await loadReading();
  const document = parseText(readFileSync(path, 'utf8'), path);
  const value = (document.value as { readonly precheck?: unknown } | null)?.precheck;
  return value === undefined ? undefined : checkConfig(value, (pointer) => document.placeOf(`/precheck${pointer}`));
}

/** Why apart: it loads every rule and a parser, which a run without a configuration may do without. */
async function loadReading(): Promise<Reading> {
  const [{ checkConfig }, document] = await Promise.all([import('./check-config.ts'), import('../read-document.ts')]);
  return { checkConfig, parseText: document.parseText, readDocument: document.readDocument };
}

async function readConfig(path: string): Promise<LintConfig> {
  const { checkConfig, readDocument } = await loadReading();
  if (!/\.[mc]?[jt]s$/.test(path)) {
    const document = readDocument(path);
    return checkConfig(document.value ?? {}, document.placeOf);
  }
  const place = { path, line: 1, column: 1 };
  if (!existsSync(path)) throw new DocumentError(path, 'no such file');
  try {
    const module = (await import(pathToFileURL(resolve(path)).href)) as { readonly default?: unknown };
    return checkConfig(module.default, (pointer) => ({ ...place, pointer }));
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(place, `cannot be loaded: ${(error as Error).message.split('\n')[0] ?? ''}`);
  }
}
