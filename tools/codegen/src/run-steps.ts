/** Runs the steps of a package in memory: the files that belong into its generated folders. */
import { existsSync } from 'node:fs';
import { CodegenError } from './codegen-error.ts';
import { generateClient } from './kiota/generate-client.ts';
import type { FindOptions } from './kiota/find-generator.ts';
import { type Config, readInputs, type Step } from './read-config.ts';

/** Files by path relative to the package. */
export type Files = ReadonlyMap<string, string>;

/** A generator of this workspace: pure, from the text of its inputs to the text of its outputs. */
export interface Generator {
  generate(inputs: ReadonlyMap<string, string>, options: Step['options']): Promise<Files>;
}

/** The name of the generator that is a program of its own. */
export const KIOTA = 'kiota';

/** Runs one step and returns its files. */
export async function runStep(config: Config, step: Step, find: FindOptions): Promise<Files> {
  const files = step.generator === KIOTA ? await generateClient(config, step, find) : await runLocal(config, step);
  return new Map([...files].map(([name, text]) => [`${step.output}/${name}`, text.replaceAll('\r\n', '\n')]));
}

/** Runs one step twice and refuses what differs. */
export async function runStepTwice(config: Config, step: Step, find: FindOptions): Promise<Files> {
  const [first, second] = [await runStep(config, step, find), await runStep(config, step, find)];
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
    (name) => first.get(name) !== second.get(name),
  );
  if (differing.length > 0) {
    throw new CodegenError(
      'NOT_DETERMINISTIC',
      `${config.project}: ${step.generator} wrote ${differing[0] ?? ''} differently the second time`,
    );
  }
  return first;
}

async function runLocal(config: Config, step: Step): Promise<Files> {
  const url = new URL(`./generators/${step.generator}.ts`, import.meta.url);
  if (!/^[a-z-]+$/.test(step.generator) || !existsSync(url)) {
    throw new CodegenError(
      'CONFIG_INVALID',
      `${config.project}/codegen.json: there is no generator \`${step.generator}\``,
    );
  }
  const generator = (await import(url.href)) as Generator;
  try {
    return await generator.generate(readInputs(config, step), step.options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CodegenError('GENERATOR_FAILED', `${config.project}: ${step.generator}: ${reason}`);
  }
}
