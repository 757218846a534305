/** The faces of the package: a change of them is a visible line in review. */
import { expect, test } from 'vitest';
import * as graph from './graph/index.ts';
import * as face from './index.ts';

test('the exported names of the engine', () => {
  expect(Object.keys(face).toSorted()).toEqual([
    'FactsError',
    'POLICY_FILES',
    'PolicyError',
    'caveats',
    'checkFacts',
    'checkPolicy',
    'checkPolicyTest',
    'checkRuleNames',
    'closestTo',
    'decide',
    'decideVerdict',
    'decisionTable',
    'isPolicyTest',
    'parseFacts',
    'reasons',
    'runPolicyTests',
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
