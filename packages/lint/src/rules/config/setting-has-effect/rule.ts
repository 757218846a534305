/** Flags settings of a configuration that change nothing. */
import type { RuleSetting } from '../../../config/lint-config.ts';
import { defineRule } from '../../../define-rule.ts';

/** A setting of a configuration should change something. */
export const settingHasEffect = defineRule({
  id: 'setting-has-effect',
  reads: 'config',
  meta: {
    summary: 'A setting of a configuration should change something',
    rationale:
      'A setting that says what holds anyway hides what a team has really decided, and goes on saying it when the preset moves.',
    category: 'config',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/schemas/lint-config.schema.json',
  },
  check({ config, document, presetOf }, report) {
    const { extends: preset = 'recommended', rules = {}, overrides = [] } = config;
    const base = presetOf(preset);
    for (const [id, setting] of Object.entries(rules))
      if (isSame(setting, base[id]))
        report(document.placeOf(`/rules/${id}`), `the preset ${preset} says the same of \`${id}\``);
    overrides.forEach((override, index) => {
      const later = overrides.slice(index + 1).filter(({ files }) => files.join('\0') === override.files.join('\0'));
      for (const [id, setting] of Object.entries(override.rules)) {
        const at = document.placeOf(`/overrides/${index}/rules/${id}`);
        const isAlone = overrides.every((other) => other === override || !(id in other.rules));
        if (later.some((other) => id in other.rules))
          report(at, `a later override of the same files sets \`${id}\` again`);
        else if (isAlone && isSame(setting, rules[id] ?? base[id]))
          report(at, `\`${id}\` is set like this for every file`);
      }
    });
  },
});

/** Whether two settings are the same; those with options are not compared. */
function isSame(one: RuleSetting, other: RuleSetting | undefined): boolean {
  return typeof one === 'string' && one === other;
}
