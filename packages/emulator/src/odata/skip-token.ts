/** Makes and reads the token that leads to the next page. */
import { Refusal } from '../answers/refusal.ts';

/** A token that stands for this many items. */
export function skipTokenOf(skip: number): string {
  return Buffer.from(`skip:${skip}`).toString('base64url');
}

/** How many items the token stands for. */
export function readSkipToken(token: string): number {
  const [, digits] = /^skip:(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString('latin1')) ?? [];
  if (digits === undefined)
    throw new Refusal('query-invalid', { reason: 'The $skiptoken is not one that this service made.' });
  return Number(digits);
}
