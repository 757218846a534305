/** Writes the permissions and roles of the catalogue as a table for the linter. */
import { applyOverlay } from '../policy/apply-overlay.ts';
import { type Catalogue, type CatalogueEntry, entriesOf, readCatalogue } from '../policy/catalogue.ts';
import { printLiteral } from '../policy/print-literal.ts';

/** Writes `catalogue.ts` and `graph-permissions.ts`. Inputs: the description, the overlay, and files of the catalogue. */
export async function generate(inputs: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const catalogue = readCatalogue(inputs);
  const { resourceAppId } = JSON.parse(textOf(inputs, 'catalog/permissions.json')) as {
    readonly resourceAppId: string;
  };
  const operations = applyOverlay(textOf(inputs, 'pim-groups.openapi.yaml'), textOf(inputs, 'access.overlay.yaml'));
  const cancels = operations.flatMap(({ access }) => (access['operation'] === undefined ? [] : [leastOf(access)]));
  const permissions = entriesOf(catalogue, 'permissions').map((entry) => ({
    name: entry.id,
    delegated: idOf(entry, 'delegated'),
    application: idOf(entry, 'application'),
  }));
  const roles = entriesOf(catalogue, 'directory-roles').map(({ id, name }) => ({ id, name }));
  const text = [
    '/** What manifests and declared callers name, from the catalogue; do not edit. */',
    '// Source: openapi/access.overlay.yaml, openapi/catalog; run `npm run codegen` to write it again.',
    '',
    '/** A permission of Microsoft Graph, with its ids; an absent id means that there is no such form. */',
    'export interface Permission {',
    '  readonly name: string;',
    '  readonly delegated?: string;',
    '  readonly application?: string;',
    '}',
    '',
    '/** The application id of Microsoft Graph. */',
    `export const GRAPH_APP_ID = ${printLiteral(resourceAppId)};`,
    '',
    '/** The permissions that the catalogue knows. */',
    `export const permissions: readonly Permission[] = ${printLiteral(permissions)};`,
    '',
    '/** The directory roles that the catalogue knows. */',
    `export const roles: readonly { readonly id: string; readonly name: string }[] = ${printLiteral(roles)};`,
    '',
    '/** The permissions that cancel. */',
    `export const cancelPermissions: readonly string[] = ${printLiteral([...new Set(cancels)])};`,
    '',
    '/** The permission of each operation that cancels. */',
    `export const permissionsByOperation: Readonly<Record<string, string>> = ${printLiteral(Object.fromEntries(operations.flatMap(({ access }) => (access['operation'] === undefined ? [] : [[access['operation'], leastOf(access)]]))))};`,
    '',
    '/** The actions that make a custom role count for cancel. */',
    `export const cancelActions: readonly string[] = ${printLiteral([...new Set(operations.flatMap(({ access }) => actionsOf(access)))])};`,
    '',
    ...knownApplications(catalogue),
  ].join('\n');
  return new Map([
    ['catalogue.ts', text],
    ['graph-permissions.ts', graphPermissions(catalogue, textOf(inputs, 'catalog/graph-permissions.json'))],
  ]);
}

function knownApplications(catalogue: Catalogue): readonly string[] {
  const entries = entriesOf(catalogue, 'known-applications').map(({ id, name, kind }) => ({ id, name, kind }));
  return [
    '/** Applications of Microsoft: APIs that are retired, and clients that everybody shares. */',
    "export const knownApplications: readonly { readonly id: string; readonly name: string; readonly kind: 'client' | 'retired' }[] =",
    `  ${printLiteral(entries)};`,
    '',
  ];
}

/** One line each, since a table of objects would take longer to load than to read. */
function graphPermissions(catalogue: Catalogue, json: string): string {
  const { readOn } = JSON.parse(json) as { readonly readOn: string };
  const lines = entriesOf(catalogue, 'graph-permissions').flatMap((entry) => {
    const also = entry['also'] as Readonly<Record<string, unknown>> | undefined;
    return [entry, ...(also === undefined ? [] : [also])].map((ids) => {
      const columns = ['delegated', 'application'].map((form) => (ids[form] as string | undefined) ?? '-');
      return [entry.id, ...columns, ...(entry['deprecated'] === true ? ['deprecated'] : [])].join(' ');
    });
  });
  return [
    '/** Every permission of Microsoft Graph on a day, from the catalogue; do not edit. */',
    '// Source: openapi/catalog/graph-permissions.json; run `npm run codegen` to write it again.',
    '',
    '/** The day. */',
    `export const GRAPH_PERMISSIONS_READ_ON = ${printLiteral(readOn)};`,
    '',
    '/** A line for each: name, delegated id, application id, and whether it is deprecated; a second one for other ids. */',
    `export const GRAPH_PERMISSIONS = \`${lines.join('\n')}\`;`,
    '',
  ].join('\n');
}

function idOf(entry: CatalogueEntry, form: string): string | undefined {
  return (entry[form] as { readonly id: string } | undefined)?.id;
}

function leastOf(access: Readonly<Record<string, unknown>>): string | undefined {
  const rules = access['permission'] as { readonly application: { readonly least: readonly string[] } };
  return rules.application.least[0];
}

function actionsOf(access: Readonly<Record<string, unknown>>): readonly string[] {
  if (access['operation'] === undefined) return [];
  const { anyOf } = access['authority'] as { readonly anyOf: readonly { readonly action?: string }[] };
  return anyOf.flatMap(({ action }) => action ?? []);
}

function textOf(inputs: ReadonlyMap<string, string>, name: string): string {
  const found = [...inputs].find(([path]) => path.endsWith(`/${name}`));
  if (!found) throw new Error(`the linter's catalogue needs ${name} among its inputs`);
  return found[1];
}
