/** The rules about code as an ESLint plugin, for ESLint 9 and 10: `import { plugin } from '@pim-precheck/lint/eslint'`. */
import type { OptionsSchema, RuleOptions, TestedRule } from '../define-rule.ts';
import { codeRules } from '../rules/code/rules.ts';
import { loadGrammars } from '../sources/code/grammar.ts';
import { withImports } from '../files/units.ts';
import { codeReader } from '../sources/code/code-reader.ts';
import { readCode } from '../sources/code/read-code.ts';
import { version } from '../version.ts';

/** The part of ESLint's contract that a rule needs. */
export interface EslintContext {
  readonly filename: string;
  readonly sourceCode: { readonly text: string };
  readonly options: readonly unknown[];
  report(descriptor: {
    readonly loc: { readonly start: EslintPoint; readonly end: EslintPoint };
    readonly message: string;
  }): void;
}

/** ESLint counts columns from 0. */
interface EslintPoint {
  readonly line: number;
  readonly column: number;
}

/** A rule as ESLint wants it. */
export interface EslintRule {
  readonly meta: {
    readonly type: 'problem';
    readonly docs: { readonly description: string; readonly url: string; readonly recommended: boolean };
    /** The options of the rule, as in the linter's own configuration. */
    readonly schema: readonly OptionsSchema[];
  };
  create(context: EslintContext): { readonly Program: () => void };
}

// Why awaited here: ESLint's rules cannot wait, and a grammar has to be loaded first.
await loadGrammars(['javascript', 'tsx', 'typescript']);

const rules: Readonly<Record<string, EslintRule>> = Object.fromEntries(
  codeRules.map((rule) => [rule.id, eslintRule(rule)]),
);

/** The plugin; its name in a configuration is up to you, `precheck` by custom. */
export const plugin = {
  meta: { name: '@pim-precheck/lint', version },
  rules,
};

/** A flat configuration that turns on what is recommended. */
export const recommended = {
  name: 'precheck/recommended',
  plugins: { precheck: plugin },
  rules: Object.fromEntries(
    codeRules
      .filter(({ meta }) => meta.recommended)
      .map(({ id, meta }) => [`precheck/${id}`, meta.severity === 'error' ? 'error' : 'warn'] as const),
  ),
};

function eslintRule({ id, meta, check }: TestedRule): EslintRule {
  return {
    meta: {
      type: 'problem',
      docs: { description: meta.summary, url: `https://pim-precheck.dev/rules/${id}`, recommended: meta.recommended },
      schema: meta.options === undefined ? [] : [meta.options],
    },
    create: (context) => ({
      Program: () => {
        const file = {
          path: /\.[cm]?[jt]sx?$/i.test(context.filename) ? context.filename : 'input.js',
          text: context.sourceCode.text,
        };
        if (codeReader.recognises?.(file) !== true) return;
        const source = readCode(withImports(codeReader, file), () => undefined);
        check(
          source,
          (where, message, details) => {
            const { end = where } = details ?? {};
            context.report({
              loc: {
                start: { line: where.line, column: where.column - 1 },
                end: { line: end.line, column: end.column - 1 },
              },
              message,
            });
          },
          { ...defaultsOf(meta.options), ...(context.options[0] as RuleOptions | undefined) },
        );
      },
    }),
  };
}

function defaultsOf(schema: OptionsSchema | undefined): RuleOptions {
  return Object.fromEntries(Object.entries(schema?.properties ?? {}).map(([name, own]) => [name, own.default]));
}
