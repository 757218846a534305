/** Reads the policy of a folder with the tests beside it. */
import { basename } from 'node:path';
import { isPolicyTest, POLICY_FILES } from '@pim-precheck/precheck/policy-files';
import { parseText, type ReadDocument } from '../../read-document.ts';
import type { TextFile } from '../../text-file.ts';
import type { ReadSource, Unreadable } from '../sources.ts';

/** Reads the policy of a folder, and its tests. */
export const readPolicy: ReadSource<'policy'> = (files, unreadable) => {
  const [policy, ...others] = POLICY_FILES.flatMap((name) => files.find(({ path }) => basename(path) === name) ?? []);
  return {
    policy: policy && parse(policy, unreadable),
    others: others.map(({ path }) => path),
    tests: files.filter(({ path }) => isPolicyTest(path)).flatMap((file) => parse(file, unreadable) ?? []),
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
