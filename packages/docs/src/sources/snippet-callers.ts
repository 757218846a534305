/** Who runs a snippet: the caller of the sample tenant, with every permission of the catalogue in the token. */
import { readCatalog } from './catalog.ts';
import type { CallExample } from '../snippets/call-example.ts';
import type { EmulatorProcess } from './emulator-process.ts';

/** The callers that snippets run as. */
export type SnippetCaller = 'owner' | 'role-admin';

/** A token for each of the callers. */
export async function mintTokens(emulator: EmulatorProcess): Promise<Readonly<Record<SnippetCaller, string>>> {
  const scopes = readCatalog().permissions.map(({ id }) => id);
  const mint = async (caller: SnippetCaller): Promise<string> =>
    ((await emulator.control('POST', 'tokens', { caller, scopes })) as { readonly token: string }).token;
  return { owner: await mint('owner'), 'role-admin': await mint('role-admin') };
}

/** Only an administrator may list everybody's directory roles. */
export function callerOf({ path }: CallExample): SnippetCaller {
  return path.startsWith('/roleManagement/') && !path.includes('filterByCurrentUser') ? 'role-admin' : 'owner';
}
