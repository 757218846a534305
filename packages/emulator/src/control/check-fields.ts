/** Checks the fields of JSON that steers the emulator. */
import { EmulatorError } from '../emulator-error.ts';

/** Whether a value will do. */
export type Check = (value: unknown) => boolean;

/** Checks by the name of the field. */
export type FieldChecks = Readonly<Record<string, Check>>;

/** A text that is not empty. */
export const isText: Check = (value) => typeof value === 'string' && value !== '';

/** A point in time, written in any form that JavaScript reads. */
export const isDate: Check = (value) => isText(value) && !Number.isNaN(Date.parse(String(value)));

/** A list of texts. */
export const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);

/** A JSON object. */
export const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Accepts an object with the fields it needs and none it does not take. Throws an EmulatorError that names the place. */
export function checkFields(
  value: unknown,
  place: string,
  needs: FieldChecks,
  takes: FieldChecks,
): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw invalid(place, 'has to be an object');
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(needs))
    if (fields[name] === undefined) throw invalid(place, `needs the property \`${name}\``);
  for (const [name, field] of Object.entries(fields)) {
    const check = Object.hasOwn(takes, name) ? takes[name] : undefined;
    if (check === undefined) throw invalid(`${place}/${name}`, 'is not a known property');
    if (field !== undefined && !check(field))
      throw invalid(`${place}/${name}`, `has a value that does not fit: ${JSON.stringify(field).slice(0, 60)}`);
  }
  return fields;
}

/** An error about one place. */
export function invalid(place: string, expected: string): EmulatorError {
  return new EmulatorError('CONTROL_INVALID', `\`${place}\` ${expected}`, { pointer: `/${place}` });
}
