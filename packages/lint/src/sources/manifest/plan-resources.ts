/** Reads the resources of what `terraform show -json` writes: of a plan, or of a state. */
import type { Resource } from '../terms/resource.ts';
import { entryOf, itemsOf, type Term, textOf, type Value } from '../terms/term.ts';

/** Whether a JSON file is such a thing. */
export function isPlan(root: Term): boolean {
  return valuesOf(root) !== undefined;
}

function valuesOf(root: Term): Term | undefined {
  const planned = entryOf(entryOf(root, 'planned_values'), 'root_module');
  return planned ?? entryOf(entryOf(root, 'values'), 'root_module');
}

/** The resources, modules within modules too. What is known only after the plan is taken from its configuration. */
export function planResources(root: Term, path: string): readonly Resource[] {
  const configured = entryOf(entryOf(root, 'configuration'), 'root_module');
  const prior = entryOf(entryOf(entryOf(root, 'prior_state'), 'values'), 'root_module');
  const own = inModule(valuesOf(root), configured, `${path}#`);
  const keys = new Set(own.map(({ key }) => key));
  // Why of the state too: what data sources have read stands there.
  return [...own, ...inModule(prior, configured, `${path}#`).filter(({ key, isGiven }) => isGiven && !keys.has(key))];
}

function inModule(values: Term | undefined, configured: Term | undefined, module: string): readonly Resource[] {
  const written = new Map(
    itemsOf(entryOf(configured, 'resources')).flatMap((each) => {
      const address = textOf(entryOf(each, 'address'));
      return address === undefined ? [] : [[address, each] as const];
    }),
  );
  const own = itemsOf(entryOf(values, 'resources')).flatMap((each): readonly Resource[] => {
    const type = textOf(entryOf(each, 'type'));
    const name = textOf(entryOf(each, 'name'));
    const body = entryOf(each, 'values');
    if (type === undefined || name === undefined || body === undefined) return [];
    const isGiven = textOf(entryOf(each, 'mode')) === 'data';
    const address = isGiven ? `data.${type}.${name}` : `${type}.${name}`;
    const instance = textOf(entryOf(each, 'index')) ?? numberOf(entryOf(each, 'index'));
    const value = filled(body, { configured: written.get(address), instance });
    const key = `${module}${address}${instance === undefined ? '' : `[${instance}]`}`;
    return [{ key, module, type, name, isGiven, body: { ...body, where: each.where, end: each.end, value } }];
  });
  const calls = entryOf(configured, 'module_calls');
  const children = itemsOf(entryOf(values, 'child_modules')).flatMap((child) => {
    const address = textOf(entryOf(child, 'address')) ?? '';
    const name =
      address
        .replace(/\[[^\]]*\]/g, '')
        .split('.')
        .at(-1) ?? '';
    // Why with its brackets: each instance of a module makes its own.
    const within = `${module.slice(0, module.indexOf('#') + 1)}${address}.`;
    return inModule(child, entryOf(entryOf(calls, name), 'module'), within);
  });
  return [...own, ...children];
}

interface Instance {
  readonly configured: Term | undefined;
  /** Its key, where it is one of several. */
  readonly instance: string | undefined;
}

/** The values, and for those that are not there what the configuration refers to. */
function filled(body: Term, { configured, instance }: Instance): Value {
  const expressions = entryOf(configured, 'expressions');
  if (body.value.kind !== 'record' || expressions?.value.kind !== 'record') return body.value;
  const over = pathsOf(entryOf(configured, 'for_each_expression'))[0];
  const entries = new Map(body.value.entries);
  for (const [name, expression] of expressions.value.entries) {
    const there = entries.get(name);
    if (there !== undefined && there.value.kind !== 'none') continue;
    const value = writtenValue(expression, instance, over);
    if (value !== undefined) entries.set(name, { where: body.where, end: body.where, value });
  }
  return { ...body.value, entries };
}

type Path = readonly string[];

/** Why the key after it: `x[each.key].y` is told as `x` and `each.key`, and `each.value` is what the loop goes over. */
function writtenValue(expression: Term, instance: string | undefined, over: Path | undefined): Value | undefined {
  const constant = entryOf(expression, 'constant_value');
  if (constant !== undefined) return constant.value;
  const paths = pathsOf(expression);
  const [path] = paths;
  if (path === undefined) return undefined;
  if (instance === undefined) return { kind: 'reference', path };
  if (path.join('.').startsWith('each.value'))
    return over && { kind: 'reference', path: [...over, instance, ...path.slice(2)] };
  const isByKey = paths.some((each) => /^(?:each\.(?:key|value)|count\.index)$/.test(each.join('.')));
  return { kind: 'reference', path: isByKey ? [...path, instance] : path };
}

function pathsOf(expression: Term | undefined): readonly Path[] {
  return itemsOf(entryOf(expression, 'references')).flatMap((reference) => {
    const parts = [...(textOf(reference) ?? '').matchAll(STEP)].map(([whole, quoted]) => quoted ?? whole);
    return parts.length === 0 ? [] : [parts];
  });
}

/** A step of a reference; a key in quotes may hold dots. */
const STEP = /\["([^"]*)"\]|[^.[\]]+/g;

function numberOf(term: Term | undefined): string | undefined {
  return term?.value.kind === 'number' ? String(term.value.number) : undefined;
}
