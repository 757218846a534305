/** Says which programs that a package's steps need are at hand, so that the cache keeps apart what was checked with and without. */
import { loadGenerator, nameOf } from './steps/generator.ts';
import { readConfig } from './steps/read-config.ts';
import { contextOf } from './steps/run-step.ts';
import type { Workspace } from './steps/workspace.ts';

/** One line for each step of a package. */
export async function listGenerators(workspace: Workspace, project: string): Promise<readonly string[]> {
  const lines = readConfig(workspace.root, project).steps.map(async (step) => {
    const generator = await loadGenerator(workspace, project, step.generator);
    const context = contextOf({ workspace, project, step, mayDownload: false });
    const isAtHand = generator.isAtHand?.(step.options, context) ?? true;
    return `${nameOf(step)}: ${isAtHand ? 'at hand' : 'not at hand'}`;
  });
  return Promise.all(lines);
}
