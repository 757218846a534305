/** The key that signs tokens: made on first use, one for the process. */
import { type CryptoKey, type JWK, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/** A key pair with its public half in the form that is published. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

// Why: Entra signs for every tenant with the same keys, and making one takes longer than starting an emulator.
let shared: Promise<SigningKey> | undefined;

/** Returns the key, which is made while the first caller waits. */
export function signingKey(): Promise<SigningKey> {
  shared ??= makeKey();
  return shared;
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const exported = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint(exported);
  return { id, privateKey, publicKey, jwk: { ...exported, kid: id, use: 'sig', alg: 'RS256' } };
}
