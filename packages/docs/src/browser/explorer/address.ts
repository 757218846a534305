/** Keeps the case in the fragment of the page's address, where no server sees it. */
import { checkFacts, type Facts, FactsError } from '@pim-precheck/precheck';

/** What the explorer decides about: facts, and the text of a policy, empty where there is none. */
export interface Case {
  readonly facts: Facts;
  readonly policyText: string;
}

/** What was read, or what is wrong with the text that should hold it. */
export type ReadCase = Case | { readonly fault: string };

const POLICY = '&policy=';

/** The case in a fragment; undefined where there is none. */
export function caseFromHash(hash: string): ReadCase | undefined {
  if (hash.length < 2) return undefined;
  const [facts = '', policy = ''] = hash.slice(1).split(POLICY, 2);
  const text = decoded(facts);
  const policyText = decoded(policy);
  if (text === undefined || policyText === undefined)
    return { fault: 'The address was cut off or changed: it holds no case. What you see is the case to start from.' };
  const read = factsFromText(text);
  return 'facts' in read
    ? { facts: read.facts, policyText }
    : {
        fault: `The address holds no case that can be decided: ${read.fault}. What you see is the case to start from.`,
      };
}

/** The facts in a text of JSON. */
export function factsFromText(text: string): { readonly facts: Facts } | { readonly fault: string } {
  try {
    return { facts: checkFacts(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof FactsError) return { fault: error.message };
    if (error instanceof SyntaxError) return { fault: 'it is not JSON' };
    throw error;
  }
}

/** The fragment that holds a case. */
export function hashOf({ facts, policyText }: Case): string {
  const policy = policyText.trim() === '' ? '' : `${POLICY}${encodeURIComponent(policyText)}`;
  return `#${encodeURIComponent(JSON.stringify(facts))}${policy}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
