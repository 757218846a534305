/** Examples of `permission-has-its-type`. */
import { GRAPH_APP_ID } from '../../../generated/catalogue.ts';
import type { RuleCase } from '../../../define-rule.ts';
import { access, asking, granted, idOf, manifest, RW, terraform } from '../manifest-examples.ts';

/** Ids with their types, and ones with the other's. */
export const cases: readonly RuleCase[] = [
  {
    name: 'an application role, and a delegated scope',
    files: manifest('', [access(RW, 'application'), access(RW, 'delegated')]),
    findings: [],
  },
  ...['Role', 'Scope'].map((type) => ({
    name: `one id for both forms, as ${type}`,
    files: manifest('', [access('User.Export.All', 'delegated', type)]),
    findings: [],
  })),
  {
    name: 'a delegated scope as a role',
    files: manifest('', [access(RW, 'delegated', 'Role')]),
    findings: [
      `app.json:4:49 the id is that of ${RW} with the type \`Scope\`; write that type, or the id \`${idOf(RW, 'application')}\``,
    ],
  },
  {
    name: 'a delegated scope as a role, in the list alone that Azure CLI takes',
    files: {
      'access.json': `[{ "resourceAppId": "${GRAPH_APP_ID}", "resourceAccess": [\n${access(RW, 'delegated', 'Role')}\n] }]\n`,
    },
    findings: [
      `access.json:2:49 the id is that of ${RW} with the type \`Scope\`; write that type, or the id \`${idOf(RW, 'application')}\``,
    ],
  },
  {
    name: 'an application role as a scope, in Terraform',
    files: terraform(asking(['app_role_ids', RW, 'Scope'])),
    findings: [
      `main.tf:14:7 the id is that of ${RW} with the type \`Role\`; write that type, or the id \`${idOf(RW, 'delegated')}\``,
    ],
  },
  {
    name: 'a delegated scope that is granted as an application role',
    files: terraform(`
${granted('grant', 'oauth2_permission_scope_ids', RW)}`),
    findings: [
      `main.tf:9:3 the id is that of ${RW} with the type \`Scope\`, not of an application role; its id as that is \`${idOf(RW, 'application')}\``,
    ],
  },
];
