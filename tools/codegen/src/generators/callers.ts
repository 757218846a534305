/** Writes what is to be known about callers beside the rule: ids of permissions, clients of Microsoft's, what each read needs. */
import { applyOverlay } from '../policy/apply-overlay.ts';
import { entriesOf, readCatalogue } from '../policy/catalogue.ts';
import { printLiteral } from '../policy/print-literal.ts';

/** Writes `callers.ts`. Inputs: the description, the overlay, the catalogue's permissions, well-known clients and sources. */
export async function generate(inputs: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const catalogue = readCatalogue(inputs);
  const urls = new Map(entriesOf(catalogue, 'sources').map(({ id, url }) => [id, String(url)]));
  const [, permissions = '{}'] = [...inputs].find(([path]) => path.endsWith('/permissions.json')) ?? [];
  const { resourceAppId } = JSON.parse(permissions) as { readonly resourceAppId: string };
  const appRoles = entriesOf(catalogue, 'permissions').flatMap(({ id, application }) =>
    application === undefined ? [] : [[(application as { readonly id: string }).id, id]],
  );
  const clients = entriesOf(catalogue, 'well-known-clients').map(({ id, name, canHoldPimPermissions, source }) => {
    const sources = (source as readonly string[]).map((one) => urls.get(one));
    return `  ['${id}', ${printLiteral({ name, canHoldPimPermissions, sources })}],`;
  });
  const text = [
    '/** Ids that tell what a caller holds and which client signed in; do not edit. */',
    '// Source: openapi/catalog; run `npm run codegen` to write it again.',
    '',
    '/** Client id of Microsoft Graph, the same in every tenant. */',
    `export const GRAPH_APP_ID = '${resourceAppId}';`,
    '',
    '/** Names of the application permissions by the id of their app role. */',
    'export const applicationPermissions: ReadonlyMap<string, string> = new Map([',
    ...appRoles.map((entry) => `  ${printLiteral(entry)},`),
    ']);',
    '',
    "/** A client of Microsoft's. */",
    'export interface WellKnownClient {',
    '  readonly name: string;',
    '  readonly canHoldPimPermissions: boolean;',
    '  readonly sources: readonly string[];',
    '}',
    '',
    '/** The clients by their id. */',
    'export const wellKnownClients: ReadonlyMap<string, WellKnownClient> = new Map([',
    ...clients,
    ']);',
    '',
    '/** The page about the claims of access tokens. */',
    `export const ACCESS_TOKEN_CLAIMS_PAGE = ${printLiteral(urls.get('access-token-claims'))};`,
    '',
    '/** The least permission of each read, by method and path, for signed-in users and for applications. */',
    'export const leastPermissions: ReadonlyMap<string, readonly [delegated: string | null, application: string | null]> = new Map([',
    ...readsOf(inputs).map((entry) => `  ${printLiteral(entry)},`),
    ']);',
    '',
  ].join('\n');
  return new Map([['callers.ts', text]]);
}

function readsOf(
  inputs: ReadonlyMap<string, string>,
): readonly (readonly [string, readonly [string | null, string | null]])[] {
  const text = (name: string): string => [...inputs].find(([path]) => path.endsWith(name))?.[1] ?? '';
  return applyOverlay(text('/pim-groups.openapi.yaml'), text('/access.overlay.yaml'))
    .filter(({ access }) => access['operation'] === undefined)
    .map(({ method, path, access }) => {
      const rules = access['permission'] as Readonly<Record<string, { readonly least: readonly string[] } | undefined>>;
      const least = (kind: string): string | null => rules[kind]?.least[0] ?? null;
      return [`${method.toUpperCase()} ${path}`, [least('delegatedWork'), least('application')]];
    });
}
