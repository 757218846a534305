/** Flags permissions that are called least and are not. */
import { defineRule } from '../../../define-rule.ts';
import type { Value } from '../../../sources/spec/spec-source.ts';
import { textsOf, valueOf } from '../../../sources/spec/value-of.ts';
/** A permission that is called least has to be the least. */
export const accessPermissionIsLeast = defineRule({
  id: 'access-permission-is-least',
  reads: 'spec',
  meta: {
    summary: 'A permission that is called least has to be the least',
    rationale: 'Teams grant what is called least; where a lesser one would do, every one of them grants too much.',
    category: 'spec',
    severity: 'error',
    securitySeverity: 5.0,
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ accesses, names }, report) {
    const seen = new Set<unknown>();
    for (const { value, document, pointer, operations } of accesses) {
      for (const [kind, granted] of Object.entries(valueOf(value['permission']))) {
        if (seen.has(granted)) continue;
        seen.add(granted);
        const lists = valueOf(granted);
        const isRead = operations.length > 0 && operations.every(({ method }) => method === 'get');
        textsOf(lists['least']).forEach((name, index) => {
          const message = faultOf(name, { lists, isRead, known: names.permissions.known });
          if (message !== undefined) report(document.placeOf(`${pointer}/permission/${kind}/least/${index}`), message);
        });
      }
    }
  },
});

function faultOf(
  name: string,
  { lists, isRead, known }: { readonly lists: Value; readonly isRead: boolean; readonly known: ReadonlySet<string> },
): string | undefined {
  for (const list of ['higher', 'observed'])
    if (textsOf(lists[list]).includes(name)) return `${name} is called both least and ${list}`;
  const reading = name.replace(/\.ReadWrite\./, '.Read.');
  if (reading === name) return undefined;
  const others = [...textsOf(lists['least']), ...textsOf(lists['higher'])];
  if (others.includes(reading)) return `${reading} is enough and less than ${name}`;
  // Why only reads: whoever changes something needs to write.
  return isRead && known.has(reading) ? `a read needs no more than ${reading}, which is less than ${name}` : undefined;
}
