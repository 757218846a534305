/** Holds the face of the package. */
import { expect, test } from 'vitest';
import * as face from './index.ts';

test('the package exports these names', () => {
  expect(Object.keys(face).sort()).toEqual([
    'EmulatorError',
    'assumedAnswers',
    'assumedBehaviour',
    'createEmulator',
    'emulatorFixture',
    'graphFetch',
    'isLoopback',
    'loadTenant',
    'sampleTenant',
    'startEmulator',
  ]);
});
