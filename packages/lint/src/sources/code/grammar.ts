/** Loads tree-sitter grammars, each once and only when a file needs it. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type * as TreeSitter from '@vscode/tree-sitter-wasm';
import type { Language, Node, Parser, Tree } from '@vscode/tree-sitter-wasm';
import { rememberParents } from './remember-parents.ts';

export type SyntaxNode = Node;

/** A language whose syntax is read. */
export type LanguageId =
  | 'bash'
  | 'bicep'
  | 'c-sharp'
  | 'go'
  | 'java'
  | 'javascript'
  | 'php'
  | 'powershell'
  | 'python'
  | 'terraform'
  | 'tsx'
  | 'typescript';

/** The package of a grammar that the runtime does not bring along. */
const PACKAGES: Partial<Record<LanguageId, string>> = {
  bicep: 'tree-sitter-bicep',
  terraform: '@tree-sitter-grammars/tree-sitter-hcl',
};

const require = createRequire(import.meta.url);
const parsers = new Map<LanguageId, Parser>();
let runtime:
  Promise<{ readonly Parser: typeof Parser; readonly Language: typeof Language; readonly folder: string }> | undefined;

/** Loads what reading these languages needs. */
export async function loadGrammars(languages: Iterable<LanguageId>): Promise<void> {
  for (const language of new Set(languages)) {
    if (parsers.has(language)) continue;
    runtime ??= loadRuntime();
    const { Parser, Language, folder } = await runtime;
    const parser = new Parser();
    parser.setLanguage(await Language.load(grammarFile(language, folder)));
    parsers.set(language, parser);
  }
}

/** Why a limit: what is no code at all can take a grammar hours, and real files take it a second. */
const LONGEST_MS = 10_000;

/** Parses a text of a language that was loaded; what is no syntax becomes error nodes. Undefined where that takes too long. */
export function parseCode(text: string, language: LanguageId): Tree | undefined {
  const parser = parsers.get(language);
  const end = Date.now() + LONGEST_MS;
  // Why cast: the types leave out that the callback's answer ends the parsing.
  const progressCallback = (() => Date.now() > end) as () => void;
  const tree = parser?.parse(text, null, { progressCallback }) ?? undefined;
  if (tree === undefined) parser?.reset();
  return tree;
}

/** Where the grammar lies: with the runtime, beside the build, or in its package where the linter runs from source. */
function grammarFile(language: LanguageId, folder: string): string {
  const file = `tree-sitter-${language}.wasm`;
  const own = PACKAGES[language];
  if (own === undefined) return join(folder, file);
  const beside = fileURLToPath(new URL(`../../../grammars/${file}`, import.meta.url));
  return existsSync(beside) ? beside : join(dirname(require.resolve(`${own}/package.json`)), file);
}

async function loadRuntime() {
  // Why: V8's optimising compiler takes seconds and two gigabytes over a grammar, which the baseline code of it never pays back.
  for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
  const entry = require.resolve('@vscode/tree-sitter-wasm');
  const folder = dirname(entry);
  // Why required: the package is CommonJS, and its exports cannot be named in an import.
  const { Parser, Language, Node: NodeClass } = require(entry) as typeof TreeSitter;
  rememberParents(NodeClass.prototype);
  await Parser.init({ locateFile: (file: string) => join(folder, file) });
  return { Parser, Language, folder };
}
