/** Flags permissions of declared callers that no cancel of theirs needs, and that can do harm. */
import { cancelPermissions } from '../../../generated/catalogue.ts';
import { permissionOfOperation, verdictOf } from '../../../sources/callers/read-callers.ts';
import { canUndoPim, isAboutPimGroups } from '../../../sources/manifest/cancelling.ts';
import { defineRule } from '../../../define-rule.ts';

/** A declared caller should hold no permission that none of its cancels needs. */
export const callerHasNoIdlePermission = defineRule({
  id: 'caller-has-no-idle-permission',
  reads: 'callers',
  meta: {
    summary: 'A declared caller should hold no permission that none of its cancels needs',
    rationale:
      'The permission of the operation is the only one that cancels. Others that change groups, roles or the directory can undo what PIM does, and those of PIM beside it add nothing.',
    category: 'caller',
    severity: 'warning',
    securitySeverity: 8.0,
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'graph-permissions-json',
  },
  check({ document, callers }, report) {
    callers.forEach((caller, index) => {
      const { name, permissions, cancels } = caller;
      // Why not of one that cannot cancel: what it needs first is another matter.
      if (cancels.some((cancel) => verdictOf(caller, cancel) === 'deny')) return;
      const needed = new Set(cancels.map(({ operation }) => permissionOfOperation(operation)));
      permissions.forEach((permission, place) => {
        if (needed.has(permission)) return;
        const why = reasonIdle(permission, needed);
        if (why === undefined) return;
        report(
          document.placeOf(`/callers/${index}/permissions/${place}`),
          `\`${name}\` can cancel all that it declares without ${permission}, ${why}; take it away unless it does something else with it`,
        );
      });
    });
  },
});

function reasonIdle(permission: string, needed: ReadonlySet<string>): string | undefined {
  if (canUndoPim(permission)) return 'which can undo what PIM does';
  if (cancelPermissions.includes(permission)) return 'which cancels and grants the other kind of request';
  const family = permission.split('.')[0] ?? '';
  const covers = [...needed].some((wanted) => wanted.split('.')[0] === family);
  return isAboutPimGroups(permission) && covers ? 'which adds nothing to the permission that cancels' : undefined;
}
