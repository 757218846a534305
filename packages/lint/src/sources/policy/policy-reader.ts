/** Finds the policy of a folder with the tests beside it, or in a folder for tests below. */
import { basename, dirname, join } from 'node:path';
import { isPolicyTest, POLICY_FILES } from '@pim-precheck/precheck/policy-files';
import type { SourceReader } from '../sources.ts';

const TEST_FOLDERS = ['tests', 'test', 'policy-tests'];

/** Takes policies and policy tests by their names. */
export const policyReader: SourceReader<'policy'> = {
  kind: 'policy',
  folders: (path) => {
    const own = dirname(path);
    return isPolicyTest(path) && TEST_FOLDERS.includes(basename(own))
      ? [dirname(own), own]
      : [own, ...TEST_FOLDERS.map((name) => join(own, name))];
  },
  takes: (path) => POLICY_FILES.includes(basename(path)) || isPolicyTest(path),
  load: async () => (await import('./read-policy.ts')).readPolicy,
};
