/** Says what a validator found wrong: the place as a JSON pointer, and what was expected there. */
import { closestTo } from './closest-to.ts';

/** One fault that a validator found. */
export interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

const SHOWN = 60;

/** The JSON pointer of the value that is wrong. */
export function pointerOfFault({ instancePath, keyword, params, propertyName }: Fault): string {
  const name = keyword === 'additionalProperties' ? params['additionalProperty'] : propertyName;
  return typeof name === 'string'
    ? `${instancePath}/${shorten(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`
    : instancePath;
}

/** What is wrong there, on one line; `whole` names the value as a whole. */
export function describeFault({ keyword, params, message, instancePath, propertyName }: Fault, whole: string): string {
  const at = instancePath === '' ? whole : instancePath;
  const allowed = (params['allowedValues'] ?? []) as readonly unknown[];
  if (propertyName !== undefined)
    return `unknown field \`${shorten(propertyName)}\` in ${at}${suggest(propertyName, allowed)}`;
  switch (keyword) {
    case 'additionalProperties':
      return `unknown field \`${shorten(String(params['additionalProperty']))}\` in ${at}`;
    case 'required':
      return `${at} needs \`${String(params['missingProperty'])}\``;
    case 'type':
      return `${at} has to be ${[params['type']].flat().map(typeName).join(' or ')}`;
    case 'enum':
      return `${at} has to be one of ${allowed.join(', ')}`;
    case 'const':
      return `${at} has to be ${JSON.stringify(params['allowedValue'])}`;
    case 'maxLength':
      return `${at} is longer than ${String(params['limit'])} characters`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `${at} is empty`;
    case 'format':
      return `${at} has to be a date and time such as 2026-11-23T12:00:00Z`;
    case 'false schema':
      return `${at} may not stand beside \`roleTemplateId\``;
    default:
      return `${at} ${message ?? 'does not fit its schema'}`;
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
};

function typeName(type: unknown): string {
  return TYPE_NAMES[String(type)] ?? String(type);
}

/** A text of somebody else's, on one line and not too long. */
export function shorten(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

function suggest(word: string, allowed: readonly unknown[]): string {
  const closest = closestTo(word, allowed.map(String));
  return closest === undefined ? '' : `; did you mean \`${closest}\`?`;
}
