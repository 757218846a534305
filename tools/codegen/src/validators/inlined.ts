/** What compiled validators need at run time, as source text that is written into them, so that they import nothing. */

const STRING_LENGTH = `/** Counts the characters of a text, not its UTF-16 units. */
function countCharacters(text) {
  let count = 0;
  for (const _ of text) count++;
  return count;
}`;

const DEEP_EQUAL = `/** Whether two JSON values are the same. */
function isSameJson(one, other) {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameJson(one[key], other[key]))
  );
}`;

const DATE_TIME = `/** Whether a text is a date and time of RFC 3339: a day that exists, and a leap second only where one can be. */
function isDateTime(text) {
  const match = /^(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?(?:Z|([+-])(\\d\\d):(\\d\\d))$/i.exec(text);
  if (match === null) return false;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const [aheadHours, aheadMinutes] = [Number(match[8] ?? 0), Number(match[9] ?? 0)];
  if (day < 1 || day > days || hour > 23 || minute > 59 || aheadHours > 23 || aheadMinutes > 59) return false;
  const ahead = (match[7] === '-' ? -1 : 1) * (aheadHours * 60 + aheadMinutes);
  return second < 60 || (second === 60 && (hour * 60 + minute - ahead + 2880) % 1440 === 1439);
}`;

/** A function of ajv's, or the mark of a format, with what stands in for it. */
export interface Inlined {
  /** How ajv prints the need for it. */
  readonly printed: string;
  readonly name: string;
  readonly source: string;
}

/** Name under which ajv is told to look for formats that are functions. */
export const FORMATS = 'inlinedFormats';

/** Functions of ajv's own runtime. */
export const INLINED_RUNTIME: readonly Inlined[] = [
  { printed: 'require("ajv/dist/runtime/ucs2length").default', name: 'countCharacters', source: STRING_LENGTH },
  { printed: 'require("ajv/dist/runtime/equal").default', name: 'isSameJson', source: DEEP_EQUAL },
];

/** Formats that need more than a regular expression, by name. */
export const INLINED_FORMATS: Readonly<Record<string, Inlined>> = {
  'date-time': { printed: `${FORMATS}["date-time"]`, name: 'isDateTime', source: DATE_TIME },
};

/** Writes what a validator's code needs into it. Throws where something is left that it would import. */
export function inline(code: string): string {
  const used = [...INLINED_RUNTIME, ...Object.values(INLINED_FORMATS)].filter(({ printed }) => code.includes(printed));
  const inlined = used.reduce((text, { printed, name }) => text.replaceAll(printed, name), code);
  const left = /\brequire\("[^"]+"\)[.\w[\]"-]*|\bimport\b.*/.exec(inlined)?.[0];
  if (left !== undefined)
    throw new Error(`the validator would import \`${left}\`, which has nothing to stand in for it`);
  return [inlined.trim(), ...used.map(({ source }) => source)].join('\n\n');
}
