/** The rules about declared callers, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as callerCanCancelCases } from './caller-can-cancel/cases.ts';
import { callerCanCancel } from './caller-can-cancel/rule.ts';
import { cases as callerCancelIsCertainCases } from './caller-cancel-is-certain/cases.ts';
import { callerCancelIsCertain } from './caller-cancel-is-certain/rule.ts';
import { cases as callerHasNoIdleRoleCases } from './caller-has-no-idle-role/cases.ts';
import { callerHasNoIdleRole } from './caller-has-no-idle-role/rule.ts';
import { cases as callersAreValidCases } from './callers-are-valid/cases.ts';
import { callersAreValid } from './callers-are-valid/rule.ts';

/** The rules, sorted by id. */
export const callerRules: readonly TestedRule[] = [
  { ...callerCanCancel, cases: callerCanCancelCases },
  { ...callerCancelIsCertain, cases: callerCancelIsCertainCases },
  { ...callerHasNoIdleRole, cases: callerHasNoIdleRoleCases },
  { ...callersAreValid, cases: callersAreValidCases },
];
