/** Finds the code in a file: the whole of a source file, or the blocks in workflows and in Markdown. */
import { extname } from 'node:path';
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { TextFile } from '../../text-file.ts';
import type { LanguageId } from './grammar.ts';

/** Code of one language. Its text is as long as the file, with blanks around it, so that offsets are the file's own. */
export interface Snippet {
  readonly language: LanguageId;
  readonly text: string;
  /** Whether the shell ends at the first command that fails, as a workflow's does. */
  readonly endsOnFailure?: boolean;
  /** Snippets of one group run one after the other, and a failed one ends the rest. */
  readonly group?: string;
}

const BY_EXTENSION: Readonly<Record<string, LanguageId>> = {
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.tsx': 'tsx',
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.jsx': 'javascript',
  '.cs': 'c-sharp',
  '.csx': 'c-sharp',
  '.go': 'go',
  '.java': 'java',
  '.php': 'php',
  '.ps1': 'powershell',
  '.psm1': 'powershell',
  '.py': 'python',
  '.sh': 'bash',
  '.bash': 'bash',
};

const BY_NAME: Readonly<Record<string, LanguageId>> = {
  ts: 'typescript',
  typescript: 'typescript',
  js: 'javascript',
  javascript: 'javascript',
  jsx: 'javascript',
  tsx: 'tsx',
  cs: 'c-sharp',
  csharp: 'c-sharp',
  'c#': 'c-sharp',
  go: 'go',
  golang: 'go',
  java: 'java',
  php: 'php',
  powershell: 'powershell',
  pwsh: 'powershell',
  ps1: 'powershell',
  py: 'python',
  python: 'python',
  sh: 'bash',
  bash: 'bash',
  shell: 'bash',
  zsh: 'bash',
};

/** Endings of the files that are read. */
export const CODE_ENDINGS: ReadonlySet<string> = new Set([
  ...Object.keys(BY_EXTENSION),
  '.yml',
  '.yaml',
  '.md',
  '.http',
  '.tf',
  '.rest',
]);

/** The code of a file. */
export function snippetsOf({ path, text }: TextFile): readonly Snippet[] {
  const ending = extname(path).toLowerCase();
  const language = BY_EXTENSION[ending];
  if (language !== undefined) return [{ language, text }];
  if (ending === '.md') return markdownSnippets(text);
  return ending === '.yml' || ending === '.yaml' ? workflowSnippets(text) : [];
}

function markdownSnippets(text: string): readonly Snippet[] {
  const fences = text.matchAll(/^([ \t]*)(`{3,}|~{3,})[ \t]*([\w#+-]*)[^\n]*\n([^]*?)^[ \t]*\2[`~]*[ \t]*$/gm);
  return [...fences].flatMap((fence) => {
    const [whole, , , name = '', code = ''] = fence;
    const language = BY_NAME[name.toLowerCase()];
    if (language === undefined) return [];
    const start = fence.index + whole.indexOf('\n') + 1;
    return [{ language, text: isolate(text, start, start + code.length) }];
  });
}

/** Keys of workflows under which a shell's text stands, and the shell where nothing else names it. */
const SCRIPT_KEYS: Readonly<Record<string, LanguageId>> = {
  run: 'bash',
  script: 'bash',
  bash: 'bash',
  pwsh: 'powershell',
  powershell: 'powershell',
  inlineScript: 'bash',
  before_script: 'bash',
  after_script: 'bash',
};

function workflowSnippets(text: string): readonly Snippet[] {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return [];
  const found: Snippet[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (typeof node.value !== 'string' || !node.range || key === 'key') return;
      const pair = path.findLast((parent) => isPair(parent));
      const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
      const fallback = SCRIPT_KEYS[name];
      if (fallback === undefined) return;
      const siblings = path.findLast((parent) => isMap(parent));
      const shell = isMap(siblings) ? (siblings.get('shell') ?? siblings.get('scriptType')) : undefined;
      const language = (typeof shell === 'string' ? languageOfShell(shell) : undefined) ?? fallback;
      const [start, end] = node.range;
      const body =
        node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? text.indexOf('\n', start) + 1 : start;
      const list = path.findLastIndex((parent) => !isPair(parent) && !isMap(parent));
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
      found.push({
        language,
        text: isolate(withoutExpressions(text), body + quoted, end - quoted),
        endsOnFailure: language === 'bash',
        group: path
          .slice(0, list + 1)
          .map((parent) => ('range' in parent ? parent.range?.[0] : 0))
          .join('/'),
      });
    },
  });
  return found;
}

/** Expressions of a workflow are put in before the shell reads; to its grammar they are no words. */
function withoutExpressions(text: string): string {
  return text.replace(/\$\{\{[^\n}]*\}\}/g, (whole) => 'x'.repeat(whole.length));
}

function languageOfShell(shell: string): LanguageId | undefined {
  const name = shell.trim().split(/[\s{]/)[0] ?? '';
  return BY_NAME[name] ?? (/^ps(?:core)?$/i.test(name) ? 'powershell' : undefined);
}

/** The text with everything outside of a range blank; line ends stay. */
function isolate(text: string, start: number, end: number): string {
  const blank = (part: string): string => part.replace(/[^\r\n]/g, ' ');
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}
