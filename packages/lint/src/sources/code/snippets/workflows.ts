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
import { type Excerpt, excerptOf, linesOf, type Piece, pieced, type Snippet, type Step } from './snippet.ts';

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

/** Nodes above a value, from the root. */
type Above = readonly unknown[];

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
  return {
    language,
    ...(isScalar(node) ? excerptOfScalar(node, text) : excerptOfMap(node, text)),
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
  const isAzure = path.some(
    (parent) =>
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

function stepOf(path: Above): Step | undefined {
  const list = path.findLastIndex((parent) => isSeq(parent));
  const steps = path.slice(0, list + 1);
  const maps = path.filter((parent): parent is YAMLMap => isMap(parent));
  const job = maps.findLast((map) => map.has('steps')) ?? maps.findLast((map) => map.has('script')) ?? maps.at(-1);
  const own = path.slice(list + 1).filter((parent): parent is YAMLMap => isMap(parent) && parent !== job);
  const { own: stage, before, isPrefix } = stagesOf(path, job);
  const nameIn = (name: string): string => (isPrefix ? `${stage ?? ''}.${name}` : name);
  const name = jobName(path, job);
  return {
    job: name === undefined ? steps.map((parent) => rangeOf(parent)).join('/') : nameIn(name),
    name,
    stage,
    after: [
      ...[...listAt(job, 'needs'), ...listAt(job, 'dependsOn')].map(nameIn),
      ...listAt(job, 'extends'),
      ...before,
    ],
    id: own.map((map) => textAt(map, 'id') ?? textAt(map, 'name')).find((each) => each !== undefined),
    condition: own.map(conditionOf).join(' ') + (isAfterwards(path) ? ' always()' : ''),
    jobCondition: conditionOf(job),
    isTolerated: own.some(isTolerated),
    isJobTolerated: job !== undefined && isTolerated(job),
  };
}

function conditionOf(map: YAMLMap | undefined): string {
  return textAt(map, 'if') ?? textAt(map, 'condition') ?? textAt(map, 'when') ?? '';
}

function isTolerated(map: YAMLMap): boolean {
  const hasCodes = isMap(map.get('allow_failure'));
  const keys = ['continue-on-error', 'continueOnError', 'allow_failure', 'ignore_errors'];
  return hasCodes || keys.some((key) => isTrue(map.get(key)));
}

/** GitLab's `after_script` runs whatever the script came to. */
function isAfterwards(path: Above): boolean {
  return path.some((parent) => isPair(parent) && nameOf(parent) === 'after_script');
}

/** The stage of a job, and those that have to succeed before it: as it says, or else as they stand. */
function stagesOf(
  path: Above,
  job: YAMLMap | undefined,
): { readonly own: string | undefined; readonly before: readonly string[]; readonly isPrefix?: boolean } {
  const stage = path.find((parent): parent is YAMLMap => isMap(parent) && parent.has('stage') && parent.has('jobs'));
  const list = path.findLast((parent) => isSeq(parent) && stage !== undefined && parent.items.includes(stage));
  if (stage !== undefined && isSeq(list)) {
    const own = textAt(stage, 'stage');
    const given = listAt(stage, 'dependsOn');
    const previous = list.items[list.items.indexOf(stage) - 1];
    return {
      own,
      isPrefix: true,
      before:
        given.length > 0 || stage.has('dependsOn') ? given : isMap(previous) ? [textAt(previous, 'stage') ?? ''] : [],
    };
  }
  const root = path.find((parent): parent is YAMLMap => isMap(parent));
  const own = textAt(job, 'stage') ?? (job?.has('script') === true ? 'test' : undefined);
  const order = root?.has('stages') === true ? listAt(root, 'stages') : ['.pre', 'build', 'test', 'deploy', '.post'];
  if (own === undefined || job?.has('needs') === true) return { own, before: [] };
  return { own, before: order.slice(0, Math.max(0, order.indexOf(own))) };
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function jobName(path: Above, job: YAMLMap | undefined): string | undefined {
  if (job === undefined) return undefined;
  const own = textAt(job, 'job') ?? textAt(job, 'deployment');
  if (own !== undefined) return own;
  const index = path.indexOf(job);
  const pair = path[index - 1];
  return isPair(pair) ? nameOf(pair) : undefined;
}

function rangeOf(node: unknown): number {
  return typeof node === 'object' && node !== null && 'range' in node
    ? ((node.range as readonly number[] | undefined)?.[0] ?? 0)
    : 0;
}

function nameOf(pair: Pair | undefined): string {
  return pair !== undefined && isScalar(pair.key) ? String(pair.key.value) : '';
}

function textAt(map: YAMLMap | undefined, key: string): string | undefined {
  const value = map?.get(key);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
}

function listAt(map: YAMLMap | undefined, key: string): readonly string[] {
  const value = map?.get(key);
  if (typeof value === 'string') return [value];
  if (!isSeq(value)) return [];
  return value.items.map((item) =>
    isScalar(item) ? String(item.value) : isMap(item) ? (textAt(item, 'job') ?? '') : '',
  );
}

/** Expressions of a workflow are put in before the shell reads; to its grammar each becomes a variable of the same length. */
function withoutExpressions(text: string): string {
  return text.replace(
    /\$?\{\{[^\n{}]*\}\}|\$\[\[[^\n[\]]*\]\]|\$\[ ?[a-zA-Z][^\n[\]]*(?:\['[^\n[\]]*'\][^\n[\]]*)*\]/g,
    (whole) => {
      return `\${E${whole.replace(/\W/g, '_').slice(2, -2)}}`;
    },
  );
}
