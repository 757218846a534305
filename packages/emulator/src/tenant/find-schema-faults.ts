/** Finds what in a tenant does not fit its schema, each with a sentence that says how to mend it. */
import { validateTenant } from '../generated/validate-tenant.ts';
import { didYouMean } from './did-you-mean.ts';
import { type TenantFault, pointerPart, shorten, valueAt } from './tenant-fault.ts';

interface SchemaFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

/** What has a form of its own, by the last part of the place; all else with a form is an id or a name. */
const FORMS: Readonly<Record<string, string>> = {
  directoryScopeId: '`/`, `/administrativeUnits/<id>` or `/<id>`',
  duration: 'a duration of ISO 8601 such as PT8H or P1D',
};
const ID = 'letters, digits, `.`, `_` and `-`, beginning with a letter or a digit';

/** Every fault, in the order of the schema; none where the value fits. */
export function findSchemaFaults(value: unknown): readonly TenantFault[] {
  if (value === null || value === undefined)
    return [{ pointer: '', expected: 'is empty; it needs at least `id: <tenant id>`' }];
  if (validateTenant(value)) return [];
  const faults = (validateTenant.errors ?? []) as readonly SchemaFault[];
  const telling = faults.filter((fault) => !isEcho(fault, faults));
  return (telling.length > 0 ? telling : faults).map((fault) => toFault(fault, value));
}

/** What an alternative says is told by the faults in it; that null would do is said only where nothing else is. */
function isEcho({ keyword, instancePath, params }: SchemaFault, faults: readonly SchemaFault[]): boolean {
  if (keyword === 'anyOf' || keyword === 'propertyNames') return true;
  if (keyword !== 'type' || params['type'] !== 'null') return false;
  return faults.some(
    (other) =>
      other.keyword !== 'anyOf' &&
      other.params['type'] !== 'null' &&
      (other.instancePath === instancePath || other.instancePath.startsWith(`${instancePath}/`)),
  );
}

function toFault(fault: SchemaFault, root: unknown): TenantFault {
  const { instancePath, propertyName } = fault;
  if (propertyName === undefined)
    return { pointer: instancePath, expected: describe(fault, valueAt(root, instancePath)) };
  const pointer = `${instancePath}/${pointerPart(propertyName)}`;
  if (fault.keyword !== 'enum') return { pointer, expected: `is not a name: a name has ${ID}, 64 at most` };
  const known = (fault.params['allowedValues'] as readonly unknown[]).map(String);
  const hint = didYouMean(propertyName, known) || `; the known ones here are ${known.join(', ')}`;
  return { pointer, expected: `is not a known property${hint}` };
}

function describe({ instancePath, keyword, params, message }: SchemaFault, value: unknown): string {
  const shown = `\`${shorten(typeof value === 'string' ? value : JSON.stringify(value))}\``;
  switch (keyword) {
    case 'required':
      return `needs the property \`${String(params['missingProperty'])}\``;
    case 'enum': {
      const words = (params['allowedValues'] as readonly unknown[]).map(String);
      return `has to be one of ${words.join(', ')}, and ${shown} is not${typeof value === 'string' ? didYouMean(value, words) : ''}`;
    }
    case 'const':
      return `has to be ${JSON.stringify(params['allowedValue'])}, and ${shown} is not`;
    case 'type':
      return describeType([params['type']].flat().map(String), value, shown);
    case 'format':
      return `has to be a point in time such as 2026-11-23T12:00:00Z, and ${shown} is not`;
    case 'pattern':
      return `has to be ${FORMS[instancePath.split('/').at(-1) ?? ''] ?? `made of ${ID}, 128 at most`}, and ${shown} is not`;
    case 'minLength':
      return 'may not be empty; write a text or leave it out';
    case 'maxLength':
      return `is longer than ${String(params['limit'])} characters; shorten it`;
    default:
      return `${message ?? `breaks the rule ${keyword}`}, and ${shown} does not`;
  }
}

function describeType(types: readonly string[], value: unknown, shown: string): string {
  const wanted = types.map((type) => TYPES[type] ?? type).join(' or ');
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (isPlain && types.includes('string')) return `has to be ${wanted}; write ${shown} in quotes`;
  return `has to be ${wanted}, and is ${value === null ? 'null' : (TYPES[Array.isArray(value) ? 'array' : typeof value] ?? typeof value)}`;
}
