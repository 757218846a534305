/** Flags facts that are read by a call which the description does not have. */
import { defineRule } from '../../../define-rule.ts';
import { closestTo } from '@pim-precheck/precheck';
import { step, valueOf } from '../../../sources/spec/value-of.ts';
/** A fact has to be read by a call that the description has. */
export const accessReadIsDescribed = defineRule({
  id: 'access-read-is-described',
  reads: 'spec',
  meta: {
    summary: 'A fact has to be read by a call that the description has',
    rationale:
      'What a check may read, and with which permission, comes from the description; a read that is not in it has neither.',
    category: 'spec',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/schemas/access-overlay.schema.json',
  },
  check({ accesses, operations }, report) {
    for (const { value, document, pointer, operations: about } of accesses) {
      const description = about[0]?.document;
      if (description === undefined) continue;
      const paths = operations.filter((operation) => operation.document === description);
      for (const [fact, read] of Object.entries(valueOf(value['reads']))) {
        for (const method of ['get', 'post']) {
          const path = valueOf(read)[method];
          if (typeof path !== 'string') continue;
          if (paths.some((operation) => operation.path === path && operation.method === method)) continue;
          const closest = closestTo(path, new Set(paths.map((operation) => operation.path)));
          const hint = closest === undefined || closest === path ? '' : `; did you mean \`${closest}\`?`;
          const at = document.placeOf(`${pointer}/reads/${step(fact)}/${method}`);
          report(
            at,
            `${fact} is read by ${method.toUpperCase()} \`${path}\`, which the description does not have${hint}`,
          );
        }
      }
    }
  },
});
