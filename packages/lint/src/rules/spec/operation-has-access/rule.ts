/** Flags operations without `x-access` in a description that has it. */
import { defineRule } from '../../../define-rule.ts';

/** Each operation should say who may call it. */
export const operationHasAccess = defineRule({
  id: 'operation-has-access',
  reads: 'spec',
  meta: {
    summary: 'Each operation should say who may call it',
    rationale: 'In a description where other operations say it, one that does not looks as if anybody could call it.',
    category: 'spec',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/schemas/access-overlay.schema.json',
  },
  check({ operations, accesses }, report) {
    const covered = new Set(accesses.flatMap((access) => access.operations));
    for (const operation of operations) {
      if (!operation.isInGuardedDescription || covered.has(operation)) continue;
      const { document, pointer, method, path } = operation;
      report(document.placeOf(pointer), `${method.toUpperCase()} ${path} has no \`x-access\``);
    }
  },
});
