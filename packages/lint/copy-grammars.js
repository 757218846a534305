/** Copies the grammars of Terraform and Bicep beside the build, so that who installs the linter runs no install script of theirs. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const to = join(import.meta.dirname, 'grammars');
const GRAMMARS = {
  '@tree-sitter-grammars/tree-sitter-hcl': 'tree-sitter-terraform.wasm',
  'tree-sitter-bicep': 'tree-sitter-bicep.wasm',
};

mkdirSync(to, { recursive: true });
for (const [name, grammar] of Object.entries(GRAMMARS)) {
  const from = dirname(require.resolve(`${name}/package.json`));
  copyFileSync(join(from, grammar), join(to, grammar));
  copyFileSync(join(from, 'LICENSE'), join(to, `${grammar}.LICENSE`));
}
