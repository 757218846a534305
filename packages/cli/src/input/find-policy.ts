/** Finds the organisation policy of a run: the file that was named, or the one that lies in the working folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { POLICY_FILES } from '@pim-precheck/precheck';
import type { PolicyChoice } from '../policy-choice.ts';

/** The path of the policy of a run in a folder; undefined where there is none. */
export function findPolicy(choice: PolicyChoice, folder: string): string | undefined {
  if (typeof choice === 'string') return choice;
  if (choice === false) return undefined;
  return POLICY_FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
}
