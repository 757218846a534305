/** Whatever stands in a manifest, a plan, or a file of Terraform or Bicep, the linter ends with findings and not with a fault. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRAPH_APP_ID } from '../../generated/catalogue.ts';
import { lint } from '../../lint.ts';
import { bicep, CANCELS, RW, terraform } from '../../rules/manifest/manifest-examples.ts';

async function countOf(name: string, text: string): Promise<number> {
  const { findings } = await lint([], { config: { extends: 'strict' }, texts: new Map([[`/nowhere/${name}`, text]]) });
  return findings.length;
}

const WORDS = [
  ...['requiredResourceAccess', 'resourceAccess', 'resourceAppId', 'id', 'type', 'signInAudience', 'displayName'],
  ...['planned_values', 'values', 'root_module', 'child_modules', 'resources', 'configuration', 'expressions'],
  ...['module_calls', 'module', 'references', 'address', 'azuread_application', 'azuread_group', 'tags', 'mode'],
  ...['azuread_directory_role_assignment', 'role_id', 'directory_scope_id', 'required_resource_access', '__proto__'],
];
const leaf = fc.oneof(
  fc.constantFrom(GRAPH_APP_ID, RW, 'Role', '/', 'data', ...WORDS),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...WORDS), tie('tree'), { maxKeys: 5 }),
  ),
}));

describe('wrong types everywhere', () => {
  test.each([
    [
      'a manifest',
      (value: unknown) => ({
        displayName: 'pim-cancel',
        requiredResourceAccess: [value, { resourceAppId: GRAPH_APP_ID, resourceAccess: value }],
        tags: value,
      }),
    ],
    [
      'a plan',
      (value: unknown) => ({
        planned_values: {
          root_module: {
            resources: [value, { type: 'azuread_application', name: 'x', values: value }],
            child_modules: value,
          },
        },
        configuration: { root_module: value },
      }),
    ],
  ])('%s', async (_, around) => {
    await fc.assert(
      fc.asyncProperty(tree, async (value) => {
        expect(await countOf('x.json', JSON.stringify(around(value)))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

/** A text with pieces taken out, doubled or swapped for others. */
function mangled(text: string): fc.Arbitrary<string> {
  const edit = fc.tuple(
    fc.nat(text.length),
    fc.nat(40),
    fc.constantFrom('', '{', '}', '"', "'", '${', '[', '\\', '\n', '\u0001', 'for', '$$'),
  );
  return fc
    .array(edit, { minLength: 1, maxLength: 6 })
    .map((edits) => edits.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), text));
}

test.each([
  ['main.tf', terraform(CANCELS)['main.tf'] ?? ''],
  ['main.bicep', bicep([RW])['main.bicep'] ?? ''],
])('%s with pieces missing', async (name, text) => {
  await fc.assert(
    fc.asyncProperty(mangled(text), async (bent) => {
      expect(await countOf(name, bent)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 200 },
  );
});

describe('more than a stack or a clock holds', () => {
  const deep = (open: string, close: string): string => `${open.repeat(20_000)}1${close.repeat(20_000)}`;
  const app = 'resource "azuread_application" "a" {\n  display_name = ';

  test.each([
    ['m.json', `{ "requiredResourceAccess": [{ "resourceAppId": "${GRAPH_APP_ID}", "x": ${deep('[', ']')} }] }`, 1],
    ['deep.tf', `${app}${deep('[', ']')}\n}\n`, 0],
    ['functions.tf', `${app}${deep('lower(', ')')}\n}\n`, 0],
    ['circle.tf', `locals {\n  a = local.b\n  b = local.a\n}\n${app}local.a\n}\n`, 0],
    [
      'chain.tf',
      `locals {\n${Array.from({ length: 5_000 }, (_, at) => `  a${at} = local.a${at + 1}\n`).join('')}}\n${app}local.a0\n}\n`,
      0,
    ],
    // Why one: what is nested deeper than anybody writes is told as unreadable, and not taken for clean.
    ['deep.bicep', `resource a 'Microsoft.Graph/applications@v1.0' = {\n  displayName: ${deep('[', ']')}\n}\n`, 1],
    [
      'circle.bicep',
      "var a = b\nvar b = a\nresource x 'Microsoft.Graph/applications@v1.0' = {\n  displayName: a\n}\n",
      0,
    ],
  ])('%s', { timeout: 20_000 }, async (name, text, findings) => {
    expect(await countOf(name, text)).toBe(findings);
  });

  test('loops in loops in loops', { timeout: 20_000 }, async () => {
    const list = `[${Array.from({ length: 60 }, (_, at) => `"${at}"`).join(', ')}]`;
    const text = `locals {\n  l = ${list}\n  all = [for a in local.l : [for b in local.l : [for c in local.l : [for d in local.l : "\${a}\${b}\${c}\${d}"]]]]\n}\n${app}local.all\n}\n`;
    expect(await countOf('loops.tf', text)).toBe(0);
  });
});
