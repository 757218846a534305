/** Flags ids of delegated scopes asked for as application roles, and the other way round. */
import { defineRule } from '../../../define-rule.ts';

/** A permission of a manifest has to be asked for as what its id stands for. */
export const permissionHasItsType = defineRule({
  id: 'permission-has-its-type',
  reads: 'manifest',
  meta: {
    summary: 'A permission of a manifest has to be asked for as what its id stands for',
    rationale:
      'The id of a delegated scope with the type of an application role grants nothing, and says so only at consent. This is about ids, and about keys of the list of one form that are asked for as the other; a name that stands in the list of a form which the permission does not have is told by `permission-is-known`. A permission with one id for both forms, as User.Export.All, is right with either type.',
    category: 'manifest',
    severity: 'error',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ asks }, report) {
    for (const { permission, form, id, type, where, end } of asks) {
      if (permission === undefined || form === undefined || id === undefined || permission[form] === id) continue;
      const fits = form === 'application' ? 'Scope' : 'Role';
      const right = permission[form];
      if (type === undefined) {
        const instead = right === undefined ? '' : `; its id as that is \`${right}\``;
        report(
          where,
          `the id is that of ${permission.name} with the type \`${fits}\`, not of ${FORMS[form]}${instead}`,
          {
            end,
          },
        );
        continue;
      }
      const other = right === undefined ? '' : `, or the id \`${right}\``;
      report(type.where, `the id is that of ${permission.name} with the type \`${fits}\`; write that type${other}`, {
        end: type.end,
      });
    }
  },
});

const FORMS = { application: 'an application role', delegated: 'a delegated scope' } as const;
