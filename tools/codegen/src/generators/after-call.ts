/** Writes what is to be known once a cancel was sent: the class of each error code, and the statuses of a request that was cancelled. */
import { entriesOf, readCatalogue } from '../policy/catalogue.ts';
import { printLiteral } from '../policy/print-literal.ts';

/** Writes `after-call.ts`. Inputs: `openapi/catalog/error-codes.json`, `openapi/catalog/request-statuses.json`. */
export async function generate(inputs: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const catalogue = readCatalogue(inputs);
  const codes = entriesOf(catalogue, 'error-codes');
  const cancelled = entriesOf(catalogue, 'request-statuses').filter((status) => status['followsCancel'] === true);
  const classes = [...new Set(codes.map((code) => code['class'] as string))].toSorted();
  const rows = codes.map((code) => `  ${code.id}: ${printLiteral({ class: code['class'], remedy: code['remedy'] })},`);
  const text = [
    '/** What class of failure each error code stands for, and how a cancelled request reads; do not edit. */',
    '// Source: openapi/catalog; run `npm run codegen` to write it again.',
    '',
    '/** A class of failure. */',
    `export type FailureClass = ${classes.map((name) => `'${name}'`).join(' | ')};`,
    '',
    '/** The classes and the mends by error code. */',
    'export const errorCodes: Readonly<Record<string, { readonly class: FailureClass; readonly remedy: string }>> = {',
    ...rows,
    '};',
    '',
    '/** The statuses of a request that was cancelled. */',
    `export const cancelledStatuses: ReadonlySet<string> = new Set([${cancelled.map(({ id }) => `'${id}'`).join(', ')}]);`,
    '',
  ].join('\n');
  return new Map([['after-call.ts', text]]);
}
