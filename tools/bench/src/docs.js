/** Builds the reference site beside a Starlight site of the same description with as many pages. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const workspace = join(import.meta.dirname, '../../..');
const peer = join(import.meta.dirname, '../docs');
const site = join(peer, 'site');
const ROUNDS = 2;

/** Full builds of both in turns, the best of each; and one of ours that the cache answers. */
export function measureDocs() {
  if (!existsSync(join(peer, 'node_modules'))) run('npm', ['ci', '--workspaces=false'], peer);
  const output = mkdtempSync(join(tmpdir(), 'pim-precheck-bench-docs-'));
  try {
    buildOurs(output);
    const pages = pagesIn(output);
    preparePeer(output, pages.length);
    const ours = [];
    const theirs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs.push(timed(buildPeer));
      rmSync(output, { recursive: true });
      ours.push(timed(() => buildOurs(output)));
    }
    const peers = pagesIn(join(site, 'dist')).length;
    if (peers < pages.length) throw new Error(`the peer built ${peers} pages where we built ${pages.length}`);
    buildThroughNx();
    const cached = timed(buildThroughNx);
    const [full, fullOfPeer] = [Math.min(...ours), Math.min(...theirs)];
    console.log(
      `docs: ${pages.length} pages in ${full.toFixed(1)} s; starlight-openapi ${peers} pages in ${fullOfPeer.toFixed(1)} s; from the cache ${cached.toFixed(1)} s`,
    );
    return [
      { name: 'docs: full build, beside starlight-openapi', ratio: full / fullOfPeer, most: 1 },
      {
        name: 'docs: build from the cache, beside the full build of starlight-openapi',
        ratio: cached / fullOfPeer,
        most: 0.2,
      },
    ];
  } finally {
    rmSync(output, { recursive: true, force: true });
    rmSync(site, { recursive: true, force: true });
  }
}

function buildOurs(output) {
  run(
    process.execPath,
    ['--conditions=@pim-precheck/source', 'packages/docs/src/main.ts', '--build-only', '--output', output],
    workspace,
  );
}

function buildThroughNx() {
  run(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'run', '@pim-precheck/docs:build'], workspace);
}

function buildPeer() {
  for (const folder of ['dist', '.astro', 'node_modules/.astro'])
    rmSync(join(site, folder), { recursive: true, force: true });
  run(process.execPath, [join(peer, 'node_modules/astro/bin/astro.mjs'), 'build'], site);
}

/** A Starlight site: its own pages of the description, and of our other pages as many as it takes. */
function preparePeer(ours, wanted) {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, 'src/content/docs'), { recursive: true });
  cpSync(join(workspace, 'openapi/pim-groups.openapi.yaml'), join(site, 'description.yaml'));
  // Why: Astro bundles the integrations that the manifest of a site names.
  cpSync(join(peer, 'package.json'), join(site, 'package.json'));
  writeFileSync(join(site, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(site, 'src/content.config.ts'), CONTENT);
  const names = pagesIn(ours).filter((name) => name !== '404.html');
  const others = names.filter((name) => !/^(?:operations|schemas\/graph)\//.test(name));
  const candidates = [...others, ...names].map((name) => name.replace(/\.html$/, '.md'));
  for (let built = -1; built < wanted;) {
    if (built >= 0) for (const name of candidates.splice(0, wanted - built)) addPage(ours, name);
    buildPeer();
    built = pagesIn(join(site, 'dist')).length;
  }
}

function addPage(ours, name) {
  const target = join(site, 'src/content/docs', name);
  const [title = '', ...body] = readFileSync(join(ours, name), 'utf8')
    // Why: Astro wants a picture as a file beside the page, and the work it would do with it is not ours to measure.
    .replaceAll(/^!\[.*\]\(.*\)$/gm, '')
    .split('\n');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `---\ntitle: ${JSON.stringify(title.replace(/^# /, ''))}\n---\n${body.join('\n')}`);
}

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightOpenAPI, { openAPISidebarGroups } from 'starlight-openapi';

export default defineConfig({
  integrations: [
    starlight({
      title: 'peer',
      plugins: [starlightOpenAPI([{ base: 'api', schema: './description.yaml' }])],
      sidebar: [...openAPISidebarGroups],
    }),
  ],
});
`;

const CONTENT = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function pagesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .sort();
}

function timed(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function run(command, args, cwd) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NX_DAEMON: 'false', NODE_OPTIONS: '' };
  const { status, stderr, stdout } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stdout}${stderr}`);
}
