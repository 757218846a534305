/** What holds for a policy whatever the facts, by trying every case that its rules can tell apart. */
import { checkPolicy, type PolicyCase, policyCases, PolicyError, type PolicyRule } from '@pim-precheck/precheck';
import type { ReadDocument } from '../../read-document.ts';
import { type Relation, relationIn } from './relation-in.ts';

/** More cases than this are not tried. */
export const MOST_CASES = 50_000;

/** A policy, and what its cases tell. */
export interface Survey {
  readonly rules: readonly PolicyRule[];
  /** The cases of the whole policy; how many there would be, where these are too many to try. */
  readonly whole: readonly PolicyCase[] | number;
  /** A rule by itself; undefined where its cases are too many. */
  readonly alone: (index: number) => Pick<Relation, 'applies' | 'matters'> | undefined;
  /** A rule held against another one; undefined where their cases are too many. */
  readonly beside: (index: number, other: number) => Relation | undefined;
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
    const { rules } = checkPolicy(document.value);
    const found = policyCases(rules, MOST_CASES);
    const whole = 'cases' in found ? found.cases : found.tooMany;
    const relations = new Map<string, Relation | undefined>();
    const beside = (index: number, other: number): Relation | undefined => {
      const key = `${index} ${other}`;
      if (!relations.has(key)) {
        for (const [one, two] of [
          [index, other],
          [other, index],
        ] as const)
          relations.set(`${one} ${two}`, undefined);
        for (const [ordered, relation] of relationsOf(rules, whole, [index, other])) relations.set(ordered, relation);
      }
      return relations.get(key);
    };
    return { rules, whole, beside, alone: (index) => beside(index, index) };
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

/** Both ways round; nothing where the cases are too many. */
function relationsOf(
  rules: readonly PolicyRule[],
  whole: Survey['whole'],
  [index, other]: readonly [number, number],
): readonly (readonly [string, Relation])[] {
  if (typeof whole !== 'number') {
    return [
      [`${index} ${other}`, relationIn(whole, index, other)],
      [`${other} ${index}`, relationIn(whole, other, index)],
    ];
  }
  const pair = [index, other].flatMap((place) => rules[place] ?? []);
  const found = policyCases(pair, MOST_CASES, rules);
  if (!('cases' in found)) return [];
  return [
    [`${index} ${other}`, relationIn(found.cases, 0, 1)],
    [`${other} ${index}`, relationIn(found.cases, 1, 0)],
  ];
}
