/** Run as a process: imports each snippet of a folder as it stands, with Graph's address led to the emulator. */
import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { SNIPPET_FOLDER: folder = '', SNIPPET_TOKENS: tokens = '{}', SNIPPET_ORIGIN: origin = '' } = process.env;
const GRAPH = 'https://graph.microsoft.com/';

const credential = `export class DefaultAzureCredential {
  async getToken() { return { token: globalThis.snippetToken, expiresOnTimestamp: Date.now() + 3600000 }; }
}`;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@azure/identity'
      ? { url: `data:text/javascript,${encodeURIComponent(credential)}`, shortCircuit: true }
      : next(specifier, context),
});

const network = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith(GRAPH)) throw new TypeError(`a snippet calls ${url}`);
  return network(url.replace(GRAPH, `${origin}/`), input instanceof Request ? input : init);
};
Object.assign(globalThis, {
  authProvider: (done: (error: null, token: string) => void) => done(null, tokenFor(current)),
});

let current = '';
const byName = JSON.parse(tokens) as Readonly<Record<string, string>>;
function tokenFor(name: string): string {
  return byName[name] ?? byName['other'] ?? '';
}

for (const name of readdirSync(folder).sort()) {
  current = name;
  Object.assign(globalThis, { snippetToken: tokenFor(name) });
  await network(`${origin}/__emulator/reset`, { method: 'POST' });
  const outcome = await import(pathToFileURL(join(folder, name)).href).then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
  );
  const journal = (await (await network(`${origin}/__emulator/requests`)).json()) as {
    readonly value: readonly object[];
  };
  process.stdout.write(`${JSON.stringify({ name, outcome, calls: journal.value })}\n`);
}
