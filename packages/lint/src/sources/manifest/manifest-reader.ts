/** Finds manifests of applications in JSON, and plans of Terraform. */
import { dirname } from 'node:path';
import { isCallersFile } from '../callers/callers-reader.ts';
import type { SourceReader } from '../sources.ts';

/** Fields that tell the manifest of an application also where it was cut off before it asks for anything. */
const OWN_FIELDS =
  /"(?:acceptMappedClaims|accessTokenAcceptedVersion|groupMembershipClaims|identifierUris|isFallbackPublicClient|keyCredentials|knownClientApplications|oauth2Permissions?\w*|passwordCredentials|preAuthorizedApplications|publisherDomain|requestedAccessTokenVersion|signInAudience)"/g;

/** Takes JSON files that ask for permissions, or that hold resources of azuread, and the callers declared beside them. */
export const manifestReader: SourceReader<'manifest'> = {
  kind: 'manifest',
  takes: (path) => /\.jsonc?$/i.test(path) || isCallersFile(path),
  recognises: ({ path, text }) => isCallersFile(path) || isManifest(text),
  folders: (path) => [dirname(path)],
  load: async () => (await import('./read-manifest.ts')).readManifest,
};

function isManifest(text: string): boolean {
  return (
    text.includes('"requiredResourceAccess"') ||
    (text.includes('"resourceAppId"') && text.includes('"resourceAccess"')) ||
    (text.includes('"azuread_') && text.includes('"root_module"')) ||
    (text.includes('"appId"') && new Set(text.match(OWN_FIELDS)).size > 1)
  );
}
