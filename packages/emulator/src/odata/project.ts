/** Cuts a resource down to what was asked for. */
import type { Resource } from '../directory/resources.ts';
import { shapeOf } from './properties.ts';
import type { Projection } from './query.ts';

/** Finds the resource that a navigation property of another leads to. */
export type Navigate = (
  shape: string,
  property: string,
  resource: Readonly<Record<string, unknown>>,
) => Resource | null;

/** A property that is no relation, and what stands for it where it is absent. */
interface PlainProperty {
  readonly name: string;
  readonly absent: null | readonly never[];
}

const PREFIX = '#microsoft.graph.';
const plain = new Map<string, readonly PlainProperty[]>();

/** The selected properties in the order of the shape, absent ones as null, and the expanded relations. */
export function project(
  resource: Readonly<Record<string, unknown>>,
  declaredShape: string,
  projection: Projection,
  navigate: Navigate,
): Record<string, unknown> {
  const type = resource['@odata.type'];
  const shape = typeof type === 'string' && type.startsWith(PREFIX) ? type.slice(1) : declaredShape;
  const result: Record<string, unknown> = {};
  if (shape !== declaredShape) result['@odata.type'] = type;
  const { select, expand } = projection;
  if (select === undefined || select.has('id')) result['id'] = resource['id'];
  for (const { name, absent } of plainProperties(shape)) {
    if (select === undefined || select.has(name)) result[name] = resource[name] ?? absent;
  }
  if (expand.size === 0) return result;
  const { properties } = shapeOf(shape);
  for (const [name, inner] of expand) {
    const target = navigate(shape, name, resource);
    result[name] = target === null ? null : project(target, properties[name]?.type ?? '', inner, navigate);
  }
  return result;
}

function plainProperties(shape: string): readonly PlainProperty[] {
  const known = plain.get(shape);
  if (known) return known;
  const found = Object.entries(shapeOf(shape).properties)
    .filter(([name, { navigation }]) => name !== 'id' && !navigation)
    .map(([name, { collection }]) => ({ name, absent: collection ? [] : null }));
  plain.set(shape, found);
  return found;
}
