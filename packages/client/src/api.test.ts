/** The face of the package: a change of it is a visible line in review. */
import { expect, test } from 'vitest';
import * as face from './index.ts';

test('the exported names', () => {
  expect(Object.keys(face).toSorted()).toEqual([
    'BATCH_LIMIT',
    'CallOptions',
    'GraphError',
    'baseUrlOf',
    'checkRequestId',
    'clouds',
    'createPimGroupsClient',
    'faultOfToken',
    'graphErrorOf',
    'isShutOut',
    'pause',
    'readTokenClaims',
    'redact',
    'sendBatch',
  ]);
});
