/** Examples of `suppression-is-used`. */
import type { RuleCase } from '../../../define-rule.ts';

const CANCEL =
  'mgc identity-governance privileged-access group assignment-schedule-requests cancel post --privileged-access-group-assignment-schedule-request-id 1';

/** A suppression as it should be, and one that is not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'one that is in order',
    files: {
      'a.sh': `# precheck-disable-next-line retired-mgc, unguarded-cancel -- moves to precheck cancel with the next release\n${CANCEL}\n`,
    },
    findings: [],
  },
  {
    name: 'one that is not',
    files: { 'a.sh': `# precheck-disable-next-line retired-mgc -- no longer needed\necho ${CANCEL.length}\n` },
    findings: ['a.sh:1:1 this suppression holds nothing back: take it away'],
  },
];
