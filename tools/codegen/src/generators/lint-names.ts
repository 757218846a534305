/** Writes the names that an `x-access` may use, from the catalogue, as lists for the linter. */
import { entriesOf, readCatalogue } from '../policy/catalogue.ts';
import { printLiteral } from '../policy/print-literal.ts';

/** Writes `known-names.ts`. Inputs: the catalogue's clouds, directory roles, permissions and sources. */
export async function generate(inputs: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const catalogue = readCatalogue(inputs);
  const ids = (name: string): readonly string[] => entriesOf(catalogue, name).map(({ id }) => id);
  const names = {
    clouds: ids('clouds'),
    permissions: ids('permissions'),
    roles: entriesOf(catalogue, 'directory-roles').map((role) => String(role['slug'])),
    sources: ids('sources'),
  };
  const text = [
    '/** The names that an `x-access` may use, from the catalogue; do not edit. */',
    '// Source: openapi/catalog; run `npm run codegen` to write it again.',
    '',
    '/** Ids of clouds, permissions and sources, and slugs of directory roles. */',
    'export const knownNames: Readonly<',
    "  Record<'clouds' | 'permissions' | 'roles' | 'sources', readonly string[]>",
    `> = ${printLiteral(names)};`,
    '',
  ].join('\n');
  return new Map([['known-names.ts', text]]);
}
