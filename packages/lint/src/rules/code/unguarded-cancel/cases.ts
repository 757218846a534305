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
    name: 'a check of which only the denial is looked at, so that the cancel is sent where it cannot tell',
    files: {
      'cancel.js': `const { verdict } = await precheck(client, id);\nif (verdict !== 'deny') {\n  ${CANCEL}}\n`,
    },
    findings: [
      'cancel.js:3:9 this cancel of an assignment request is sent also where the check is indeterminate: send it only on `allow` (exit code 0), or say that it should proceed',
    ],
  },
  {
    name: 'a check of which every answer is looked at',
    files: {
      'cancel.js': `const { verdict } = await precheck(client, id);\nif (verdict === 'deny' || verdict === 'indeterminate') process.exit(1);\n${CANCEL}`,
    },
    findings: [],
  },
  {
    name: 'the address of a cancel in a message to somebody else',
    files: {
      'tell.js':
        'await fetch(hook, { method: "POST", body: "POST /identityGovernance/privilegedAccess/group/assignmentScheduleRequests/x/cancel failed" });\n',
    },
    findings: [],
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
