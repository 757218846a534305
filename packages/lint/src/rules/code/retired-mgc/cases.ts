/** Examples of `retired-mgc`. */
import type { RuleCase } from '../../../define-rule.ts';

/** The retired command, and what stands in its place. */
export const cases: readonly RuleCase[] = [
  {
    name: 'the command of this product',
    files: { 'a.sh': '#!/bin/sh\nprecheck cancel "$ID" # assignmentScheduleRequests\n' },
    findings: [],
  },
  {
    name: 'the retired command',
    files: {
      'a.sh':
        'mgc identity-governance privileged-access group assignment-schedule-requests cancel post --privileged-access-group-assignment-schedule-request-id "$ID"\n',
    },
    findings: ['a.sh:1:1 mgc is retired: use `precheck cancel`, or Invoke-MgGraphRequest behind `precheck check`'],
  },
  {
    name: 'by its path, behind another command',
    files: {
      'a.sh':
        'nice -n 5 /opt/bin/mgc identity-governance privileged-access group eligibility-schedule-requests cancel post --privileged-access-group-eligibility-schedule-request-id "$1"\n',
    },
    findings: ['a.sh:1:1 mgc is retired: use `precheck cancel`, or Invoke-MgGraphRequest behind `precheck check`'],
  },
];
