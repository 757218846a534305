/** One Vitest configuration for all packages: tests run from source and end with one line of counts. */
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['@pim-precheck/source', ...defaultServerConditions];

const project = (root: string) => ({
  extends: true as const,
  test: { name: root.replace(/^.*\//, ''), root, include: ['src/**/*.test.ts'] },
});

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      'packages/client',
      'packages/precheck',
      'packages/emulator',
      'packages/lint',
      'packages/cli',
      'packages/docs',
      'packages/e2e',
      'tools/codegen',
      'tools/lockfile',
      'tools/repo-checks',
      'tools/testing',
    ]
      .map(project)
      .concat({
        extends: true,
        test: { name: 'docs-browser', root: 'packages/docs', include: ['src/**/*.browser-test.ts'] },
      }),
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'], exclude: ['**/generated/**'] },
    reporters: ['default', './tools/testing/src/summary-reporter.ts'],
  },
});
