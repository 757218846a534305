/** The published schemas: they are what the rules say, and they accept and refuse what the linter does. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { CANCEL, LintFolder } from '../testing/lint-folder.ts';
import { checkConfig } from './check-config.ts';
import { configSchema } from './config-schema.ts';
import { publishedSchemas } from './published-schemas.ts';

test.each([...publishedSchemas()])(
  '%s in `generated` is what the rules say now, else `npm run lint-schemas` writes it',
  (name, text) => {
    expect(readFileSync(new URL(`../../generated/${name}`, import.meta.url), 'utf8')).toBe(text);
  },
);

function validator(schema: object): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false });
  formats.default(ajv);
  return ajv.compile(schema);
}

describe('the configuration', () => {
  const isValid = validator(configSchema());
  const isAccepted = (value: unknown): boolean => {
    try {
      checkConfig(value, () => ({ path: 'a', line: 1, column: 1 }));
      return true;
    } catch {
      return false;
    }
  };
  const entry = { files: ['a'], rule: 'retired-mgc', reason: 'x' };
  test.each([
    [true, {}],
    [true, { $schema: 'x', extends: 'strict', ignores: ['a'], baseline: 'b.json' }],
    [true, { rules: { 'retired-mgc': 'off', 'suppression-is-current': ['error', { longestDays: 1 }] } }],
    [true, { rules: { 'retired-mgc': ['info'] } }],
    [
      true,
      { overrides: [{ files: ['a'], rules: {} }], suppressions: [{ ...entry, until: '2027-01-31', pointer: '/a' }] },
    ],
    [false, []],
    [false, { extends: 'all' }],
    [false, { rules: { 'retired-mcg': 'off' } }],
    [false, { rules: { 'retired-mgc': 'fatal' } }],
    [false, { rules: { 'retired-mgc': ['error', { nope: 1 }] } }],
    [false, { rules: { 'retired-mgc': ['error', {}, {}] } }],
    [false, { rules: { 'retired-mgc': [] } }],
    [false, { rules: { 'suppression-is-current': ['error', { longestDays: -1 }] } }],
    [false, { rules: { 'suppression-is-current': ['error', { longestDays: 1.5 }] } }],
    [false, { rules: { 'guarded-operation-has-errors': ['error', { statuses: [403] }] } }],
    [false, { overrides: [{ files: 'a', rules: {} }] }],
    [false, { overrides: [{ rules: {} }] }],
    [false, { suppressions: [{ ...entry, reason: ' ' }] }],
    [false, { suppressions: [{ ...entry, rule: 'nope' }] }],
    [false, { suppressions: [{ ...entry, until: 'soon' }] }],
    [false, { baseline: 1 }],
    [false, { extra: 1 }],
  ])('is taken: %s, %j', (expected, value) => {
    expect([isValid(value), isAccepted(value)]).toEqual([expected, expected]);
  });
});

test('a report fits its schema, with mends, suppressions and what could not be read', () => {
  const folder = new LintFolder();
  try {
    folder.put({
      'a.sh': `# precheck-disable-next-line unguarded-cancel -- x\n${CANCEL}`,
      'b.sh': `echo\n# precheck-disable-next-line unguarded-cancel -- x\necho\n${CANCEL}`,
      'c.py': Buffer.from([0xc3, 0x28, 0x00]),
    });
    const report = JSON.parse(folder.run(['--format', 'json']).stdout) as Readonly<Record<string, unknown>>;
    const isValid = validator(JSON.parse(publishedSchemas().get('lint-report.schema.json') ?? '') as object);
    expect(report).toMatchObject({ counts: { error: 1, warning: 1, info: 1 }, suppressed: [{}] });
    expect(isValid(report)).toBe(true);
    expect(isValid({ ...report, findings: [{ ruleId: 'a' }] })).toBe(false);
  } finally {
    folder.remove();
  }
});
