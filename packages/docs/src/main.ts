/** The command behind `npm run docs`: builds the reference site, and serves it unless told otherwise. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './site/build-site.ts';
import { serveSite } from './site/serve-site.ts';
import { writeSite } from './site/write-site.ts';
import { HISTORY_FOLDER } from './sources/api-history.ts';
import { surfaceOf } from './sources/api-surface.ts';
import { readCatalog } from './sources/catalog.ts';
import { readDescription } from './sources/description.ts';
import { workspaceFolder } from './sources/read-workspace.ts';

const USAGE = `usage: npm run docs -- [--build-only] [--port <number>] [--base <path>] [--origin <url>] [--output <folder>]
       npm run docs -- --keep-surface <version>

  --build-only       build and end
  --port <number>    port to serve on; 0, the default, takes a free one
  --base <path>      path on the host where the site will stand, for example /precheck/
  --origin <url>     scheme and host, for canonical links and the site map; where
                     the schemas say they live when absent
  --output <folder>  where to write; packages/docs/dist when absent
  --keep-surface <version>
                     keep what the API promises now, for the page of changes, and end
`;

const options = readOptions();
try {
  if (options.keepSurface === undefined) await buildAndServe();
  else keepSurface(options.keepSurface);
} catch (error) {
  end(1, `docs: ${error instanceof Error ? error.message : String(error)}\n`);
}

async function buildAndServe(): Promise<void> {
  const started = performance.now();
  const files = await buildSite({ base: options.base, origin: options.origin });
  writeSite(options.output, files);
  const pages = [...files.keys()].filter((name) => name.endsWith('.html')).length;
  process.stderr.write(`docs: ${pages} pages in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  if (options.buildOnly) return;
  const { url } = await serveSite(options.output, { port: options.port, base: options.base });
  process.stdout.write(`${url}\n`);
  process.stderr.write('docs: Ctrl-C stops it\n');
}

function keepSurface(version: string): void {
  const file = join(workspaceFolder, HISTORY_FOLDER, `${version}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(surfaceOf(readDescription(), readCatalog()), null, 2)}\n`);
  process.stderr.write(`docs: kept ${relative(workspaceFolder, file)}\n`);
}

interface Options {
  readonly keepSurface: string | undefined;
  readonly buildOnly: boolean;
  readonly port: number;
  readonly base: string;
  readonly origin: string | undefined;
  readonly output: string;
}

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        'build-only': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        base: { type: 'string', default: '/' },
        origin: { type: 'string' },
        output: { type: 'string', default: join(workspaceFolder, 'packages/docs/dist') },
        'keep-surface': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) end(0, USAGE);
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
      end(2, `docs: \`--port ${values.port}\` has to be a whole number from 0 to 65535\n`);
    if (!/^\/(?:[\w.~-]+\/)*$/.test(values.base))
      end(2, `docs: \`--base ${values.base}\` has to start and end with a slash\n`);
    if (values.origin !== undefined && !/^https?:\/\/[\w.:-]+$/.test(values.origin))
      end(2, `docs: \`--origin ${values.origin}\` has to be a scheme and a host\n`);
    if (values['keep-surface'] !== undefined && !/^\d[\w.-]*$/.test(values['keep-surface']))
      end(2, `docs: \`--keep-surface ${values['keep-surface']}\` has to be a version or a day\n`);
    return {
      keepSurface: values['keep-surface'],
      buildOnly: values['build-only'],
      port: Number(values.port),
      base: values.base,
      origin: values.origin,
      output: values.output,
    };
  } catch (error) {
    return end(2, `docs: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function end(code: number, text: string): never {
  (code === 0 ? process.stdout : process.stderr).write(text);
  process.exit(code);
}
