/** Reads a package's `codegen.json`: what is generated there, from what, by which generator. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodegenError } from './codegen-error.ts';

/** One generator run: inputs are relative to the workspace, the output folder to the package. */
export interface Step {
  readonly generator: string;
  readonly output: string;
  readonly inputs: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a package has generated for it. */
export interface Config {
  readonly workspace: string;
  /** Folder of the package, relative to the workspace. */
  readonly project: string;
  readonly steps: readonly Step[];
}

/** Name of the file that says what is generated. */
export const CONFIG_FILE = 'codegen.json';

/** Reads and checks the configuration of one package. */
export function readConfig(workspace: string, project: string): Config {
  const place = `${project}/${CONFIG_FILE}`;
  const path = join(workspace, place);
  if (!existsSync(path)) throw new CodegenError('CONFIG_INVALID', `${place}: no such file`);
  const given = parse(readFileSync(path, 'utf8'), place) as { readonly steps?: unknown };
  if (!Array.isArray(given.steps) || given.steps.length === 0) {
    throw new CodegenError('CONFIG_INVALID', `${place}: \`steps\` has to be a list of at least one step`);
  }
  return {
    workspace,
    project,
    steps: given.steps.map((step: unknown, index) => checkStep(step, `${place}: /steps/${index}`)),
  };
}

/** Reads the text of a step's inputs. */
export function readInputs(config: Config, step: Step): ReadonlyMap<string, string> {
  return new Map(
    step.inputs.map((input) => {
      const path = join(config.workspace, input);
      if (!existsSync(path))
        throw new CodegenError('INPUT_MISSING', `${config.project}/${CONFIG_FILE}: input ${input} does not exist`);
      return [input, readFileSync(path, 'utf8')];
    }),
  );
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CodegenError(
      'CONFIG_INVALID',
      `${place}: not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

function checkStep(value: unknown, place: string): Step {
  const { generator, output, inputs, options = {} } = (value ?? {}) as Partial<Record<keyof Step, unknown>>;
  if (typeof generator !== 'string') throw new CodegenError('CONFIG_INVALID', `${place}/generator has to be a name`);
  if (typeof output !== 'string' || !/^src\/(?:.*\/)?generated$/.test(output)) {
    throw new CodegenError('CONFIG_INVALID', `${place}/output has to be a folder under src that is called generated`);
  }
  if (!Array.isArray(inputs) || inputs.length === 0 || !inputs.every((input) => typeof input === 'string')) {
    throw new CodegenError('CONFIG_INVALID', `${place}/inputs has to be a list of at least one path`);
  }
  if (typeof options !== 'object' || options === null)
    throw new CodegenError('CONFIG_INVALID', `${place}/options has to be an object`);
  return { generator, output, inputs, options: options as Step['options'] };
}
