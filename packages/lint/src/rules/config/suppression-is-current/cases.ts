/** Examples of `suppression-is-current`. */
import type { RuleCase } from '../../../define-rule.ts';

const CANCEL =
  'mgc identity-governance privileged-access group assignment-schedule-requests cancel post --privileged-access-group-assignment-schedule-request-id 1';

/** A suppression as it should be, and one that is not. */
export const cases: readonly RuleCase[] = [
  {
    name: 'one that is in order',
    files: {
      'a.sh': `# precheck-disable-next-line retired-mgc, unguarded-cancel -- moves to precheck cancel with the next release (until 2999-01-31)\n${CANCEL}\n`,
    },
    findings: [],
  },
  {
    name: 'one that is not',
    files: {
      'a.sh': `# precheck-disable-next-line retired-mgc, unguarded-cancel -- moves to precheck cancel with the next release (until 2020-01-31)\n${CANCEL}\n`,
    },
    findings: ['a.sh:1:1 this suppression ended on 2020-01-31: mend what it holds back, or give it another day'],
  },
  {
    name: 'one that goes on for too long, where a limit is set',
    options: { longestDays: 90 },
    files: {
      'a.sh': `# precheck-disable-next-line unguarded-cancel -- moves to precheck cancel (until 2999-01-31)\n${CANCEL}\n`,
    },
    findings: ['a.sh:1:1 this suppression has to end within 90 days: add `(until YYYY-MM-DD)`'],
  },
];
