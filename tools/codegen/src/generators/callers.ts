/** Writes what is to be known about callers beside the rule: ids of application permissions, and clients of Microsoft's. */
import { entriesOf, readCatalogue } from '../policy/catalogue.ts';
import { printLiteral } from '../policy/print-literal.ts';

/** Writes `callers.ts`. Inputs: the catalogue's permissions, well-known clients, implicit role ids and sources. */
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
    '/** Ids in the wids claim that are no roles. */',
    `export const implicitRoleIds: ReadonlySet<string> = new Set([${entriesOf(catalogue, 'implicit-role-ids')
      .map(({ id }) => `'${id}'`)
      .join(', ')}]);`,
    '',
  ].join('\n');
  return new Map([['callers.ts', text]]);
}
