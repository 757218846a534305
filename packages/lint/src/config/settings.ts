/** Works out how each rule is set for a file. */
import { relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import type { Rule, RuleOptions, Severity } from '../define-rule.ts';
import type { LintConfig, RuleSetting } from './lint-config.ts';

/** How a rule is set; undefined where it is off. */
export interface Setting {
  readonly severity: Severity;
  readonly options: RuleOptions;
}

/** Answers for the files of a project. */
export class Settings {
  readonly #config: LintConfig;
  readonly #folder: string;
  readonly #overrides: readonly {
    readonly matches: (path: string) => boolean;
    readonly rules: Readonly<Record<string, RuleSetting>>;
  }[];

  /** The folder is the one that the patterns of the configuration are about. */
  constructor(config: LintConfig, folder: string) {
    this.#config = config;
    this.#folder = folder;
    this.#overrides = (config.overrides ?? []).map(({ files, rules }) => ({ rules, matches: this.matcher(files) }));
  }

  /** How a rule is set for a file: by the last override that names it, by the rules, by the preset. */
  of(rule: Pick<Rule, 'id' | 'meta'>, path: string): Setting | undefined {
    const { extends: preset = 'recommended', rules = {} } = this.#config;
    const byOverride = this.#overrides.findLast((override) => rule.id in override.rules && override.matches(path))
      ?.rules[rule.id];
    const isOn = preset === 'strict' || rule.meta.recommended;
    const setting = byOverride ?? rules[rule.id] ?? (isOn ? rule.meta.severity : 'off');
    if (setting === 'off') return undefined;
    const [severity, options] = typeof setting === 'string' ? [setting, {}] : setting;
    const defaults = Object.entries(rule.meta.options?.properties ?? {}).map(
      ([name, own]) => [name, own.default] as const,
    );
    return { severity, options: { ...Object.fromEntries(defaults), ...options } };
  }

  /** A test of paths against patterns. */
  matcher(patterns: readonly string[]): (path: string) => boolean {
    const matcher = ignore().add([...patterns]);
    return (path) => {
      const inner = relative(this.#folder, resolve(path)).split(sep).join('/');
      return inner !== '' && !inner.startsWith('..') && matcher.ignores(inner);
    };
  }
}
