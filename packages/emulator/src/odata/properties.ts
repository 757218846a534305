/** Looks properties up in the shapes of the description. */
import { Refusal } from '../answers/refusal.ts';
import { shapes } from '../generated/shapes.ts';
import type { Property, Shape } from './shape.ts';

const text: Property = { type: 'string', nullable: true, collection: false, navigation: false };

/** Shapes of directory objects that answers hold although the description does not spell them out. */
const unlisted: Readonly<Record<string, Shape>> = {
  'microsoft.graph.administrativeUnit': { properties: { displayName: text, id: { ...text, nullable: false } } },
  'microsoft.graph.directoryRole': {
    properties: { displayName: text, id: { ...text, nullable: false }, roleTemplateId: text },
  },
};

/** The shape with this name; one without properties where there is none. */
export function shapeOf(name: string): Shape {
  return shapes[name] ?? unlisted[name] ?? { properties: {} };
}

/** Finds a property by name without case; its proper name comes first. Throws a refusal where there is none. */
export function propertyOf(shapeName: string, name: string): readonly [string, Property] {
  const found = findProperty(shapeName, name);
  if (found) return found;
  throw new Refusal('query-invalid', { reason: `Could not find a property named '${name}' on type '${shapeName}'.` });
}

function findProperty(shapeName: string, name: string): readonly [string, Property] | undefined {
  for (const shape of [shapeName, ...derivedOf(shapeName)]) {
    const exact = Object.hasOwn(shapeOf(shape).properties, name) ? shapeOf(shape).properties[name] : undefined;
    if (exact) return [name, exact];
    const entry = Object.entries(shapeOf(shape).properties).find(([key]) => key.toLowerCase() === name.toLowerCase());
    if (entry) return entry;
  }
  return undefined;
}

function derivedOf(shapeName: string): readonly string[] {
  const { derived } = shapeOf(shapeName);
  return derived ? [...derived, ...Object.keys(unlisted)] : [];
}
