/** The faces of the package: a change of them is a visible line in review. */
import { expect, test } from 'vitest';
import * as audit from './audit/index.ts';
import * as graph from './graph/index.ts';
import * as face from './index.ts';
import * as journal from './journal/index.ts';

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
    'describeFault',
    'isPolicyTest',
    'parseFacts',
    'pointerOfFault',
    'policyCases',
    'reasons',
    'runPolicyTests',
  ]);
});

test('the exported names beside Graph', () => {
  expect(Object.keys(graph).toSorted()).toEqual([
    'ManyReader',
    'PrecheckMiddleware',
    'PrecheckRefusal',
    'callerKindOf',
    'cancelMany',
    'cancelWithPrecheck',
    'classifyFailure',
    'contradicts',
    'decideOrError',
    'decideRead',
    'factsOfAnswer',
    'guardFetch',
    'listRequests',
    'precheck',
    'precheckAbout',
    'readFacts',
    'readFactsAbout',
    'remedyOf',
    'wellKnownClients',
    'whoCouldCancel',
  ]);
});

test('the exported names of the records on disk', () => {
  expect(Object.keys(journal).toSorted()).toEqual(['JournalError', 'openJournal']);
  expect(Object.keys(audit).toSorted()).toEqual(['AuditError', 'openAudit', 'verifyAudit']);
});
