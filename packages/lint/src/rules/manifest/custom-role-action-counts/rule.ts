/** Flags custom roles about groups whose actions do not count for cancel. */
import { cancelActions } from '../../../generated/catalogue.ts';
import { hasSignedInCallers, kindsOfActions } from '../../../sources/manifest/cancelling.ts';
import { defineRule } from '../../../define-rule.ts';

/** A custom role that is to let somebody cancel has to hold an action that counts. */
export const customRoleActionCounts = defineRule({
  id: 'custom-role-action-counts',
  reads: 'manifest',
  meta: {
    summary: 'A custom role that is to let somebody cancel has to hold an action that counts',
    rationale:
      'PIM for Groups takes the updates of members and owners of groups, and nothing that starts with `groups.security/` or `groups.unified/`; that a wider action covers them is stated nowhere. A role counts as one for cancelling where somebody who signs in cancels with what the configuration makes, or where its own name says so; an application that cancels by itself needs no role.',
    category: 'manifest',
    severity: 'warning',
    confidence: 'medium',
    recommended: true,
    since: '0.1.0',
    source: 'entra-pim-role-settings',
  },
  check(source, report) {
    const isAbout = hasSignedInCallers(source);
    for (const role of source.customRoles) {
      if (!isAbout && !/cancel/i.test(role.name ?? '')) continue;
      if (!role.isWhole || kindsOfActions(role).length > 0) continue;
      const near = role.actions.find(({ text }) => NEAR.test(text));
      if (near === undefined) continue;
      report(
        near.where,
        `\`${near.text}\` does not count for cancel; one of these does, by group and access: ${cancelActions.join(', ')}`,
        { end: near.end },
      );
    }
  },
});

/** What changes groups, or everything about them. */
const NEAR = /^microsoft\.directory\/groups(?:AssignableToRoles|\.\w+)?\/(?:\w+\/)?(?:update|allTasks|manage)$/i;
