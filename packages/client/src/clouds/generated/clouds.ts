/** The national clouds that serve Microsoft Graph; do not edit. */
// Source: openapi/catalog/clouds.json; run `npm run codegen` to write it again.

/** A national cloud. */
export type CloudId = 'global' | 'usGovL4' | 'usGovL5' | 'china';

/** Where a cloud is signed in to and called. */
export interface Cloud {
  readonly name: string;
  readonly graphRoot: string;
  readonly authority: string;
  readonly scope: string;
}

/** Every cloud by its id. */
export const clouds: Readonly<Record<CloudId, Cloud>> = {
  global: { name: 'Global service', graphRoot: 'https://graph.microsoft.com', authority: 'https://login.microsoftonline.com', scope: 'https://graph.microsoft.com/.default' },
  usGovL4: { name: 'US Government L4 (GCC High)', graphRoot: 'https://graph.microsoft.us', authority: 'https://login.microsoftonline.us', scope: 'https://graph.microsoft.us/.default' },
  usGovL5: { name: 'US Government L5 (DoD)', graphRoot: 'https://dod-graph.microsoft.us', authority: 'https://login.microsoftonline.us', scope: 'https://dod-graph.microsoft.us/.default' },
  china: { name: 'China operated by 21Vianet', graphRoot: 'https://microsoftgraph.chinacloudapi.cn', authority: 'https://login.chinacloudapi.cn', scope: 'https://microsoftgraph.chinacloudapi.cn/.default' },
};
