/** The rules about code that cancels, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as retiredMgcCases } from './retired-mgc/cases.ts';
import { retiredMgc } from './retired-mgc/rule.ts';
import { cases as scheduleIdAsRequestIdCases } from './schedule-id-as-request-id/cases.ts';
import { scheduleIdAsRequestId } from './schedule-id-as-request-id/rule.ts';
import { cases as unguardedCancelCases } from './unguarded-cancel/cases.ts';
import { unguardedCancel } from './unguarded-cancel/rule.ts';

/** The rules, sorted by id. */
export const codeRules: readonly TestedRule[] = [
  { ...retiredMgc, cases: retiredMgcCases },
  { ...scheduleIdAsRequestId, cases: scheduleIdAsRequestIdCases },
  { ...unguardedCancel, cases: unguardedCancelCases },
];
