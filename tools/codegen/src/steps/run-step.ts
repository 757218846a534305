/** Runs one step of a package in memory: the files that belong into its generated folder. */
import { CodegenError, reasonOf } from '../codegen-error.ts';
import type { Files } from './generated-folders.ts';
import { type GeneratorContext, loadGenerator } from './generator.ts';
import { readInputs, type Step } from './read-config.ts';
import type { Workspace } from './workspace.ts';

/** A step and where it belongs. */
export interface StepRun {
  readonly workspace: Workspace;
  readonly project: string;
  readonly step: Step;
  readonly mayDownload: boolean;
}

/** Runs a step once. Returns its files by path relative to the package. */
export async function runStep(run: StepRun): Promise<Files> {
  const { workspace, project, step } = run;
  const generator = await loadGenerator(workspace, project, step.generator);
  const inputs = readInputs(workspace.root, project, step);
  const place = `${project}: ${step.generator}`;
  let files: ReadonlyMap<string, string>;
  try {
    files = await generator.generate(inputs, step.options, contextOf(run));
  } catch (cause) {
    throw explain(cause, run);
  }
  if (files.size === 0) throw new CodegenError('OUTPUT_INVALID', `${place} made no file`);
  return new Map([...files].map(([name, text]) => [`${step.output}/${checkName(name, place)}`, withLf(text)]));
}

/** Runs a step twice and refuses a generator that does not make the same files both times. */
export async function runStepTwice(run: StepRun): Promise<Files> {
  const [first, second] = [await runStep(run), await runStep(run)];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  const differing = names.find((name) => first.get(name) !== second.get(name));
  if (differing === undefined) return first;
  throw new CodegenError(
    'NOT_DETERMINISTIC',
    `${run.project}: ${run.step.generator} made another ${differing} from the same inputs the second time; nothing was written`,
  );
}

/** What a step's generator may know beside its inputs and options. */
export function contextOf({ workspace, project, step, mayDownload }: StepRun): GeneratorContext {
  return { root: workspace.root, output: `${project}/${step.output}`, env: workspace.env, mayDownload };
}

function explain(cause: unknown, { project, step }: StepRun): CodegenError {
  if (!(cause instanceof CodegenError)) {
    return new CodegenError('GENERATOR_FAILED', `${project}: ${step.generator}: ${reasonOf(cause)}`);
  }
  if (cause.code === 'GENERATOR_MISSING') return cause;
  return new CodegenError(cause.code, `${project}: ${cause.message}`, cause.hint);
}

function checkName(name: string, place: string): string {
  const isPlain = name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (isPlain && !name.includes('\\')) return name;
  throw new CodegenError('OUTPUT_INVALID', `${place} made a file \`${name}\`, which is not a path inside its folder`);
}

function withLf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
