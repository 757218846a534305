/** Prints the directory that every tenant of the emulator has: built-in roles, permissions, clouds. */
import { type Catalogue, entriesOf, readCatalogue } from './catalogue.ts';
import { printLiteral } from './print-literal.ts';

/** Prints `directory.ts`. Inputs: clouds, directory roles, implicit role ids and permissions of the catalogue. */
export function printDirectory(inputs: ReadonlyMap<string, string>): string {
  const catalogue = readCatalogue(inputs);
  const sources = ['clouds', 'directory-roles', 'implicit-role-ids', 'permissions'].map((name) => `${name}.json`);
  return [
    '/** Built-in roles, permissions and clouds of the catalogue (generated; do not edit). */',
    `// Source: openapi/catalog: ${sources.join(', ')}; run "npm run codegen"`,
    '',
    ...printRoles(catalogue),
    '/** Permissions of Graph that the catalogue knows. */',
    'export const permissionNames = [',
    ...linesOf(entriesOf(catalogue, 'permissions'), ({ id }) => printLiteral(id)),
    '] as const;',
    '',
    '/** Name of a permission. */',
    'export type PermissionName = (typeof permissionNames)[number];',
    '',
    '/** Ids of the application permissions, by name. */',
    'export const appRoleIds: ReadonlyMap<string, string> = new Map([',
    ...linesOf(
      entriesOf(catalogue, 'permissions').filter(({ application }) => application !== undefined),
      ({ id, application }) => printLiteral([id, (application as { readonly id: string }).id]),
    ),
    ']);',
    '',
    '/** Client id of Microsoft Graph, the same in every tenant. */',
    `export const graphAppId = ${printLiteral(resourceAppIdOf(inputs))};`,
    '',
    '/** Roots of each national cloud. */',
    'export const clouds = {',
    ...linesOf(
      entriesOf(catalogue, 'clouds'),
      ({ id, graphRoot, authority }) => `${id}: ${printLiteral({ graphRoot, authority })}`,
    ),
    '} as const;',
    '',
  ].join('\n');
}

function printRoles(catalogue: Catalogue): string[] {
  const roles = entriesOf(catalogue, 'directory-roles');
  const implicit = entriesOf(catalogue, 'implicit-role-ids');
  const marks = { user: implicitId(implicit, /every user/i), app: implicitId(implicit, /without a user/i) };
  return [
    '/** Template ids of the built-in roles by slug. */',
    'export const roleIds = {',
    ...linesOf(roles, ({ id, slug }) => `${printLiteral(slug)}: ${printLiteral(id)}`),
    '} as const;',
    '',
    '/** Slug of a built-in role. */',
    'export type RoleSlug = keyof typeof roleIds;',
    '',
    '/** Every built-in role. */',
    'export const builtInRoles = [',
    ...linesOf(roles, ({ id, slug, name, groupActions }) => printLiteral({ id, slug, name, groupActions })),
    '] as const;',
    '',
    '/** Ids that stand in the `wids` claim without being roles: that of every user, that of every token without one. */',
    `export const implicitRoleIds = ${printLiteral(marks)} as const;`,
    '',
  ];
}

function linesOf(entries: Catalogue[string], print: (entry: Catalogue[string][number]) => string): string[] {
  return entries.map((entry) => `  ${print(entry)},`).sort();
}

function implicitId(entries: Catalogue[string], meaning: RegExp): string {
  const found = entries.filter((entry) => meaning.test(String(entry['meaning'])));
  if (found.length !== 1 || !found[0])
    throw new Error(`${found.length} implicit role ids mean ${String(meaning)}, one is expected`);
  return found[0].id;
}

function resourceAppIdOf(inputs: ReadonlyMap<string, string>): string {
  const [, text = '{}'] = [...inputs].find(([path]) => path.endsWith('/permissions.json')) ?? [];
  return (JSON.parse(text) as { readonly resourceAppId: string }).resourceAppId;
}
