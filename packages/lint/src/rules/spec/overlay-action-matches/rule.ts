/** Flags actions of an overlay that change nothing, or write over what is there already. */
import { defineRule } from '../../../define-rule.ts';
import { basename } from 'node:path';
import type { Access, Operation } from '../../../sources/spec/spec-source.ts';
/** An action of an overlay has to match an operation that has no access yet. */
export const overlayActionMatches = defineRule({
  id: 'overlay-action-matches',
  reads: 'spec',
  meta: {
    summary: 'An action of an overlay has to match an operation that has no access yet',
    rationale:
      'An overlay skips what it cannot find, and writes over what it finds: the operation has another rule than the file seems to say, and nothing tells.',
    category: 'spec',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://spec.openapis.org/overlay/v1.0.0.html',
  },
  check({ actions, accesses }, report) {
    for (const { document, pointer, target, operations } of actions)
      if (operations?.length === 0)
        report(document.placeOf(`${pointer}/target`), `\`${target}\` matches no operation of the description`);
    const before = new Map<Operation, Access>();
    for (const access of accesses) {
      for (const operation of access.operations) {
        const first = before.get(operation);
        if (first === undefined) before.set(operation, access);
        else {
          const { path, line } = first.document.placeOf(first.pointer);
          const where = path === access.document.path ? `line ${line}` : basename(path);
          report(
            access.document.placeOf(access.pointer),
            `${operation.method.toUpperCase()} ${operation.path} has an \`x-access\` already, in ${where}`,
          );
        }
      }
    }
  },
});
