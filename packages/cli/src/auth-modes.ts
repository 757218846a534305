/** The ways to sign in, apart from what they load, so that help knows them too. */

/** The ways to sign in. */
export const AUTH_MODES = [
  'auto',
  'token',
  'default',
  'azure-cli',
  'device-code',
  'client-secret',
  'certificate',
  'managed-identity',
  'workload-federation',
] as const;

/** One of the ways to sign in. */
export type AuthMode = (typeof AUTH_MODES)[number];
