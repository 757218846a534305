/** Pages of lint rules, one for each, with what the rule says of itself and its examples. */
import { describe, expect, test } from 'vitest';
import { readLintRules } from '../sources/lint-rules.ts';
import { rulePages } from './rule-pages.ts';

const rules = readLintRules();
const [overview, ...pages] = rulePages(rules);

test('there is an overview, and a page for each rule', () => {
  expect(pages.map(({ path }) => path)).toEqual(rules.map(({ id }) => `rules/${id}`));
  for (const { id } of rules) expect(overview?.body).toContain(`[\`${id}\`](/rules/${id}.md)`);
});

describe.each(rules)('$id', ({ id, meta, cases }) => {
  const body = pages.find(({ path }) => path === `rules/${id}`)?.body ?? '';

  test('says what it finds and why, with an example of each kind', () => {
    expect(body).toContain(meta.summary);
    expect(body).toContain(meta.rationale);
    expect(body.indexOf('## Avoid')).toBeLessThan(body.indexOf('## Prefer'));
    for (const { name, findings } of cases) for (const part of [name, ...findings]) expect(body).toContain(part);
  });
});

test('without rules there are no pages', () => {
  expect(rulePages([])).toEqual([]);
});
