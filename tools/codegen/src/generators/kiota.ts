/** Generates an API client with Kiota, a program of its own. */
import { CodegenError } from '../codegen-error.ts';
import { findGenerator } from '../kiota/find-generator.ts';
import { generateClient } from '../kiota/generate-client.ts';
import { isAtHand as isPlaceAtHand, placeOf } from '../kiota/generator-place.ts';
import { readKiotaOptions } from '../kiota/kiota-options.ts';
import type { GeneratorContext } from '../steps/generator.ts';

/** Writes the client and `kiota-lock.json`. Input: one description. */
export async function generate(
  inputs: ReadonlyMap<string, string>,
  options: Readonly<Record<string, unknown>>,
  context: GeneratorContext,
): Promise<ReadonlyMap<string, string>> {
  const kiotaOptions = readKiotaOptions(options);
  const [[path, text] = ['', ''], ...others] = [...inputs];
  if (path === '' || others.length > 0) {
    throw new CodegenError('CONFIG_INVALID', `kiota: needs one description as its input, got ${inputs.size}`);
  }
  const executable = await findGenerator(kiotaOptions.generatorVersion, context);
  const request = { description: { path, text }, output: context.output, options: kiotaOptions };
  return generateClient(executable, request, context.env);
}

/** Whether Kiota can be run without fetching it. */
export function isAtHand(options: Readonly<Record<string, unknown>>, context: GeneratorContext): boolean {
  return isPlaceAtHand(placeOf(readKiotaOptions(options).generatorVersion, context), context.env);
}
