/** Reads a package's `codegen.json`: what is generated there, from what, by which generator. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodegenError, reasonOf } from '../codegen-error.ts';

/** One generator run: inputs are relative to the workspace, the output folder to the package. */
export interface Step {
  readonly generator: string;
  readonly output: string;
  readonly inputs: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a package has generated for it. */
export interface Config {
  /** Folder of the package, relative to the workspace. */
  readonly project: string;
  readonly steps: readonly Step[];
}

/** Name of the file that says what is generated. */
export const CONFIG_FILE = 'codegen.json';

const STEP_KEYS: readonly string[] = ['generator', 'output', 'inputs', 'options'] satisfies (keyof Step)[];
const INSIDE = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\]*[^/\\]$/;

/** Reads and checks the configuration of one package. */
export function readConfig(root: string, project: string): Config {
  const place = `${project}/${CONFIG_FILE}`;
  const given = parse(root, place);
  if (!isRecord(given)) fail(place, 'has to hold an object with `steps`');
  const unknown = Object.keys(given).find((key) => key !== 'steps' && key !== '$schema');
  if (unknown !== undefined) fail(place, `unknown field \`${unknown}\``);
  const { steps } = given;
  if (!Array.isArray(steps) || steps.length === 0) fail(place, '`steps` has to be a list of at least one step');
  return { project, steps: steps.map((step, index) => checkStep(step, `${place}: /steps/${index}`)) };
}

/** Reads the text of a step's inputs, by path. */
export function readInputs(root: string, project: string, step: Step): ReadonlyMap<string, string> {
  return new Map(
    step.inputs.map((input) => {
      const path = join(root, input);
      if (!existsSync(path)) {
        throw new CodegenError('INPUT_MISSING', `${project}/${CONFIG_FILE}: input ${input} does not exist`);
      }
      return [input, readFileSync(path, 'utf8')];
    }),
  );
}

function parse(root: string, place: string): unknown {
  const path = join(root, place);
  if (!existsSync(path)) fail(place, 'no such file');
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    return fail(place, `not JSON: ${reasonOf(cause)}`);
  }
}

function checkStep(value: unknown, place: string): Step {
  if (!isRecord(value)) fail(place, 'has to be an object');
  const unknown = Object.keys(value).find((key) => !STEP_KEYS.includes(key));
  if (unknown !== undefined) fail(place, `unknown field \`${unknown}\`, expected ${STEP_KEYS.join(', ')}`);
  const { generator, output, inputs, options = {} } = value;
  if (typeof generator !== 'string' || !/^[a-z][a-z0-9-]*$/.test(generator)) {
    fail(`${place}/generator`, 'has to be the name of a file in tools/codegen/src/generators, without `.ts`');
  }
  // Why: what stands in the folder and was not generated is deleted, so no folder with sources may be named here.
  if (typeof output !== 'string' || !INSIDE.test(output) || !/(?:^|\/)generated$/.test(output)) {
    fail(`${place}/output`, 'has to be a folder of the package that is called `generated`');
  }
  if (!Array.isArray(inputs) || inputs.length === 0 || !inputs.every(isInsidePath)) {
    fail(`${place}/inputs`, 'has to be a list of at least one path in the workspace');
  }
  if (new Set(inputs).size < inputs.length) fail(`${place}/inputs`, 'names a path twice');
  if (!isRecord(options)) fail(`${place}/options`, 'has to be an object');
  return { generator, output, inputs, options };
}

function isInsidePath(value: unknown): value is string {
  return typeof value === 'string' && INSIDE.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fail(place: string, message: string): never {
  throw new CodegenError('CONFIG_INVALID', `${place}: ${message}`);
}
