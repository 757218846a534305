/** The rules about code that cancels, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as azCliCannotCancelCases } from './az-cli-cannot-cancel/cases.ts';
import { azCliCannotCancel } from './az-cli-cannot-cancel/rule.ts';
import { cases as cancelRetriedBlindlyCases } from './cancel-retried-blindly/cases.ts';
import { cancelRetriedBlindly } from './cancel-retried-blindly/rule.ts';
import { cases as cancelTreats404AsSuccessCases } from './cancel-treats-404-as-success/cases.ts';
import { cancelTreats404AsSuccess } from './cancel-treats-404-as-success/rule.ts';
import { cases as handwrittenPermissionCases } from './handwritten-permission/cases.ts';
import { handwrittenPermission } from './handwritten-permission/rule.ts';
import { cases as retiredMgcCases } from './retired-mgc/cases.ts';
import { retiredMgc } from './retired-mgc/rule.ts';
import { cases as scheduleIdAsRequestIdCases } from './schedule-id-as-request-id/cases.ts';
import { scheduleIdAsRequestId } from './schedule-id-as-request-id/rule.ts';
import { cases as unguardedCancelCases } from './unguarded-cancel/cases.ts';
import { unguardedCancel } from './unguarded-cancel/rule.ts';

/** The rules, sorted by id. */
export const codeRules: readonly TestedRule[] = [
  { ...azCliCannotCancel, cases: azCliCannotCancelCases },
  { ...cancelRetriedBlindly, cases: cancelRetriedBlindlyCases },
  { ...cancelTreats404AsSuccess, cases: cancelTreats404AsSuccessCases },
  { ...handwrittenPermission, cases: handwrittenPermissionCases },
  { ...retiredMgc, cases: retiredMgcCases },
  { ...scheduleIdAsRequestId, cases: scheduleIdAsRequestIdCases },
  { ...unguardedCancel, cases: unguardedCancelCases },
];
