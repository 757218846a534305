/** The rules about descriptions, overlays and the catalogue, one line each. */
import type { TestedRule } from '../../define-rule.ts';
import { cases as accessCloudIsKnownCases } from './access-cloud-is-known/cases.ts';
import { accessCloudIsKnown } from './access-cloud-is-known/rule.ts';
import { cases as accessConditionIsDeclaredCases } from './access-condition-is-declared/cases.ts';
import { accessConditionIsDeclared } from './access-condition-is-declared/rule.ts';
import { cases as accessGrantsDoNotOverlapCases } from './access-grants-do-not-overlap/cases.ts';
import { accessGrantsDoNotOverlap } from './access-grants-do-not-overlap/rule.ts';
import { cases as accessIsValidCases } from './access-is-valid/cases.ts';
import { accessIsValid } from './access-is-valid/rule.ts';
import { cases as accessPermissionIsKnownCases } from './access-permission-is-known/cases.ts';
import { accessPermissionIsKnown } from './access-permission-is-known/rule.ts';
import { cases as accessPermissionIsLeastCases } from './access-permission-is-least/cases.ts';
import { accessPermissionIsLeast } from './access-permission-is-least/rule.ts';
import { cases as accessReadIsDescribedCases } from './access-read-is-described/cases.ts';
import { accessReadIsDescribed } from './access-read-is-described/rule.ts';
import { cases as accessRoleIsKnownCases } from './access-role-is-known/cases.ts';
import { accessRoleIsKnown } from './access-role-is-known/rule.ts';
import { cases as accessSourceIsKnownCases } from './access-source-is-known/cases.ts';
import { accessSourceIsKnown } from './access-source-is-known/rule.ts';
import { cases as disagreementHasTwoSourcesCases } from './disagreement-has-two-sources/cases.ts';
import { disagreementHasTwoSources } from './disagreement-has-two-sources/rule.ts';
import { cases as factHasSourceCases } from './fact-has-source/cases.ts';
import { factHasSource } from './fact-has-source/rule.ts';
import { cases as guardedOperationHasErrorsCases } from './guarded-operation-has-errors/cases.ts';
import { guardedOperationHasErrors } from './guarded-operation-has-errors/rule.ts';
import { cases as operationHasAccessCases } from './operation-has-access/cases.ts';
import { operationHasAccess } from './operation-has-access/rule.ts';
import { cases as overlayActionMatchesCases } from './overlay-action-matches/cases.ts';
import { overlayActionMatches } from './overlay-action-matches/rule.ts';

/** The rules, sorted by id. */
export const specRules: readonly TestedRule[] = [
  { ...accessCloudIsKnown, cases: accessCloudIsKnownCases },
  { ...accessConditionIsDeclared, cases: accessConditionIsDeclaredCases },
  { ...accessGrantsDoNotOverlap, cases: accessGrantsDoNotOverlapCases },
  { ...accessIsValid, cases: accessIsValidCases },
  { ...accessPermissionIsKnown, cases: accessPermissionIsKnownCases },
  { ...accessPermissionIsLeast, cases: accessPermissionIsLeastCases },
  { ...accessReadIsDescribed, cases: accessReadIsDescribedCases },
  { ...accessRoleIsKnown, cases: accessRoleIsKnownCases },
  { ...accessSourceIsKnown, cases: accessSourceIsKnownCases },
  { ...disagreementHasTwoSources, cases: disagreementHasTwoSourcesCases },
  { ...factHasSource, cases: factHasSourceCases },
  { ...guardedOperationHasErrors, cases: guardedOperationHasErrorsCases },
  { ...operationHasAccess, cases: operationHasAccessCases },
  { ...overlayActionMatches, cases: overlayActionMatchesCases },
];
