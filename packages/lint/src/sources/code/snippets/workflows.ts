/** Finds the commands in workflows, pipelines and manifests, and how their steps hang together. */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { LanguageId } from '../grammar.ts';
import { languageOfShell } from './languages.ts';
import { type Excerpt, excerptOf, linesOf, type Piece, pieced, type Snippet } from './snippet.ts';
import { type Above, nameOf, stepOf, textAt } from './workflow-steps.ts';
import { expressionName, namesInScript, variablesAbove, withMacros } from './workflow-variables.ts';

/** Keys under which a shell's text stands, and the shell where nothing else names it. */
const SCRIPT_KEYS: Readonly<Record<string, LanguageId>> = {
  run: 'bash',
  script: 'bash',
  bash: 'bash',
  pwsh: 'powershell',
  powershell: 'powershell',
  inlineScript: 'bash',
  inline: 'powershell',
  Inline: 'powershell',
  before_script: 'bash',
  after_script: 'bash',
  command: 'bash',
  commands: 'bash',
  cmd: 'bash',
  cmds: 'bash',
  args: 'bash',
  entrypoint: 'bash',
  shell: 'bash',
  sh: 'bash',
  'ansible.builtin.shell': 'bash',
  'ansible.builtin.command': 'bash',
  win_shell: 'powershell',
};

/** Programs whose words a list may hold. */
const PROGRAMS = /^(?:[\w./-]*\/)?(?:curl|az|m365|wget|https?|xhs?|gh|mgc|precheck|npx)$/;

/** The commands of a YAML file, if it is one. */
export function workflowSnippets(text: string): readonly Snippet[] {
  // Why whatever its errors: templates of charts are no YAML, and most of them can be read all the same.
  const documents = parseAllDocuments(text, { prettyErrors: false });
  const plain = withoutExpressions(text);
  const found: Snippet[] = [];
  for (const document of documents)
    visit(document, {
      Seq(_key, list, path) {
        const words = wordsOfList(list, path, plain);
        if (words === undefined) return undefined;
        found.push({ language: 'bash', ...words, endsOnFailure: true, step: stepOf(path) });
        return visit.SKIP;
      },
      Map(_key, map, path) {
        const snippet = isTornCommand(map) ? snippetOf(map, path, plain) : undefined;
        if (snippet === undefined) return undefined;
        found.push(snippet);
        return visit.SKIP;
      },
      Scalar(key, node, path) {
        if (typeof node.value !== 'string' || !node.range || key === 'key') return;
        const snippet = snippetOf(node, path, plain);
        if (snippet !== undefined) found.push(snippet);
      },
    });
  return found;
}

/** `command: [curl, -X, POST, …]`, with the `args` beside it: the words of one command. */
function wordsOfList(list: YAMLSeq, path: Above, text: string): Excerpt | undefined {
  const pair = path.at(-1);
  const map = path.at(-2);
  if (!isPair(pair) || !/^(?:command|argv|entrypoint|cmd)$/.test(nameOf(pair)) || !isMap(map)) return undefined;
  const more: unknown = nameOf(pair) === 'argv' ? undefined : map.get('args');
  const items = [...list.items, ...(isSeq(more) ? more.items : [])].filter((item): item is Scalar => isScalar(item));
  if (!PROGRAMS.test(String(items[0]?.value))) return undefined;
  const pieces = items.flatMap((item): readonly Piece[] => {
    const { text: own, offsetOf } = excerptOfScalar(item, text);
    return [{ text: /^[\w./:-]+$/.test(own) ? own : `"${own.replace(/"/g, "'")}"`, offset: offsetOf(0) }];
  });
  return pieced(pieces, ' ');
}

/** `- curl -H "Authorization: Bearer …" …`: a colon that is not quoted makes a map of a command. */
function isTornCommand({ items: [first], flow }: YAMLMap): boolean {
  return flow !== true && isPair(first) && /^[\w./-]+[ \t]+\S/.test(nameOf(first));
}

