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
      return address === undefined ? [] : [[address, entryOf(each, 'expressions')] as const];
    }),
  );
  const own = itemsOf(entryOf(values, 'resources')).flatMap((each): readonly Resource[] => {
    const type = textOf(entryOf(each, 'type'));
    const name = textOf(entryOf(each, 'name'));
    const body = entryOf(each, 'values');
    if (type === undefined || name === undefined || body === undefined) return [];
    const isGiven = textOf(entryOf(each, 'mode')) === 'data';
    const address = isGiven ? `data.${type}.${name}` : `${type}.${name}`;
    const whole = { ...body, where: each.where, end: each.end, value: filled(body, written.get(address)) };
    return [{ key: `${module}${address}`, module, type, name, isGiven, body: whole }];
  });
  const calls = entryOf(configured, 'module_calls');
  const children = itemsOf(entryOf(values, 'child_modules')).flatMap((child) => {
    const address = textOf(entryOf(child, 'address'))?.replace(/\[[^\]]*\]/g, '') ?? '';
    const name = address.split('.').at(-1) ?? '';
    const within = `${module.slice(0, module.indexOf('#') + 1)}${address}.`;
    return inModule(child, entryOf(entryOf(calls, name), 'module'), within);
  });
  return [...own, ...children];
}

/** The values, and for those that are not there what the configuration refers to. */
function filled(body: Term, expressions: Term | undefined): Value {
  if (body.value.kind !== 'record' || expressions?.value.kind !== 'record') return body.value;
  const entries = new Map(body.value.entries);
  for (const [name, expression] of expressions.value.entries) {
    const there = entries.get(name);
    if (there !== undefined && there.value.kind !== 'none') continue;
    const value = writtenValue(expression);
    if (value !== undefined) entries.set(name, { where: body.where, end: body.where, value });
  }
  return { ...body.value, entries };
}

function writtenValue(expression: Term): Value | undefined {
  const constant = entryOf(expression, 'constant_value');
  if (constant !== undefined) return constant.value;
  const reference = textOf(itemsOf(entryOf(expression, 'references'))[0]);
  if (reference === undefined) return undefined;
  return { kind: 'reference', path: reference.split(/\.|\["?|"?\]/).filter((part) => part !== '') };
}
