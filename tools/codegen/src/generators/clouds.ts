/** Writes the national clouds of the catalogue, and the errors of a sign-in, as tables for the client. */
import { type Catalogue, entriesOf, readCatalogue } from '../policy/catalogue.ts';
import { printLiteral } from '../policy/print-literal.ts';

/** Writes `clouds.ts` and `sign-in-errors.ts`. Inputs: `openapi/catalog/clouds.json`, `openapi/catalog/sign-in-errors.json`. */
export async function generate(inputs: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const catalogue = readCatalogue(inputs);
  const clouds = entriesOf(catalogue, 'clouds');
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
  return new Map([
    ['clouds.ts', text],
    ['sign-in-errors.ts', printSignInErrors(catalogue)],
  ]);
}

function printSignInErrors(catalogue: Catalogue): string {
  const rows = entriesOf(catalogue, 'sign-in-errors').map(
    ({ id, remedy, otherCloud }) => `  ${id}: ${printLiteral({ remedy, otherCloud })},`,
  );
  return [
    '/** Error codes of a sign-in that mean something for a check; do not edit. */',
    '// Source: openapi/catalog/sign-in-errors.json; run `npm run codegen` to write it again.',
    '',
    '/** What to do, and whether the tenant lies in another national cloud, by error code. */',
    'export const signInErrors: Readonly<',
    "  Record<string, { readonly remedy: string; readonly otherCloud: 'no' | 'perhaps' | 'yes' }>",
    '> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}
