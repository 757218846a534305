/** The rules about declared callers, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as callerCanCancelCases } from './caller-can-cancel/cases.ts';
import { callerCanCancel } from './caller-can-cancel/rule.ts';
import { cases as callerCancelIsCertainCases } from './caller-cancel-is-certain/cases.ts';
import { callerCancelIsCertain } from './caller-cancel-is-certain/rule.ts';
import { cases as callerClientIsOwnCases } from './caller-client-is-own/cases.ts';
import { callerClientIsOwn } from './caller-client-is-own/rule.ts';
import { cases as callerHasNoIdlePermissionCases } from './caller-has-no-idle-permission/cases.ts';
import { callerHasNoIdlePermission } from './caller-has-no-idle-permission/rule.ts';
import { cases as callerHasNoIdleRoleCases } from './caller-has-no-idle-role/cases.ts';
import { callerHasNoIdleRole } from './caller-has-no-idle-role/rule.ts';
import { cases as callersAreValidCases } from './callers-are-valid/cases.ts';
import { callersAreValid } from './callers-are-valid/rule.ts';

/** The rules, sorted by id. */
export const callerRules: readonly TestedRule[] = [
  { ...callerCanCancel, cases: callerCanCancelCases },
  { ...callerCancelIsCertain, cases: callerCancelIsCertainCases },
  { ...callerClientIsOwn, cases: callerClientIsOwnCases },
  { ...callerHasNoIdlePermission, cases: callerHasNoIdlePermissionCases },
  { ...callerHasNoIdleRole, cases: callerHasNoIdleRoleCases },
  { ...callersAreValid, cases: callersAreValidCases },
];
