/** Examples of `caller-client-is-own`. */
import { knownApplications } from '../../../generated/catalogue.ts';
import type { RuleCase } from '../../../define-rule.ts';

const CLI = knownApplications.find(({ name }) => name === 'Microsoft Azure CLI')?.id ?? '';
const caller = (application: string): Readonly<Record<string, string>> => ({
  'precheck.callers.yaml': `callers:\n  - name: job\n    application: ${application}\n    kind: delegatedWork\n    permissions: [PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup]\n    cancels: [{ groups: other, standing: owner }]\n`,
});

/** Clients of one's own, and one of Microsoft. */
export const cases: readonly RuleCase[] = [
  { name: 'an application by its name', files: caller('PIM canceller'), findings: [] },
  { name: 'an application by its client id', files: caller('6f9d2a3e-1b7c-4c55-9d0a-0c8f5f3f1a11'), findings: [] },
  {
    name: 'Azure CLI',
    files: caller(CLI),
    findings: [
      'precheck.callers.yaml:3:5 `job` signs in through Microsoft Azure CLI, as everybody does; register an application of your own',
    ],
  },
];
