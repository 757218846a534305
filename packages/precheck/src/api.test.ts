/** The faces of the package: a change of them is a visible line in review. */
import { expect, test } from 'vitest';
import * as graph from './graph/index.ts';
import * as face from './index.ts';

test('the exported names of the engine', () => {
  expect(Object.keys(face).toSorted()).toEqual([
    'FactsError',
    'PolicyError',
    'caveats',
    'checkFacts',
    'checkPolicy',
    'closestTo',
    'decide',
    'decideVerdict',
    'decisionTable',
    'parseFacts',
    'reasons',
  ]);
});

test('the exported names beside Graph', () => {
  expect(Object.keys(graph).toSorted()).toEqual([
    'PrecheckMiddleware',
    'PrecheckRefusal',
    'cancelWithPrecheck',
    'precheck',
    'readFacts',
  ]);
});
