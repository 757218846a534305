/** What holds for a policy whatever the facts, by trying every case that its rules can tell apart. */
import {
  checkPolicy,
  type OrganisationPolicy,
  type PolicyCase,
  policyCases,
  PolicyError,
  type PolicyRule,
} from '@pim-precheck/precheck';
import type { ReadDocument } from '../../read-document.ts';

/** More cases than this are not tried. */
export const MOST_CASES = 50_000;

/** A policy, and its cases. */
export interface Survey {
  readonly policy: OrganisationPolicy;
  readonly rules: readonly PolicyRule[];
  /** The cases of the whole policy; how many there would be, where these are too many to try. */
  readonly whole: readonly PolicyCase[] | number;
  /** The cases of some of the rules, `applies` in their order; undefined where these are too many. */
  readonly casesOf: (indexes: readonly number[]) => readonly PolicyCase[] | undefined;
}

const surveys = new WeakMap<ReadDocument, Survey | undefined>();

/** Surveys a policy, once; undefined where there is none or where it is wrong, which another rule tells. */
export function surveyOf(document: ReadDocument | undefined): Survey | undefined {
  if (document === undefined) return undefined;
  if (!surveys.has(document)) surveys.set(document, surveyed(document));
  return surveys.get(document);
}

function surveyed(document: ReadDocument): Survey | undefined {
  try {
    const policy = checkPolicy(document.value);
    const { rules } = policy;
    const found = policyCases(rules, MOST_CASES);
    if ('cases' in found) {
      const { cases } = found;
      const casesOf = (indexes: readonly number[]): readonly PolicyCase[] =>
        cases.map((one) => ({ ...one, applies: indexes.map((index) => one.applies[index] === true) }));
      return { policy, rules, whole: cases, casesOf };
    }
    return { policy, rules, whole: found.tooMany, casesOf: (indexes) => casesOfSome(rules, indexes) };
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

function casesOfSome(rules: readonly PolicyRule[], indexes: readonly number[]): readonly PolicyCase[] | undefined {
  const found = policyCases(
    indexes.flatMap((index) => rules[index] ?? []),
    MOST_CASES,
  );
  return 'cases' in found ? found.cases : undefined;
}
