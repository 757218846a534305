/** Holds two rules of a policy against each other, in every case that they can tell apart. */
import type { PolicyCase } from '@pim-precheck/precheck';

/** What a rule is to another one. */
export interface Relation {
  /** Whether the rule applies in any case. */
  readonly applies: boolean;
  /** Whether it applies in a case that Microsoft Graph does not deny. */
  readonly matters: boolean;
  /** Whether the other applies wherever it does. */
  readonly isCovered: boolean;
  /** Whether both apply in a case that Microsoft Graph does not deny. */
  readonly meets: boolean;
}

/** Places of the rules among those of the cases; a rule may be held against itself. */
export function relationIn(cases: readonly PolicyCase[], index: number, other: number): Relation {
  const own = cases.filter(({ applies }) => applies[index] === true);
  const isOther = ({ applies }: PolicyCase): boolean => applies[other] === true;
  return {
    applies: own.length > 0,
    matters: own.some(({ base }) => base() !== 'deny'),
    isCovered: own.every(isOther),
    meets: own.some((one) => isOther(one) && one.base() !== 'deny'),
  };
}
