/** Flags permissions of an API that is retired, and ones without effect. */
import { knownApplications } from '../../../generated/catalogue.ts';
import { defineRule } from '../../../define-rule.ts';

/** A permission should not be one that has had its day. */
export const permissionIsCurrent = defineRule({
  id: 'permission-is-current',
  reads: 'manifest',
  meta: {
    summary: 'A permission should not be one that has had its day',
    rationale:
      'Azure AD Graph is retired: what an application asks of it grants nothing on Microsoft Graph, where PIM is. A permission that Microsoft calls deprecated has no effect.',
    category: 'manifest',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-azure-ad-graph-permissions',
  },
  check({ asks }, report) {
    const told = new Set<string>();
    for (const { api, permission, holder, where, end } of asks) {
      if (permission?.isDeprecated === true)
        report(where, `${permission.name} is deprecated, and has no effect`, { end });
      // Why once: each of its permissions has the same mend.
      if (api !== 'azure-ad-graph' || told.has(holder)) continue;
      told.add(holder);
      report(where, `${RETIRED} is retired, and knows nothing of PIM; ask Microsoft Graph for what is needed`, { end });
    }
  },
});

const RETIRED = knownApplications.find(({ kind }) => kind === 'retired')?.name ?? '';
