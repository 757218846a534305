/** Accepts a parsed test file, or says everything that is wrong with it. */
import { reasons } from '../engine/reasons.ts';
import { validatePolicyTest } from '../generated/validate-policy-test.ts';
import { closestTo } from '../input/closest-to.ts';
import { describeFault, shorten } from '../input/describe-fault.ts';
import type { Rules } from '../policy/organisation-policy.ts';
import { PolicyError, type PolicyFault } from '../policy/policy-error.ts';
import { pointerOfFault } from '../input/describe-fault.ts';
import { AXES, type Combined, type Expectation, type PolicyTestFile } from './policy-test.ts';

/** Accepts a parsed value as a test file. Throws a PolicyError with every fault found. */
export function checkPolicyTest(value: unknown): PolicyTestFile {
  if (!validatePolicyTest(value)) {
    const faults = (validatePolicyTest.errors ?? []).filter(
      ({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames',
    );
    throw new PolicyError(
      faults.map((fault) => ({ pointer: pointerOfFault(fault), message: describeFault(fault, 'the test file') })),
    );
  }
  const file = value as PolicyTestFile;
  const faults = file.tests.flatMap((test, index) => {
    const at = `/tests/${index}`;
    const except = test.except ?? [];
    return [
      ...unknownNames(test, file, at),
      ...unknownCodes(test.expect, `${at}/expect`),
      ...except.flatMap((one, place) => [
        ...unknownNames(one, file, `${at}/except/${place}`),
        ...unknownCodes(one.expect, `${at}/except/${place}/expect`),
      ]),
    ];
  });
  if (faults.length > 0) throw new PolicyError(faults);
  return file;
}

/** Says which rules a test file names that the policy does not have. Throws a PolicyError with every one. */
export function checkRuleNames({ tests }: PolicyTestFile, { rules }: Rules): void {
  const known = rules.map(({ id }) => id);
  const faults = tests.flatMap(({ expect, except = [] }, index) =>
    [{ expect, at: 'expect' }, ...except.map((one, place) => ({ ...one, at: `except/${place}/expect` }))].flatMap(
      (one) =>
        unknownWords(one.expect.rules ?? [], known, {
          pointer: `/tests/${index}/${one.at}/rules`,
          what: 'a rule of the policy',
        }),
    ),
  );
  if (faults.length > 0) throw new PolicyError(faults);
}

function unknownNames(combined: Combined, file: PolicyTestFile, at: string): readonly PolicyFault[] {
  return AXES.flatMap((axis) =>
    unknownWords(combined[axis] ?? [], Object.keys(file[axis] ?? {}), {
      pointer: `${at}/${axis}`,
      what: `one of the ${axis} of this file`,
    }),
  );
}

function unknownCodes(expectation: Expectation, at: string): readonly PolicyFault[] {
  return unknownWords(expectation.reasons ?? [], Object.keys(reasons), {
    pointer: `${at}/reasons`,
    what: 'a reason code',
  });
}

function unknownWords(
  words: readonly string[],
  known: readonly string[],
  { pointer, what }: { readonly pointer: string; readonly what: string },
): readonly PolicyFault[] {
  return words.flatMap((word, index) => {
    if (known.includes(word)) return [];
    const closest = closestTo(word, known);
    const hint = closest === undefined ? '' : `; did you mean \`${closest}\`?`;
    return [{ pointer: `${pointer}/${index}`, message: `\`${shorten(word)}\` is not ${what}${hint}` }];
  });
}
