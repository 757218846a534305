/** Flags a cancel that nothing checks before it is sent. */
import { defineRule } from '../../../define-rule.ts';

/** A cancel should stand behind a check of the caller, the group and the request. */
export const unguardedCancel = defineRule({
  id: 'unguarded-cancel',
  reads: 'code',
  meta: {
    summary: 'A cancel should stand behind a check',
    rationale:
      'Graph answers a cancel that the caller may not do with a bare 403, after the fact. A check before it says whether it will work, why not, and what would change that; `cancelWithPrecheck`, `PrecheckMiddleware` and `precheck check` are such checks. One counts where its answer about this request decides whether the cancel runs: in the file, in what the file imports from the project, or in an earlier step of a pipeline that stops where a step fails. One whose answer nobody looks at does not count, nor one that lets `indeterminate` through without saying so.',
    category: 'code',
    severity: 'error',
    securitySeverity: 4.3,
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'graph-cancel-page',
  },
  check({ cancels }, report) {
    for (const { isGuarded, passesIndeterminate, where, end, kind, form } of cancels) {
      if (isGuarded) continue;
      if (passesIndeterminate) {
        const message = `this cancel of an ${kind} request is sent also where the check is indeterminate: send it only on \`allow\` (exit code 0), or say that it should proceed`;
        report(where, message, { end });
        continue;
      }
      const check =
        form === 'chain' || form === 'path' ? '`cancelWithPrecheck`, or `precheck check`' : '`precheck check`';
      report(where, `this cancel of an ${kind} request is sent without a check: put ${check} before it`, { end });
    }
  },
});
