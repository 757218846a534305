/** Pages of lint rules, from a rule in each form that the linter's registry may have. */
import { describe, expect, test } from 'vitest';
import { type LintRule, rulesOf } from '../sources/lint-rules.ts';
import { rulePages } from './rule-pages.ts';

const rule: LintRule = {
  id: 'cancel-needs-precheck',
  meta: {
    summary: 'A cancel call must follow a decision',
    rationale: 'Graph answers a forbidden cancel with a bare 403.',
    severity: 'error',
    recommended: true,
    messages: { bare: 'call to `{callee}` is not guarded' },
    options: {
      type: 'object',
      properties: { allow: { type: 'array', items: { type: 'string' }, description: 'Names that count.' } },
    },
    source: ['graph-cancel-page'],
  },
  cases: {
    valid: [{ name: 'guarded', code: 'await cancelWithPrecheck(client, id);', file: 'a.ts' }],
    invalid: [{ name: 'bare', code: '\nawait cancel.post();\n      ~~~~~~~~~~~~~ bare\n' }],
  },
};

test('a rule has a page with examples, rationale, options, messages and sources', () => {
  const [, page] = rulePages([rule]);
  expect(page).toMatchObject({ path: 'rules/cancel-needs-precheck', title: 'cancel-needs-precheck' });
  expect(page?.body).toBe(`**A cancel call must follow a decision.**

| Severity | Recommended |
| --- | --- |
| error | yes |

## Avoid

bare:

\`\`\`
await cancel.post();
      ~~~~~~~~~~~~~ bare
\`\`\`

## Prefer

guarded:

\`\`\`ts
await cancelWithPrecheck(client, id);
\`\`\`

## Rationale

Graph answers a forbidden cancel with a bare 403.

## Options

| Field | Type | Description |
| --- | --- | --- |
| \`allow\` | list of string | Names that count. |

## Messages

| Id | Text |
| --- | --- |
| \`bare\` | call to \`{callee}\` is not guarded |

## Sources

- [graph-cancel-page](/facts/sources.md#graph-cancel-page)`);
});

describe('a registry', () => {
  test.each([
    ['a list', [rule]],
    ['a map', new Map([[rule.id, rule]])],
    ['an object', { [rule.id]: rule }],
  ])('that is %s is read', (_name, registry) => {
    expect(rulesOf(registry)).toEqual([rule]);
  });

  test.each([
    ['missing', undefined, 'the linter exports no `rules`'],
    ['of something else', [{ name: 'x' }], 'a rule of the linter has no `id` or no `meta.summary`'],
  ])('that is %s is an error', (_name, registry, message) => {
    expect(() => rulesOf(registry)).toThrow(message);
  });

  test('without rules has no pages', () => {
    expect(rulePages([])).toEqual([]);
  });
});
