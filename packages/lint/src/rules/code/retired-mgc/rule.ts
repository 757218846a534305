/** Flags the command line of Graph that is retired. */
import { defineRule } from '../../../define-rule.ts';

/** A cancel should not rest on a tool that is no longer kept. */
export const retiredMgc = defineRule({
  id: 'retired-mgc',
  reads: 'code',
  meta: {
    summary: 'A cancel should not be sent with mgc, which is retired',
    rationale:
      'The Microsoft Graph command line is archived and gets no fixes; a script that needs it fails one day without a change of its own. It counts in a shell, and where a program starts it.',
    category: 'code',
    severity: 'warning',
    confidence: 'high',
    recommended: true,
    since: '0.1.0',
    source: 'https://github.com/microsoftgraph/msgraph-cli',
  },
  check({ cancels }, report) {
    for (const { form, where, end } of cancels)
      if (form === 'mgc')
        report(where, 'mgc is retired: use `precheck cancel`, or Invoke-MgGraphRequest behind `precheck check`', {
          end,
        });
  },
});
