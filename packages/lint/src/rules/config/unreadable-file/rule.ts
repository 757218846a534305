/** Flags files and folders that cannot be read or parsed. */
import { defineRule } from '../../../define-rule.ts';

/** What is linted has to be readable. */
export const unreadableFile = defineRule({
  id: 'unreadable-file',
  reads: 'faults',
  meta: {
    summary: 'A file that is linted has to be one that can be read and parsed',
    rationale:
      "What the linter cannot read it cannot clear: a policy that is no YAML is refused when a cancel was wanted, and no service runs a workflow that is none. Told are policies and their tests, callers, configurations, descriptions with `x-access`, JSON with `requiredResourceAccess` or with two other fields of an application's manifest, Terraform that makes something in Entra, Bicep with Microsoft Graph that leaves a bracket, a text or a comment open, and workflows: those under `.github/workflows`, `action.yml`, `azure-pipelines*.yml`, `.gitlab-ci.yml`, `bitbucket-pipelines.yml`, and other YAML with `jobs`, `stages` or `steps` that run something. What starts lines or values with the tags of a template (`{{`, `{%`, `<%`) is made into YAML or JSON by something else and is no fault; other YAML is no matter of the linter. A file of which nobody can say that it matters, such as a large JSON file, is a remark only.",
    category: 'config',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://pim-precheck.dev/guides/lint-in-ci',
  },
  check({ faults }, report) {
    for (const { place, path, reason } of faults) report(place ?? { path, line: 1, column: 1 }, reason);
  },
});
