/** Tells how a command of a workflow stands among others: its job, its stage, and what lets it run. */
import { isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { plainExpression, type Step } from './snippet.ts';

/** Nodes above a value, from the root. */
export type Above = readonly unknown[];

/** How a command stands among the steps of its file. */
export function stepOf(path: Above): Step | undefined {
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
    given: givenIn(maps),
    condition: own.map(conditionOf).join(' ') + (isAfterwards(path) ? ' always()' : ''),
    jobCondition: conditionOf(job),
    isTolerated: own.some(isTolerated),
    isJobTolerated: job !== undefined && isTolerated(job),
  };
}

/** The names under `env` and `variables` that are given an expression alone. */
function givenIn(maps: readonly YAMLMap[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const map of maps.flatMap((own) => [own.get('env'), own.get('variables')]))
    for (const pair of isMap(map) ? map.items : []) {
      const value = isPair(pair) && isScalar(pair.value) ? String(pair.value.value) : '';
      if (/^\$\{\{[^{}]*\}\}$/.test(value)) given.set(nameOf(pair), plainExpression(value));
    }
  return given;
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

/** The name of a key. */
export function nameOf(pair: Pair | undefined): string {
  return pair !== undefined && isScalar(pair.key) ? String(pair.key.value) : '';
}

/** The text, or the flag, that a map has under a key. */
export function textAt(map: YAMLMap | undefined, key: string): string | undefined {
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
