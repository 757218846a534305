/** `codegen`: makes the generated folders of a package hold what its steps generate, and writes the lock. */
import { join } from 'node:path';
import { CodegenError } from './codegen-error.ts';
import { compareStep } from './steps/compare.ts';
import { type Files, readFolders, writeFolders } from './steps/generated-folders.ts';
import { nameOf } from './steps/generator.ts';
import { hashTexts, type Lock, lockSteps, readLock, writeLock } from './steps/lock.ts';
import { type Config, readConfig, type Step } from './steps/read-config.ts';
import { runStepTwice } from './steps/run-step.ts';
import type { Workspace } from './steps/workspace.ts';

/** Generates everything twice and only then touches the disk. Returns what to say, line by line. */
export async function writePackage(workspace: Workspace, project: string): Promise<readonly string[]> {
  const config = readConfig(workspace.root, project);
  const lock = readLock(workspace.root, project);
  const said: string[] = [];
  const files = new Map<string, string>();
  for (const [index, step] of config.steps.entries()) {
    const { made, how } = await makeStep({ workspace, config, lock, index, step });
    said.push(`codegen ${project}: ${nameOf(step)}: ${made.size} files ${how}`);
    addFiles(files, made, `${project}: ${step.generator}`);
  }
  const folders = [...config.steps, ...(lock?.steps ?? [])].map(({ output }) => output);
  const { written, removed } = writeFolders(join(workspace.root, project), folders, files);
  writeLock(workspace, config, files);
  return [...said, `codegen ${project}: ${written} files written, ${removed} removed`];
}

interface Making {
  readonly workspace: Workspace;
  readonly config: Config;
  readonly lock: Lock | undefined;
  readonly index: number;
  readonly step: Step;
}

/** Why in this order: what is up to date is no reason to fetch a generator, so the rest can be written without one. */
async function makeStep(making: Making): Promise<{ readonly made: Files; readonly how: string }> {
  const { workspace, config, step } = making;
  const run = { workspace, project: config.project, step };
  try {
    return { made: await runStepTwice({ ...run, mayDownload: false }), how: 'generated' };
  } catch (error) {
    if (!(error instanceof CodegenError) || error.code !== 'GENERATOR_MISSING') throw error;
    const current = currentFiles(making);
    if (current !== undefined) return { made: current, how: 'kept (up to date by the lock; no generator at hand)' };
    return { made: await runStepTwice({ ...run, mayDownload: true }), how: 'generated' };
  }
}

/** The files of a step as they stand on the disk, if the lock says that running it would make the same. */
function currentFiles({ workspace, config, lock, index, step }: Making): Files | undefined {
  const locked = lock?.steps[index];
  const now = lockSteps(workspace, config)[index];
  if (!lock || !locked || !now || compareStep(config.project, now, locked).length > 0) return undefined;
  if (config.steps.some((other) => other !== step && other.output === step.output)) return undefined;
  const files = readFolders(join(workspace.root, config.project), [step.output]);
  const recorded = Object.entries(lock.outputs).filter(([name]) => name.startsWith(`${step.output}/`));
  const hashes = hashTexts(files);
  const isSame = recorded.length === files.size && recorded.every(([name, hash]) => hashes[name] === hash);
  return isSame ? files : undefined;
}

function addFiles(files: Map<string, string>, made: Files, place: string): void {
  for (const [name, text] of made) {
    if (files.has(name)) throw new CodegenError('OUTPUT_INVALID', `${place} made ${name}, which another step made too`);
    files.set(name, text);
  }
}
