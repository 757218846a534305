/** Flags roles and actions that an `x-access` grants twice for the same case. */
import { defineRule } from '../../../define-rule.ts';
import type { Value } from '../../../sources/spec/spec-source.ts';
import { listOf, textsOf, valueOf } from '../../../sources/spec/value-of.ts';
/** A role should be granted once for each case. */
export const accessGrantsDoNotOverlap = defineRule({
  id: 'access-grants-do-not-overlap',
  reads: 'spec',
  meta: {
    summary: 'A role should be granted once for each case',
    rationale:
      'Two grants of a role for the same group look like two different rules; whoever takes one away believes the role gone.',
    category: 'spec',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check({ accesses }, report) {
    const seen = new Set<unknown>();
    for (const { value, document, pointer } of accesses) {
      const authority = valueOf(value['authority']);
      if (seen.has(value['authority'])) continue;
      seen.add(value['authority']);
      const conditions = valueOf(authority['conditions']);
      const before = new Map<string, { readonly cell: string; readonly pointer: string }[]>();
      for (const { key, name, cells, at } of grantsIn(authority, conditions, `${pointer}/authority/anyOf`)) {
        const known = before.get(key) ?? [];
        const shared = cells.filter((cell) => known.some((one) => one.cell === cell));
        if (shared.length > 0) {
          const first = known.find((one) => one.cell === shared[0]);
          const { line } = document.placeOf(first?.pointer ?? at);
          report(
            document.placeOf(at),
            `\`${name}\` is granted for ${shared.join(' and for ')} already, in line ${line}`,
          );
        }
        before.set(key, [...known, ...cells.map((cell) => ({ cell, pointer: at }))]);
      }
    }
  },
});

interface Granted {
  /** What is granted, and where it has to be held. */
  readonly key: string;
  readonly name: string;
  /** The cases that it is granted for, by name. */
  readonly cells: readonly string[];
  readonly at: string;
}

function grantsIn(authority: Value, conditions: Value, pointer: string): readonly Granted[] {
  return listOf(authority['anyOf']).flatMap((grant, index) => {
    const { roles, action, scope, when } = valueOf(grant);
    const cells = cellsOf(valueOf(when), conditions);
    const named = textsOf(roles).map((name, place) => ({ name, at: `${pointer}/${index}/roles/${place}` }));
    const acting = typeof action === 'string' ? [{ name: action, at: `${pointer}/${index}/action` }] : [];
    return [...named, ...acting].map(({ name, at }) => ({ key: `${name} ${String(scope)}`, name, cells, at }));
  });
}

/** Every combination of the conditions' values that a `when` takes in. */
function cellsOf(when: Value, conditions: Value): readonly string[] {
  return Object.entries(conditions)
    .reduce<readonly (readonly string[])[]>(
      (cells, [name, condition]) => {
        const values = Object.keys(valueOf(valueOf(condition)['values']));
        const wanted = name in when ? values.filter((value) => value === when[name]) : values;
        return cells.flatMap((cell) => wanted.map((value) => [...cell, `${name} ${value}`]));
      },
      [[]],
    )
    .map((cell) => (cell.length === 0 ? 'every case' : cell.join(' with ')));
}
