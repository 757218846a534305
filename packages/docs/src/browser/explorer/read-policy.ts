/** Reads the text of a policy, in YAML or JSON, and says with the line what is wrong with it. */
import { checkPolicy, type OrganisationPolicy, PolicyError } from '@pim-precheck/precheck';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** A policy, none where the text is empty, or what is wrong. */
export type ReadPolicy = { readonly policy: OrganisationPolicy | undefined } | { readonly faults: readonly string[] };

/** Reads a policy as the commands read their file. */
export function readPolicy(text: string): ReadPolicy {
  if (text.trim() === '') return { policy: undefined };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true, stringKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) return { faults: [`line ${lines.linePos(broken.pos[0]).line}: ${broken.message}`] };
  try {
    return { policy: checkPolicy(document.toJS({ maxAliasCount: 100 })) };
  } catch (error) {
    if (error instanceof PolicyError)
      return {
        faults: error.faults.map(({ pointer, message }) => `line ${lineOf(document, pointer, lines)}: ${message}`),
      };
    return { faults: ['it cannot be read'] };
  }
}

/** The line of what a pointer leads to, or of the nearest thing around it. */
function lineOf(document: Document, pointer: string, lines: LineCounter): number {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
