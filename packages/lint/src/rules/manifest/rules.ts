/** The rules about manifests of applications, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as cancelClientIsOwnCases } from './cancel-client-is-own/cases.ts';
import { cancelClientIsOwn } from './cancel-client-is-own/rule.ts';
import { cases as cancelIsNotForPersonalAccountsCases } from './cancel-is-not-for-personal-accounts/cases.ts';
import { cancelIsNotForPersonalAccounts } from './cancel-is-not-for-personal-accounts/rule.ts';
import { cases as cancelPermissionIsAskedCases } from './cancel-permission-is-asked/cases.ts';
import { cancelPermissionIsAsked } from './cancel-permission-is-asked/rule.ts';
import { cases as cancelPermissionIsGrantedCases } from './cancel-permission-is-granted/cases.ts';
import { cancelPermissionIsGranted } from './cancel-permission-is-granted/rule.ts';
import { cases as cancelRoleFitsGroupsCases } from './cancel-role-fits-groups/cases.ts';
import { cancelRoleFitsGroups } from './cancel-role-fits-groups/rule.ts';
import { cases as cancelRoleIsActiveCases } from './cancel-role-is-active/cases.ts';
import { cancelRoleIsActive } from './cancel-role-is-active/rule.ts';
import { cases as cancelRoleIsDirectoryWideCases } from './cancel-role-is-directory-wide/cases.ts';
import { cancelRoleIsDirectoryWide } from './cancel-role-is-directory-wide/rule.ts';
import { cases as customRoleActionCountsCases } from './custom-role-action-counts/cases.ts';
import { customRoleActionCounts } from './custom-role-action-counts/rule.ts';
import { cases as permissionHasItsTypeCases } from './permission-has-its-type/cases.ts';
import { permissionHasItsType } from './permission-has-its-type/rule.ts';
import { cases as permissionIsCurrentCases } from './permission-is-current/cases.ts';
import { permissionIsCurrent } from './permission-is-current/rule.ts';
import { cases as permissionIsKnownCases } from './permission-is-known/cases.ts';
import { permissionIsKnown } from './permission-is-known/rule.ts';
import { cases as permissionOfCancelIsLeastCases } from './permission-of-cancel-is-least/cases.ts';
import { permissionOfCancelIsLeast } from './permission-of-cancel-is-least/rule.ts';

/** The rules, sorted by id. */
export const manifestRules: readonly TestedRule[] = [
  { ...cancelClientIsOwn, cases: cancelClientIsOwnCases },
  { ...cancelIsNotForPersonalAccounts, cases: cancelIsNotForPersonalAccountsCases },
  { ...cancelPermissionIsAsked, cases: cancelPermissionIsAskedCases },
  { ...cancelPermissionIsGranted, cases: cancelPermissionIsGrantedCases },
  { ...cancelRoleFitsGroups, cases: cancelRoleFitsGroupsCases },
  { ...cancelRoleIsActive, cases: cancelRoleIsActiveCases },
  { ...cancelRoleIsDirectoryWide, cases: cancelRoleIsDirectoryWideCases },
  { ...customRoleActionCounts, cases: customRoleActionCountsCases },
  { ...permissionHasItsType, cases: permissionHasItsTypeCases },
  { ...permissionIsCurrent, cases: permissionIsCurrentCases },
  { ...permissionIsKnown, cases: permissionIsKnownCases },
  { ...permissionOfCancelIsLeast, cases: permissionOfCancelIsLeastCases },
];
