/** ESLint: strict typed rules, the arrows between packages, and the habits of docs/decisions/0005-how-the-code-reads.md. */
import nx from '@nx/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileSentence } from './tools/lint-rules/src/file-sentence.js';

const layer = (source, ...targets) => ({
  sourceTag: `layer:${source}`,
  onlyDependOnLibsWithTags: targets.map((name) => `layer:${name}`),
});

export default defineConfig(
  globalIgnores(['**/dist', '**/out-tsc', '**/generated', '**/node_modules', '.nx', 'coverage', 'reports']),
  {
    files: ['**/*.ts', '**/*.js'],
    plugins: { house: { rules: { 'file-sentence': fileSentence } }, '@nx': nx },
    rules: {
      'house/file-sentence': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name; a tool that demands a default export disables this rule.',
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          banTransitiveDependencies: false,
          enforceBuildableLibDependency: false,
          checkDynamicDependenciesExceptions: ['.*'],
          depConstraints: [
            layer('client'),
            layer('precheck', 'client'),
            layer('lint', 'precheck'),
            layer('emulator'),
            layer('cli', 'client', 'precheck', 'lint', 'emulator'),
            layer('docs', 'precheck', 'lint'),
            layer('e2e', 'cli', 'client', 'precheck', 'emulator'),
            layer('tools', 'tools'),
          ],
        },
      ],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.browser-test.ts', 'tools/*/src/**/*.test.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['packages/precheck/src/engine/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.\\.?/)', message: 'The engine imports nothing: no package, no Node API.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'setTimeout', 'Date', 'console', 'globalThis'],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Error']", message: "Throw the package's own error, with a code." },
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      ],
    },
  },
  {
    files: ['*.config.{ts,js}', 'eslint.config.js', 'tools/testing/src/summary-reporter.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
