/** Which file a document of an editor stands for; one that is not saved yet is named by its language. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Names by the ids of languages, as the protocol and the editors' extensions give them. */
const NAMES: Readonly<Record<string, string>> = {
  'azure-pipelines': 'azure-pipelines.yml',
  bicep: 'main.bicep',
  csharp: 'main.cs',
  dockerfile: 'Dockerfile',
  'github-actions-workflow': '.github/workflows/main.yml',
  go: 'main.go',
  groovy: 'Jenkinsfile',
  html: 'main.html',
  http: 'main.http',
  java: 'Main.java',
  javascript: 'main.js',
  javascriptreact: 'main.jsx',
  jenkinsfile: 'Jenkinsfile',
  json: 'main.json',
  jsonc: 'main.jsonc',
  makefile: 'Makefile',
  markdown: 'main.md',
  php: 'main.php',
  powershell: 'main.ps1',
  python: 'main.py',
  rest: 'main.http',
  sh: 'main.sh',
  shellscript: 'main.sh',
  svelte: 'main.svelte',
  terraform: 'main.tf',
  typescript: 'main.ts',
  typescriptreact: 'main.tsx',
  vue: 'main.vue',
  yaml: 'main.yaml',
};

/** Undefined where it is none that is linted, such as the other side of a comparison. */
export function documentPath(
  { uri, languageId }: { readonly uri: string; readonly languageId: string },
  { folder, takes }: { readonly folder: string; readonly takes: (path: string) => boolean },
): string | undefined {
  if (uri.startsWith('file:')) return savedPath(uri, takes);
  if (!uri.startsWith('untitled:')) return undefined;
  const named = untitledName(uri);
  if (takes(named)) return join(folder, 'untitled', named);
  const name = NAMES[languageId];
  // Why a folder of its own: files that lie beside are no part of what is not saved.
  return name === undefined ? undefined : join(folder, 'untitled', name);
}

function savedPath(uri: string, takes: (path: string) => boolean): string | undefined {
  try {
    const path = fileURLToPath(uri);
    return takes(path) ? path : undefined;
  } catch {
    // An address of another machine, or one that is no valid text.
    return undefined;
  }
}

/** The last part of its address, which some editors take from the name that it is to have. */
function untitledName(uri: string): string {
  const last = /[^/\\:]*$/.exec(uri.replace(/[?#].*$/, ''))?.[0] ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
