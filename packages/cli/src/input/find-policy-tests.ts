/** Finds the files that hold expectations about a policy. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isPolicyTest } from '@pim-precheck/precheck';
import { UsageError } from '../usage-error.ts';
import { reasonUnreadable } from './open-input.ts';

/** Returns the test files of the paths, sorted; a file that is named is taken whatever it is called. */
export function findPolicyTests(paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => {
    try {
      return statSync(path).isDirectory() ? filesUnder(path) : [path];
    } catch (error) {
      throw new UsageError(`${path}: ${reasonUnreadable(error)}`);
    }
  });
  if (found.length === 0)
    throw new UsageError(
      `${paths.join(', ')}: no test file found, a name such as precheck.policy-test.yaml was expected`,
    );
  return [...new Set(found)].toSorted();
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : filesUnder(path);
    return entry.isFile() && isPolicyTest(entry.name) ? [path] : [];
  });
}
