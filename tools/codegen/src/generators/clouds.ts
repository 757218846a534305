/** Writes the national clouds of the catalogue as a table for the client. */
import { entriesOf, readCatalogue } from '../policy/catalogue.ts';
import { printLiteral } from '../policy/print-literal.ts';

/** Writes `clouds.ts`. Input: `openapi/catalog/clouds.json`. */
export async function generate(inputs: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const clouds = entriesOf(readCatalogue(inputs), 'clouds');
  const rows = clouds.map(
    ({ id, name, graphRoot, authority, scope }) => `  ${id}: ${printLiteral({ name, graphRoot, authority, scope })},`,
  );
  const text = [
    '/** The national clouds that serve Microsoft Graph; do not edit. */',
    '// Source: openapi/catalog/clouds.json; run `npm run codegen` to write it again.',
    '',
    '/** A national cloud. */',
    `export type CloudId = ${clouds.map(({ id }) => `'${id}'`).join(' | ')};`,
    '',
    '/** Where a cloud is signed in to and called. */',
    'export interface Cloud {',
    '  readonly name: string;',
    '  readonly graphRoot: string;',
    '  readonly authority: string;',
    '  readonly scope: string;',
    '}',
    '',
    '/** Every cloud by its id. */',
    'export const clouds: Readonly<Record<CloudId, Cloud>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
  return new Map([['clouds.ts', text]]);
}
