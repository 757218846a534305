/** Keeps the facts in the fragment of the page's address, where no server sees them. */
import { checkFacts, type Facts, FactsError } from '@pim-precheck/precheck';

/** Facts, or what is wrong with the text that should hold them. */
export type ReadFacts = { readonly facts: Facts } | { readonly fault: string };

/** The facts in a fragment; undefined where there is none. */
export function factsFromHash(hash: string): ReadFacts | undefined {
  if (hash.length < 2) return undefined;
  try {
    return factsFromText(decodeURIComponent(hash.slice(1)));
  } catch {
    return { fault: 'the address is not a case of the explorer' };
  }
}

/** The facts in a text of JSON. */
export function factsFromText(text: string): ReadFacts {
  try {
    return { facts: checkFacts(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof FactsError || error instanceof SyntaxError) return { fault: error.message };
    throw error;
  }
}

/** The fragment that holds the facts. */
export function hashOf(facts: Facts): string {
  return `#${encodeURIComponent(JSON.stringify(facts))}`;
}
