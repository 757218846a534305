/** Examples of `suppression-has-reason`. */
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
    files: { 'a.sh': `# precheck-disable-next-line retired-mgc, unguarded-cancel\n${CANCEL}\n` },
    findings: ['a.sh:1:1 this suppression gives no reason: add it after ` -- `'],
  },
  {
    name: 'one that says next to nothing, where more is asked for',
    options: { shortest: 10 },
    files: { 'a.sh': `# precheck-disable-next-line unguarded-cancel -- later\n${CANCEL}\n` },
    findings: ['a.sh:1:1 the reason has 5 characters, 10 are asked for'],
  },
  {
    name: 'one that ends where its reason would begin',
    files: { 'a.sh': `# precheck-disable-next-line unguarded-cancel --\n${CANCEL}\n` },
    findings: ['a.sh:1:1 this suppression gives no reason: add it after ` -- `'],
  },
  {
    name: 'one that names no rule, and gives a reason',
    files: { 'a.sh': `# precheck-disable-next-line -- moves to precheck cancel with the next release\n${CANCEL}\n` },
    findings: [],
  },
];
