/** Reads what a token is to say from JSON. */
import type { MintOptions } from '../tokens/mint-token.ts';
import { type FieldChecks, checkFields, isObject, isText, isTexts } from './check-fields.ts';

const TAKES: FieldChecks = {
  caller: isText,
  oid: isText,
  kind: (value) => value === 'delegated' || value === 'application' || value === 'personal',
  scopes: isTexts,
  roles: isTexts,
  wids: isTexts,
  appId: isText,
  audience: isText,
  tenant: isText,
  expired: (value) => typeof value === 'boolean',
  stale: (value) => typeof value === 'boolean',
  lifetimeSeconds: (value) => Number.isInteger(value) && Number(value) > 0,
  claims: isObject,
};

/** Accepts a value as the wishes for a token. */
export function checkMintOptions(value: unknown): MintOptions {
  return checkFields(value, 'token', {}, TAKES);
}
