/** Tests of what a browser has to load for a decision: the engine with its tables, small and free of Node. */
import { build } from 'vite';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const LIMIT = 12_000;

test('the engine with its tables is under 12 kB over the wire, and imports nothing', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: new URL('decide.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'engine',
        fileName: 'decide',
      },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [chunk, ...others] = chunks;
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  expect(others).toEqual([]);
  expect(chunk.imports).toEqual([]);
  expect(chunk.code).not.toMatch(/\bnode:|\bprocess\./);
  expect(gzipSync(chunk.code, { level: 9 }).length).toBeLessThan(LIMIT);
});
