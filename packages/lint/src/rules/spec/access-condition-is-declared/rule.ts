/** Flags `when` that names a condition, or a value of one, that `x-access` does not declare. */
import { defineRule } from '../../../define-rule.ts';
import type { Value } from '../../../sources/spec/spec-source.ts';
import { listOf, step, valueOf } from '../../../sources/spec/value-of.ts';
/** A grant may only ask for conditions that are declared. */
export const accessConditionIsDeclared = defineRule({
  id: 'access-condition-is-declared',
  reads: 'spec',
  meta: {
    summary: 'A grant may only ask for conditions that are declared',
    rationale: 'A grant under a condition that does not exist holds for nobody or for everybody, by whoever reads it.',
    category: 'spec',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/schemas/access-overlay.schema.json',
  },
  check({ accesses }, report) {
    const seen = new Set<unknown>();
    for (const { value, document, pointer } of accesses) {
      const authority = valueOf(value['authority']);
      if (seen.has(value['authority'])) continue;
      seen.add(value['authority']);
      const conditions = valueOf(authority['conditions']);
      for (const when of whensIn(authority, `${pointer}/authority`)) {
        const message = faultOf(when.name, when.value, conditions);
        if (message !== undefined) report(document.placeOf(when.pointer), message);
      }
    }
  },
});

interface When {
  readonly pointer: string;
  readonly name: string;
  readonly value: unknown;
}

/** The conditions that the parts of an authority ask for. */
function whensIn(authority: Value, pointer: string): readonly When[] {
  const of = (part: unknown, at: string): readonly When[] =>
    Object.entries(valueOf(valueOf(part)['when'])).map(([name, value]) => ({
      pointer: `${at}/when/${step(name)}`,
      name,
      value,
    }));
  const lists = ['anyOf', 'disagreements'].flatMap((list) =>
    listOf(authority[list]).flatMap((part, index) => of(part, `${pointer}/${list}/${index}`)),
  );
  return [...lists, ...of(authority['override'], `${pointer}/override`)];
}

function faultOf(name: string, value: unknown, conditions: Value): string | undefined {
  const declared = conditions[name];
  if (declared === undefined) return `no condition \`${name}\` is declared${listed(Object.keys(conditions))}`;
  const values = Object.keys(valueOf(valueOf(declared)['values']));
  return values.includes(String(value)) ? undefined : `\`${name}\` has no value \`${String(value)}\`${listed(values)}`;
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? '' : `; there is ${words.join(', ')}`;
}
