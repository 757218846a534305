/** Examples of `unguarded-cancel`; the corpus beside it holds many more. */
import type { RuleCase } from '../../../define-rule.ts';

const CANCEL =
  'await client.api(`/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/${id}/cancel`).post({});\n';

/** A cancel in a function, in a script and in a workflow, with a check and without. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a cancel behind a check whose verdict is looked at',
    files: {
      'cancel.js': `const { verdict } = await precheck(client, id);\nif (verdict === 'allow') {\n  ${CANCEL}}\n`,
    },
    findings: [],
  },
  {
    name: 'a cancel without a check',
    files: { 'cancel.js': CANCEL },
    findings: [
      'cancel.js:1:7 this cancel of an assignment request is sent without a check: put `cancelWithPrecheck`, or `precheck check` before it',
    ],
  },
  {
    name: 'a check whose verdict nobody looks at',
    files: { 'cancel.js': `await precheck(client, id);\n${CANCEL}` },
    findings: [
      'cancel.js:2:7 this cancel of an assignment request is sent without a check: put `cancelWithPrecheck`, or `precheck check` before it',
    ],
  },
  {
    name: 'a step of a workflow, of which the shell ends where the check fails',
    files: {
      '.github/workflows/a.yml':
        'jobs:\n  a:\n    steps:\n      - run: |\n          precheck check "$ID"\n          az rest --method post --url "$ROOT/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/$ID/cancel"\n',
    },
    findings: [],
  },
];
