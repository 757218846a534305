/** Finds the organisation policy of a run: the file that was named, or the one that lies in the working folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Names under which a policy is found without being named. */
export const POLICY_FILES: readonly string[] = ['precheck.policy.yaml', 'precheck.policy.yml', 'precheck.policy.json'];

/** `--policy FILE`, `--no-policy` as false, or neither as true or undefined. */
export type PolicyChoice = string | boolean | undefined;

/** The path of the policy of a run in a folder; undefined where there is none. */
export function findPolicy(choice: PolicyChoice, folder: string): string | undefined {
  if (typeof choice === 'string') return choice;
  if (choice === false) return undefined;
  return POLICY_FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
}
