/** Loads an organisation policy from its file. */
import { checkPolicy, type OrganisationPolicy, PolicyError } from '@pim-precheck/precheck';
import { placeText, type ReadDocument, readDocument } from '@pim-precheck/lint';
import { UsageError } from '../usage-error.ts';

/** Returns the policy of a file; every fault is told with file, line and column. */
export function loadPolicy(path: string): OrganisationPolicy {
  return policyOf(readDocument(path));
}

/** Accepts a document as a policy. */
export function policyOf({ value, placeOf }: ReadDocument): OrganisationPolicy {
  try {
    return checkPolicy(value);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const [first = '', ...further] = error.faults.map(
      ({ pointer, message }) => `${placeText(placeOf(pointer))}: ${message}`,
    );
    throw new UsageError(first, ...further);
  }
}
