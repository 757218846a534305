/** The target that the plugin infers. */
import { expect, test } from 'vitest';
import { createNodesV2 } from './plugin.ts';

test('a project with a policy has a cached target that lints it', () => {
  const [pattern, create] = createNodesV2;
  expect(pattern).toMatch(/precheck\.policy/);
  const nodes = create(['apps/a/precheck.policy.yaml'], { targetName: 'pim' });
  expect(nodes).toEqual([
    [
      'apps/a/precheck.policy.yaml',
      {
        projects: {
          'apps/a': {
            targets: { pim: expect.objectContaining({ command: 'precheck-lint .', cache: true }) as object },
          },
        },
      },
    ],
  ]);
});
