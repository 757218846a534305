/** How the files of a team's policy are called. */

/** Names of a policy file, the first that is there counts. */
export const POLICY_FILES: readonly string[] = ['precheck.policy.yaml', 'precheck.policy.yml', 'precheck.policy.json'];

const TEST_FILE = /(?:^|\.)policy-test\.(?:ya?ml|json)$/;

/** True where a file holds expectations about a policy. */
export function isPolicyTest(name: string): boolean {
  return TEST_FILE.test(name);
}
