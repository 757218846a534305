/** Examples of `overlay-action-matches`. */
import type { RuleCase } from '../../../define-rule.ts';
import { BARE, overlay } from '../examples.ts';

/** Actions that match, that match nothing, and that match twice. */
export const cases: readonly RuleCase[] = [
  {
    name: 'each action matches an operation of its own; a target of another form is not judged',
    files: {
      'openapi.yaml': BARE,
      'access.overlay.yaml': overlay(["$.paths['/requests'].get", "$.paths['/requests/{id}']['get']", '$.info']),
    },
    findings: [],
  },
  {
    name: 'a path that is not there, a method that is not there, and an operation for the second time',
    files: {
      'openapi.yaml': BARE,
      'access.overlay.yaml': overlay([
        "$.paths['/request'].get",
        "$.paths['/requests'].post",
        "$.paths['/requests'].get",
        "$.paths['/requests'].get",
      ]),
    },
    findings: [
      "access.overlay.yaml:4:5 `$.paths['/request'].get` matches no operation of the description",
      "access.overlay.yaml:6:5 `$.paths['/requests'].post` matches no operation of the description",
      'access.overlay.yaml:11:15 GET /requests has an `x-access` already, in line 9',
    ],
  },
];
