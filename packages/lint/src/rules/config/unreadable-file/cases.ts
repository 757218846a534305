/** Examples of `unreadable-file`. */
import type { RuleCase } from '../../../define-rule.ts';

/** A policy that can be parsed, and one that cannot. */
export const cases: readonly RuleCase[] = [
  { name: 'a policy', files: { 'precheck.policy.yaml': 'rules: []\n' }, findings: [] },
  {
    name: 'a list that does not end',
    files: { 'precheck.policy.yaml': 'rules: [\n' },
    findings: [
      'precheck.policy.yaml:2:1 not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  },
  {
    name: 'a workflow with a tab, and a pipeline that is known by its steps',
    files: {
      '.github/workflows/nightly.yml': 'on: push\njobs:\n  cancel:\n\truns-on: ubuntu-latest\n',
      'ci/nightly.yml': "steps:\n  - script: 'echo one' && echo two\n",
    },
    findings: [
      '.github/workflows/nightly.yml:4:1 not YAML: Tabs are not allowed as indentation',
      'ci/nightly.yml:2:24 not YAML: Unexpected anchor at node end',
    ],
  },
  {
    name: 'a chart, which is no YAML yet, and a file that is no pipeline',
    files: {
      'chart/job.yml': 'steps:\n{{- range .Values.steps }}\n  - run: {{ . }} again\n{{- end }}\n',
      'notes.yml': 'a: b: c\n',
    },
    findings: [],
  },
  {
    name: 'a manifest that is cut off, and a resource of Bicep whose brace is not closed',
    files: {
      'app.json': '{ "appId": "x", "requiredResourceAccess": [{',
      'main.bicep': "resource app 'Microsoft.Graph/applications@v1.0' = {\n  displayName: 'x'\n",
    },
    findings: ['app.json:1:44 not JSON: close brace expected', 'main.bicep:1:52 not Bicep: this `{` is not closed'],
  },
  {
    name: 'a manifest that is cut off before it asks for anything, and JSON that is none of an application',
    files: {
      'entra.json': '{\n  "appId": "x",\n  "identifierUris": [],\n  "keyCredentials": [\n',
      'package.json': '{ "name": "x", "appId": "y", [',
      'template.json': '{ "requiredResourceAccess": [\n{{#each access}}\n{},\n{{/each}}\n] }',
    },
    findings: ['entra.json:4:21 not JSON: close bracket expected'],
  },
];
