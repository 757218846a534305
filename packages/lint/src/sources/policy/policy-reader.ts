/** Finds the policy of a folder with the tests beside it. */
import { basename, dirname } from 'node:path';
import { isPolicyTest, POLICY_FILES } from '@pim-precheck/precheck/policy-files';
import type { SourceReader } from '../sources.ts';

/** Takes policies and policy tests by their names. */
export const policyReader: SourceReader<'policy'> = {
  kind: 'policy',
  folders: (path) => [dirname(path)],
  takes: (path) => POLICY_FILES.includes(basename(path)) || isPolicyTest(path),
  load: async () => (await import('./read-policy.ts')).readPolicy,
};
