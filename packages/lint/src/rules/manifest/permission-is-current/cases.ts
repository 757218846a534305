/** Examples of `permission-is-current`. */
import { knownApplications } from '../../../generated/catalogue.ts';
import type { RuleCase } from '../../../define-rule.ts';
import { access, manifest } from '../manifest-examples.ts';

const OLD = knownApplications.find(({ kind }) => kind === 'retired')?.id ?? '';
const SCOPE = '{ "id": "311a71cc-e848-46a1-bdf8-97ff7156d8e6", "type": "Scope" }';

/** Permissions of today, and ones of yesterday. */
export const cases: readonly RuleCase[] = [
  { name: 'Microsoft Graph', files: manifest('', [access('User.Read', 'delegated')]), findings: [] },
  {
    name: 'Azure AD Graph',
    files: manifest('', [SCOPE, SCOPE], OLD),
    findings: [
      'app.json:4:3 Azure AD Graph is retired, and knows nothing of PIM; ask Microsoft Graph for what is needed',
    ],
  },
  {
    name: 'a deprecated permission',
    files: manifest('', [access('Notes.ReadWrite.CreatedByApp', 'delegated')]),
    findings: ['app.json:4:3 Notes.ReadWrite.CreatedByApp is deprecated, and has no effect'],
  },
];
