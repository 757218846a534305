/** Bundles the scripts of the browser, the engine of the explorer among them, and joins the style sheets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const source = fileURLToPath(new URL('../', import.meta.url));

/** The scripts that pages load, each self-contained. */
const SCRIPTS = ['theme', 'site', 'search', 'explorer'] as const;

/** The scripts by path in the site. */
export async function bundleScripts(): Promise<ReadonlyMap<string, string>> {
  const bundled = await Promise.all(
    SCRIPTS.map(
      async (name) =>
        [
          `assets/${name}.js`,
          await bundle(join(source, 'browser', name === 'explorer' ? 'explorer/explorer.ts' : `${name}.ts`)),
        ] as const,
    ),
  );
  return new Map(bundled);
}

async function bundle(input: string): Promise<string> {
  const build = await rolldown({
    input,
    platform: 'browser',
    resolve: { conditionNames: ['@pim-precheck/source', 'import', 'browser', 'default'] },
    treeshake: true,
  });
  // Why: classic scripts, since modules are not loaded from a file.
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code;
}

/** All style sheets as one. */
export function joinStyles(): string {
  const folder = join(source, 'styles');
  const order = [
    'colours.css',
    ...readdirSync(folder)
      .filter((name) => name !== 'colours.css')
      .sort(),
  ];
  return order.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}
