/** Tests of the options of a Kiota step. */
import { describe, expect, test } from 'vitest';
import { KIOTA_STEP } from '../testing/scratch-workspace.ts';
import { argumentsFor, differencesFrom, readKiotaOptions } from './kiota-options.ts';

const { options } = KIOTA_STEP;

describe('options of kiota', () => {
  test('become arguments, lists one by one and empty lists none', () => {
    const given = { ...options, usesBackingStore: false, includePatterns: ['**/a', '**/b'], excludePatterns: [] };
    expect(argumentsFor(readKiotaOptions(given)).join(' ')).toBe(
      '--language TypeScript --class-name ThingClient --namespace-name Thing --backing-store false --include-path **/a --include-path **/b',
    );
  });

  test.each([
    {
      given: { ...options, extra: 1 },
      message: /^kiota: the option `extra` is unknown, expected one of generatorVersion, /,
    },
    { given: { ...options, language: '' }, message: /^kiota: the option `language` has to be text$/ },
    {
      given: { ...options, usesBackingStore: 'no' },
      message: /^kiota: the option `usesBackingStore` has to be true or false$/,
    },
    {
      given: { ...options, includePatterns: '*' },
      message: /^kiota: the option `includePatterns` has to be a list of texts$/,
    },
    { given: { generatorVersion: '1.2.3' }, message: /^kiota: the option `language` is missing$/ },
    {
      given: { ...options, generatorVersion: '../1' },
      message: /^kiota: the option `generatorVersion` has to be a version such as 1\.2\.3$/,
    },
  ])('are refused: $message', ({ given, message }) => {
    expect(() => readKiotaOptions(given)).toThrow(message);
  });

  test.each([
    { name: 'the same', lock: { ...options }, differing: [] },
    { name: 'in other letters', lock: { ...options, language: 'typescript' }, differing: [] },
    { name: 'otherwise', lock: { ...options, clientClassName: 'Other' }, differing: ['clientClassName'] },
    {
      name: 'not at all',
      lock: { language: 'TypeScript', clientNamespaceName: 'Thing' },
      differing: ['clientClassName'],
    },
  ])("are compared with Kiota's lock file where that tells them $name", ({ lock, differing }) => {
    expect(differencesFrom(lock, options)).toEqual(differing);
  });
});
