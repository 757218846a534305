/** The rules about manifests of applications, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as cancelIsNotForPersonalAccountsCases } from './cancel-is-not-for-personal-accounts/cases.ts';
import { cancelIsNotForPersonalAccounts } from './cancel-is-not-for-personal-accounts/rule.ts';
import { cases as permissionHasItsTypeCases } from './permission-has-its-type/cases.ts';
import { permissionHasItsType } from './permission-has-its-type/rule.ts';
import { cases as permissionOfCancelIsLeastCases } from './permission-of-cancel-is-least/cases.ts';
import { permissionOfCancelIsLeast } from './permission-of-cancel-is-least/rule.ts';

/** The rules, sorted by id. */
export const manifestRules: readonly TestedRule[] = [
  { ...cancelIsNotForPersonalAccounts, cases: cancelIsNotForPersonalAccountsCases },
  { ...permissionHasItsType, cases: permissionHasItsTypeCases },
  { ...permissionOfCancelIsLeast, cases: permissionOfCancelIsLeastCases },
];
