/** Finds names of PIM permissions that are written out in code. */
import type { SyntaxNode } from '../grammar.ts';
import { nodesIn, STRINGS } from '../node-kinds.ts';

/** A name and where it begins. */
export interface WrittenPermission {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What is meant as a permission of PIM, however it is spelt. */
const WRITTEN =
  /(?<![\w.-])Privileged(?:Assignment|Eligibility|Access)(?:Schedule)?s?\.(?:Read|Write|ReadWrite|Remove|Cancel|Manage)\w*\.\w+(?![\w-]*\.)/g;
/** A string that is nothing but scopes; in a sentence, or in a file within a string, a name is only spoken of. */
const SCOPES = /^[\w$@]{0,3}["'`]*(?:https:\/\/[\w.-]+\/)?[\w.]+(?:[\s,]+(?:https:\/\/[\w.-]+\/)?[\w.]+)*["'`]*$/;

/** The names in the strings and words of a snippet. */
export function permissionsIn(root: SyntaxNode): readonly WrittenPermission[] {
  const found = new Map<number, WrittenPermission>();
  for (const node of nodesIn(root)) {
    if (!STRINGS.has(node.type) || node.text.length > 4_000 || !SCOPES.test(node.text)) continue;
    for (const match of node.text.matchAll(WRITTEN)) {
      const start = node.startIndex + match.index;
      found.set(start, { name: match[0], start, end: start + match[0].length });
    }
  }
  return [...found.values()].toSorted((one, other) => one.start - other.start);
}