function snippetOf(node: Scalar | YAMLMap, path: Above, text: string): Snippet | undefined {
  const pair = path.findLast((parent): parent is Pair => isPair(parent));
  const fallback = SCRIPT_KEYS[nameOf(pair)];
  if (fallback === undefined || !node.range) return undefined;
  const own = path.findLast((parent): parent is YAMLMap => isMap(parent));
  const shell = textAt(own, 'shell') ?? textAt(own, 'scriptType') ?? defaultShell(path);
  const task = path
    .flatMap((parent) => (isMap(parent) ? [textAt(parent, 'task') ?? textAt(parent, 'uses') ?? ''] : []))
    .join(' ');
  const named = shell === undefined ? undefined : languageOfShell(shell);
  const language = named ?? languageOfTask(task) ?? fallback;
  const excerpt = isScalar(node) ? excerptOfScalar(node, text) : excerptOfMap(node, text);
  const variables = variablesAbove(path);
  return {
    language,
    ...excerpt,
    text: withMacros(excerpt.text, variables),
    variables: namesInScript(variables),
    endsOnFailure: language === 'bash' && endsOnFailure(path, shell),
    step: stepOf(path),
  };
}

/** The language of the script that a task or an action is given. */
function languageOfTask(task: string): LanguageId | undefined {
  if (/github-script/i.test(task)) return 'javascript';
  if (/powershell/i.test(task)) return 'powershell';
  return /python/i.test(task) ? 'python' : undefined;
}

function excerptOfMap(map: YAMLMap, text: string): Excerpt {
  const [start, end] = map.range ?? [0, 0];
  return excerptOf(text, start, start + text.slice(start, end).trimEnd().length);
}

/** The text of a value, without its indentation; in folded text a line end is a blank. */
function excerptOfScalar(node: Scalar, text: string): Excerpt {
  const [start, end] = node.range ?? [0, 0];
  if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') {
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
    const own = excerptOf(text, start + quoted, end - quoted);
    return node.type === 'QUOTE_DOUBLE' ? { ...own, text: own.text.replace(/\\"/g, ' "').replace(/\\n/g, ' \n') } : own;
  }
  const body = text.indexOf('\n', start) + 1;
  const indent = /^[ \t]*/.exec(text.slice(body).replace(/^(?:[ \t]*\r?\n)+/, ''))?.[0].length ?? 0;
  const lines = linesOf(text, { start: body, end }, (line): Piece => {
    const own = Math.min(indent, /^[ \t]*/.exec(line)?.[0].length ?? 0);
    return { text: line.slice(own), offset: own };
  });
  return pieced(
    node.type === 'BLOCK_FOLDED'
      ? lines.map((line) => ({ ...line, text: line.text === '' ? '\n' : line.text }))
      : lines,
    node.type === 'BLOCK_FOLDED' ? ' ' : '\n',
  );
}

/** Why not in Azure DevOps: its scripts go on past a command that failed, and a step fails by its last one. */
function endsOnFailure(path: Above, shell: string | undefined): boolean {
  // Why steps: jobs of GitLab have variables as well, and their scripts stand in the job itself.
  const isOfStep = path.some((parent) => isPair(parent) && nameOf(parent) === 'steps');
  const isAzure = path.some(
    (parent) =>
      isOfStep &&
      isMap(parent) &&
      ['pool', 'stages', 'trigger', 'variables', 'inputs', 'displayName'].some((key) => parent.has(key)) &&
      !parent.has('runs-on') &&
      !parent.has('on'),
  );
  const isGithub = path.some(
    (parent) => isMap(parent) && (parent.has('runs-on') || parent.has('runs') || parent.has('using')),
  );
  if (shell !== undefined && !/^(?:bash|sh)$/.test(shell.trim())) return /\s-\w*e/.test(shell);
  return isGithub || !isAzure;
}

/** `defaults: run: shell:` of the job or of the workflow. */
function defaultShell(path: Above): string | undefined {
  for (const parent of path.toReversed()) {
    if (!isMap(parent)) continue;
    const shell: unknown = parent.getIn(['defaults', 'run', 'shell']);
    if (typeof shell === 'string') return shell;
  }
  return undefined;
}

/** Expressions of a workflow are put in before the shell reads; to its grammar each becomes a variable of the same length. */
function withoutExpressions(text: string): string {
  return text.replace(
    /\$?\{\{[^\n{}]*\}\}|\$\[\[[^\n[\]]*\]\]|\$\[ ?[a-zA-Z][^\n[\]]*(?:\['[^\n[\]]*'\][^\n[\]]*)*\]/g,
    (whole) => `\${${expressionName(whole)}}`,
  );
}
