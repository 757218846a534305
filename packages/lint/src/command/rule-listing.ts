/** What the linter says about its rules without linting. */
import { closestTo } from '@pim-precheck/precheck';
import type { RuleMeta } from '../define-rule.ts';
import type { LintConfig } from '../config/lint-config.ts';
import { Settings } from '../config/settings.ts';
import { rules } from '../registry.ts';
import { LintUsageError } from './usage-error.ts';

/** One line for each rule. */
export function listRules(): string {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(
      ({ id, meta }) =>
        `${id.padEnd(widest)}  ${meta.category.padEnd(8)}  ${meta.severity.padEnd(7)}  ${meta.summary}${meta.recommended ? '' : ' (strict)'}\n`,
    )
    .join('');
}

/** What a rule is about, why, and an example of what it finds. */
export function explainRule(id: string, site: string): string {
  const rule = rules.find((own) => own.id === id);
  if (rule === undefined) {
    const closest = closestTo(
      id,
      rules.map((own) => own.id),
    );
    throw new LintUsageError(
      `there is no rule \`${id}\`${closest === undefined ? '' : `; did you mean \`${closest}\`?`}`,
    );
  }
  const { meta, cases } = rule;
  const bad = cases.find(({ findings }) => findings.length > 0);
  const example =
    bad === undefined
      ? ''
      : `\nFor example\n${Object.entries(bad.files)
          .map(([name, text]) => `--- ${name}\n${text}`)
          .join('')}${bad.findings.map((line) => `=> ${line}\n`).join('')}`;
  return `${id}: ${meta.summary}\n\n${meta.rationale}\n\n${meta.category}, ${meta.severity}, since ${meta.since}${meta.fixable === undefined ? '' : `, can be mended with ${meta.fixable === 'safe' ? '--fix' : '--fix-unsafe'}`}\n${site}${id}\n${optionsText(meta)}${example}`;
}

function optionsText({ options }: RuleMeta): string {
  const lines = Object.entries(options?.properties ?? {}).map(
    ([name, own]) => `  ${name} (${JSON.stringify(own.default)}): ${own.description}\n`,
  );
  return lines.length === 0 ? '' : `\nOptions, with their defaults\n${lines.join('')}`;
}

/** How each rule is set for a file, as JSON. */
export function printConfig(path: string, config: LintConfig, folder: string): string {
  const settings = new Settings(config, folder);
  const set = rules.map((rule) => {
    const setting = settings.of(rule, path);
    return [rule.id, setting === undefined ? 'off' : [setting.severity, setting.options]] as const;
  });
  return `${JSON.stringify({ extends: config.extends ?? 'recommended', rules: Object.fromEntries(set) }, null, 2)}\n`;
}
