/** Reads the policy of a folder with its tests. */
import { dirname, join, resolve } from 'node:path';
import { isPolicyTest, POLICY_FILES } from '@pim-precheck/precheck/policy-files';
import { parseText, type ReadDocument } from '../../read-document.ts';
import type { TextFile } from '../../text-file.ts';
import type { ReadSource, Unreadable } from '../sources.ts';

/** Reads the policy of a folder, and its tests. */
export const readPolicy: ReadSource<'policy'> = (files, unreadable) => {
  const folder = files.map(({ path }) => dirname(path)).toSorted((one, other) => one.length - other.length)[0] ?? '';
  const policiesIn = (own: string): readonly TextFile[] =>
    POLICY_FILES.flatMap((name) => files.find(({ path }) => path === join(own, name)) ?? []);
  const [policy, ...others] = policiesIn(folder);
  // Why not the rest: a folder for tests that has a policy of its own is a source of its own.
  const tests = files.filter(
    ({ path }) => isPolicyTest(path) && (dirname(path) === folder || policiesIn(dirname(path)).length === 0),
  );
  return {
    policy: policy && parse(policy, unreadable),
    others: others.map(({ path }) => path),
    tests: tests.flatMap((file) => parse(file, unreadable) ?? []),
    isAbout: (test, named) =>
      policy !== undefined &&
      (named === undefined
        ? dirname(test.path) === folder
        : resolve(dirname(test.path), named) === resolve(policy.path)),
  };
};

function parse({ text, path }: TextFile, unreadable: Unreadable): ReadDocument | undefined {
  try {
    return parseText(text, path);
  } catch (error) {
    unreadable(error as Error);
    return undefined;
  }
}
