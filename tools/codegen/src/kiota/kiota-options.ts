/** The options of a Kiota step: named as Kiota's own lock file names them, so that the two can be held against each other. */
import { CodegenError } from '../codegen-error.ts';

/** What is asked of Kiota; what is not named here is Kiota's default and stands in its lock file. */
export interface KiotaOptions {
  /** Version of Kiota, pinned. */
  readonly generatorVersion: string;
  readonly language: string;
  readonly clientClassName: string;
  readonly clientNamespaceName: string;
  readonly typeAccessModifier?: string;
  readonly usesBackingStore?: boolean;
  readonly excludeBackwardCompatible?: boolean;
  readonly includeAdditionalData?: boolean;
  readonly includePatterns?: readonly string[];
  readonly excludePatterns?: readonly string[];
  readonly disabledValidationRules?: readonly string[];
}

type Kind = 'text' | 'flag' | 'list';

/** Each option with the argument of `kiota generate` that sets it. */
const ARGUMENTS: Readonly<Record<keyof KiotaOptions, readonly [Kind, string]>> = {
  generatorVersion: ['text', ''],
  language: ['text', '--language'],
  clientClassName: ['text', '--class-name'],
  clientNamespaceName: ['text', '--namespace-name'],
  typeAccessModifier: ['text', '--type-access-modifier'],
  usesBackingStore: ['flag', '--backing-store'],
  excludeBackwardCompatible: ['flag', '--exclude-backward-compatible'],
  includeAdditionalData: ['flag', '--additional-data'],
  includePatterns: ['list', '--include-path'],
  excludePatterns: ['list', '--exclude-path'],
  disabledValidationRules: ['list', '--disable-validation-rules'],
};
const REQUIRED: readonly (keyof KiotaOptions)[] = [
  'generatorVersion',
  'language',
  'clientClassName',
  'clientNamespaceName',
];

/** Checks the options of a step. */
export function readKiotaOptions(options: Readonly<Record<string, unknown>>): KiotaOptions {
  for (const [name, value] of Object.entries(options)) {
    const argument = Object.hasOwn(ARGUMENTS, name) ? ARGUMENTS[name as keyof KiotaOptions] : undefined;
    if (argument === undefined) {
      fail(`the option \`${name}\` is unknown, expected one of ${Object.keys(ARGUMENTS).join(', ')}`);
    }
    const [kind] = argument;
    if (!isOf(kind, value)) fail(`the option \`${name}\` has to be ${NOUNS[kind]}`);
  }
  const missing = REQUIRED.find((name) => options[name] === undefined);
  if (missing !== undefined) fail(`the option \`${missing}\` is missing`);
  // Why: it names a folder.
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(options['generatorVersion']))) {
    fail('the option `generatorVersion` has to be a version such as 1.2.3');
  }
  return options as unknown as KiotaOptions;
}

/** The arguments of `kiota generate` that say the options. */
export function argumentsFor(options: KiotaOptions): readonly string[] {
  return Object.entries(ARGUMENTS).flatMap(([name, [, argument]]) => {
    const value = options[name as keyof KiotaOptions];
    if (value === undefined || argument === '') return [];
    return [value].flat().flatMap((item) => [argument, String(item)]);
  });
}

/** Says which options Kiota's lock file tells otherwise. */
export function differencesFrom(lock: Readonly<Record<string, unknown>>, options: KiotaOptions): readonly string[] {
  return Object.entries(options)
    .filter(([name]) => name !== 'generatorVersion')
    .filter(([name, value]) => textOf(lock[name]) !== textOf(value))
    .map(([name]) => name);
}

function textOf(value: unknown): string {
  return JSON.stringify([value]).toLowerCase();
}

const NOUNS: Readonly<Record<Kind, string>> = { text: 'text', flag: 'true or false', list: 'a list of texts' };

function isOf(kind: Kind, value: unknown): boolean {
  if (kind === 'flag') return typeof value === 'boolean';
  if (kind === 'text') return typeof value === 'string' && value !== '';
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function fail(message: string): never {
  throw new CodegenError('CONFIG_INVALID', `kiota: ${message}`);
}
