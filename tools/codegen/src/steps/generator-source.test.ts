/** Tests of hashing a generator's own source. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchWorkspace } from '../testing/scratch-workspace.ts';
import { hashSource } from './generator-source.ts';

const FILES = {
  'tools/generators/main.ts': "import { a,\n  b } from '../parts/near.ts';\nimport x from 'package';\n",
  'tools/parts/near.ts': "export * from './far.ts';\nexport const text = `\nimport './made-up.ts';\n`;\n",
  'tools/parts/far.ts': "import type { B } from '../generators/main.ts';\n",
  'tools/parts/other.ts': 'export {};\n',
};

test.each([
  { name: 'its own text', path: 'tools/generators/main.ts', changes: true },
  { name: 'a file that it imports', path: 'tools/parts/near.ts', changes: true },
  { name: 'a file that an imported one imports', path: 'tools/parts/far.ts', changes: true },
  { name: 'a file that nothing imports', path: 'tools/parts/other.ts', changes: false },
])('the hash depends on $name: $changes', ({ path, changes }) => {
  const workspace = scratchWorkspace();
  for (const [name, text] of Object.entries(FILES)) workspace.put(name, text);
  const start = join(workspace.root, 'tools/generators/main.ts');
  const before = hashSource(start);
  workspace.put(path, `${workspace.read(path)}// more\n`);
  expect(hashSource(start) !== before).toBe(changes);
});

test('the hash does not depend on where the workspace is, or how its lines end', () => {
  const [one, other] = [scratchWorkspace(), scratchWorkspace()];
  for (const [name, text] of Object.entries(FILES)) {
    one.put(name, text);
    other.put(name, text.replaceAll('\n', '\r\n'));
  }
  const hashes = [one, other].map(({ root }) => hashSource(join(root, 'tools/generators/main.ts')));
  expect(new Set(hashes).size).toBe(1);
});
