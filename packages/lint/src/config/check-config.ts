/** Accepts a parsed value as a configuration, or says where it is wrong. */
import { closestTo } from '@pim-precheck/precheck';
import type { OptionsSchema } from '../define-rule.ts';
import { DocumentError } from '../document-error.ts';
import type { Place } from '../place.ts';
import { rules } from '../registry.ts';
import type { LintConfig } from './lint-config.ts';
import { misfitOf } from './option-value.ts';

type PlaceOf = (pointer: string) => Place;
type Fail = (pointer: string, message: string) => void;
type Check = (value: unknown, pointer: string) => void;
type Fields = Readonly<Record<string, Check>>;

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'off'];

/** Throws a DocumentError with every fault. */
export function checkConfig(value: unknown, placeOf: PlaceOf): LintConfig {
  const faults: { readonly place: Place; readonly message: string }[] = [];
  const fail: Fail = (pointer, message) => {
    const place = placeOf(pointer);
    // Why: in a program, nobody knows on which line a value stands.
    faults.push({ place, message: place.pointer ? `\`${place.pointer}\`: ${message}` : message });
  };
  checkFields(value, { fields: fieldsOf(fail), required: [], pointer: '', fail });
  const [first, ...rest] = faults;
  if (first === undefined) return value as LintConfig;
  const others = rest.map(({ place, message }) => new DocumentError(place, message));
  throw new DocumentError(first.place, first.message, others);
}

/** The fields of a configuration, each with its check. */
function fieldsOf(fail: Fail): Fields {
  const texts: Check = (list, pointer) => {
    if (!Array.isArray(list) || list.some((entry) => typeof entry !== 'string'))
      fail(pointer, 'has to be a list of texts');
  };
  const text: Check = (entry, pointer) => {
    if (typeof entry !== 'string' || entry.trim() === '') fail(pointer, 'has to be a text');
  };
  const ruleTable: Check = (table, pointer) => {
    if (!isObject(table)) fail(pointer, 'has to be an object of rules');
    else
      for (const [id, setting] of Object.entries(table))
        checkSetting(id, setting, { pointer: `${pointer}/${escape(id)}`, fail });
  };
  const each =
    (fields: Fields, required: readonly string[]): Check =>
    (list, pointer) => {
      if (!Array.isArray(list)) fail(pointer, 'has to be a list');
      else
        list.forEach((entry, index) => checkFields(entry, { fields, required, pointer: `${pointer}/${index}`, fail }));
    };
  const suppression: Fields = {
    files: texts,
    rule: (id, pointer) => checkRule(String(id), pointer, fail),
    pointer: text,
    reason: text,
    until: (day, pointer) => checkDay(day, pointer, fail),
  };
  return {
    $schema: text,
    extends: (name, pointer) => {
      if (name !== 'recommended' && name !== 'strict') fail(pointer, 'has to be recommended or strict');
    },
    rules: ruleTable,
    ignores: texts,
    baseline: text,
    overrides: each({ files: texts, rules: ruleTable }, ['files', 'rules']),
    suppressions: each(suppression, ['files', 'rule', 'reason']),
  };
}

interface FieldCheck {
  readonly fields: Fields;
  readonly required: readonly string[];
  readonly pointer: string;
  readonly fail: Fail;
}

function checkFields(value: unknown, { fields, required, pointer, fail }: FieldCheck): void {
  if (!isObject(value)) {
    fail(pointer, 'has to be an object');
    return;
  }
  for (const [name, entry] of Object.entries(value)) {
    const check = fields[name];
    if (check === undefined)
      fail(`${pointer}/${escape(name)}`, `unknown field \`${name}\`${meant(name, Object.keys(fields))}`);
    else check(entry, `${pointer}/${name}`);
  }
  for (const name of required) if (!(name in value)) fail(pointer, `needs \`${name}\``);
}

function checkSetting(id: string, setting: unknown, { pointer, fail }: Pick<FieldCheck, 'fail' | 'pointer'>): void {
  checkRule(id, pointer, fail);
  const [severity, options, ...rest] = Array.isArray(setting) ? (setting as readonly unknown[]) : [setting];
  if (!SEVERITIES.includes(String(severity)) || rest.length > 0)
    fail(pointer, `has to be one of ${SEVERITIES.join(', ')}, or a list of one of them and options`);
  if (options === undefined) return;
  const schema = rules.find((rule) => rule.id === id)?.meta.options;
  if (!isObject(options)) fail(pointer, 'the options have to be an object');
  else
    for (const [name, value] of Object.entries(options))
      checkOption(name, value, { schema, pointer: `${pointer}/1/${escape(name)}`, fail });
}

function checkOption(
  name: string,
  value: unknown,
  { schema, pointer, fail }: { schema: OptionsSchema | undefined; pointer: string; fail: Fail },
): void {
  const known = schema?.properties[name];
  const wanted = known && misfitOf(value, known);
  if (known === undefined)
    fail(pointer, `unknown option \`${name}\`${meant(name, Object.keys(schema?.properties ?? {}))}`);
  else if (wanted !== undefined) fail(pointer, `has to be ${wanted}`);
}

/** Fails where there is no such rule. */
function checkRule(id: string, pointer: string, fail: Fail): void {
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) fail(pointer, `there is no rule \`${id}\`${meant(id, ids)}`);
}

function checkDay(day: unknown, pointer: string, fail: Fail): void {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    fail(pointer, 'has to be a day such as 2027-01-31');
}

function meant(name: string, known: readonly string[]): string {
  const closest = closestTo(name, known);
  return closest === undefined ? '' : `; did you mean \`${closest}\`?`;
}

function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
