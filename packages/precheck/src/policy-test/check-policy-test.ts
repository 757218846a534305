/** Accepts a parsed test file, or says everything that is wrong with it. */
import { reasons } from '../engine/reasons.ts';
import { validatePolicyTest } from '../generated/validate-policy-test.ts';
import { closestTo } from '../input/closest-to.ts';
import { describeFault, type Fault, pointerOfFault, shorten } from '../input/describe-fault.ts';
import { soundItems } from '../input/sound-items.ts';
import type { Rules } from '../policy/organisation-policy.ts';
import { PolicyError, type PolicyFault } from '../policy/policy-error.ts';
import { AXES, type Combined, type Expectation, type PolicyTest, type PolicyTestFile } from './policy-test.ts';

/** Accepts a parsed value as a test file, about the rules of a policy where one is given. Throws a PolicyError with every fault found. */
export function checkPolicyTest(value: unknown, policy?: Rules): PolicyTestFile {
  const ofSchema = validatePolicyTest(value) ? [] : schemaFaults(validatePolicyTest.errors ?? []);
  const file = value as PolicyTestFile;
  const faults = soundItems<PolicyTest>(value, 'tests', ofSchema).flatMap(({ item: test, index }) => {
    const at = `/tests/${index}`;
    const except = test.except ?? [];
    return [
      ...unknownNames(test, file, at),
      ...unknownCodes(test.expect, `${at}/expect`),
      ...except.flatMap((one, place) => [
        ...unknownNames(one, file, `${at}/except/${place}`),
        ...unknownCodes(one.expect, `${at}/except/${place}/expect`),
      ]),
      ...(policy === undefined ? [] : unknownRules(test, index, policy)),
    ];
  });
  if (ofSchema.length + faults.length > 0) throw new PolicyError([...ofSchema, ...faults]);
  return file;
}

/** Why some are left out: a fault of a branch repeats one that lies deeper. */
function schemaFaults(faults: readonly Fault[]): readonly PolicyFault[] {
  return faults
    .filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames')
    .map((fault) => ({ pointer: pointerOfFault(fault), message: describeFault(fault, 'the test file') }));
}

/** Says which rules a test file names that the policy does not have. Throws a PolicyError with every one. */
export function checkRuleNames({ tests }: PolicyTestFile, policy: Rules): void {
  const faults = tests.flatMap((test, index) => unknownRules(test, index, policy));
  if (faults.length > 0) throw new PolicyError(faults);
}

function unknownRules({ expect, except = [] }: PolicyTest, index: number, { rules }: Rules): readonly PolicyFault[] {
  const known = rules.map(({ id }) => id);
  const expectations = [
    { expect, at: 'expect' },
    ...except.map((one, place) => ({ ...one, at: `except/${place}/expect` })),
  ];
  return expectations.flatMap((one) =>
    unknownWords(one.expect.rules ?? [], known, {
      pointer: `/tests/${index}/${one.at}/rules`,
      what: 'a rule of the policy',
    }),
  );
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
