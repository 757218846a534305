/** Which language a file or a block of code is of. */
import type { LanguageId } from '../grammar.ts';

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
  '.phtml': 'php',
  '.ps1': 'powershell',
  '.psm1': 'powershell',
  '.py': 'python',
  '.pyw': 'python',
  '.sh': 'bash',
  '.bash': 'bash',
  '.zsh': 'bash',
  '.ksh': 'bash',
  '.bats': 'bash',
  '.azcli': 'bash',
};

const BY_NAME: Readonly<Record<string, LanguageId>> = {
  ts: 'typescript',
  typescript: 'typescript',
  js: 'javascript',
  javascript: 'javascript',
  mjs: 'javascript',
  node: 'javascript',
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
  ps: 'powershell',
  ps1: 'powershell',
  azurepowershell: 'powershell',
  py: 'python',
  python: 'python',
  python3: 'python',
  sh: 'bash',
  bash: 'bash',
  shell: 'bash',
  zsh: 'bash',
  console: 'bash',
  terminal: 'bash',
  shellsession: 'bash',
  'shell-session': 'bash',
  'sh-session': 'bash',
  azurecli: 'bash',
  azcli: 'bash',
  curl: 'bash',
  cli: 'bash',
};

/** Endings of the files that are code as a whole. */
export const CODE_EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

/** The language of a file with this ending. */
export function languageOfExtension(ending: string): LanguageId | undefined {
  return BY_EXTENSION[ending];
}

/** The language that goes by a name, such as that of a block in Markdown or of a shell. */
export function languageOfName(name: string): LanguageId | undefined {
  return BY_NAME[name.toLowerCase().replace(/-interactive$/, '')];
}

/** The language of the shell that a workflow names. */
export function languageOfShell(shell: string): LanguageId | undefined {
  const name = (shell.trim().split(/[\s{]/)[0] ?? '').replace(/^.*\//, '');
  return languageOfName(name) ?? (/^ps(?:core)?$/i.test(name) ? 'powershell' : undefined);
}
