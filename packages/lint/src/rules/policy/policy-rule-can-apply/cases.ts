/** Examples of `policy-rule-can-apply`. */
import type { RuleCase } from '../../../define-rule.ts';

const policy = (...rules: readonly string[]): Readonly<Record<string, string>> => ({
  'precheck.policy.yaml': `rules:\n${rules.map((rule) => `  - { ${rule}, message: no, owner: team }\n`).join('')}`,
});

/** Rules that some facts fit, and ones that none do. */
export const cases: readonly RuleCase[] = [
  {
    name: 'a freeze at the weekend, and a request that waits for long',
    files: policy(
      "id: weekend, effect: deny, when: { now: { weekdays: [sat, sun], hours: { from: '08:00', until: '09:00' } } }",
      'id: old, effect: deny, when: { request.createdDateTime: { olderThan: 8h, youngerThan: 30d } }',
    ),
    findings: [],
  },
  {
    name: 'a status that is two at once, in two conditions that both have to hold',
    files: policy(
      'id: both, effect: deny, when: { all: [{ request.status: Granted }, { not: { request.status: [Granted, Failed] } }] }',
    ),
    findings: ['precheck.policy.yaml:2:31 no caller, group, request or time fits this: `both` never applies'],
  },
  {
    name: 'a Monday in December that is a Sunday in the same time zone',
    files: policy(
      'id: never, effect: deny, when: { all: [{ now: { weekdays: [mon], timeZone: Europe/Berlin } }, { now: { weekdays: [sun], timeZone: Europe/Berlin } }] }',
      'id: sometimes, effect: deny, when: { all: [{ now: { weekdays: [mon], timeZone: Asia/Tokyo } }, { now: { weekdays: [sun], timeZone: UTC } }] }',
    ),
    findings: ['precheck.policy.yaml:2:32 no caller, group, request or time fits this: `never` never applies'],
  },
];
