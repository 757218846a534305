/** The clauses that hold for everybody, and the worst of them. */
import { policy } from '../generated/policy.ts';
import type { Facts } from './facts.ts';
import type { OperationPolicy } from './policy.ts';
import { type AuthoritySurvey, judgeSurvey, surveyAuthority } from './survey-authority.ts';
import type { Verdict } from './verdict.ts';
import { weighPermission } from './weigh-permission.ts';
import { weighState } from './weigh-state.ts';

const DEFAULT_OPERATION = 'assignmentScheduleRequest.cancel';

/** The verdict of each clause. */
export type Clauses = Readonly<Record<'permission' | 'authority' | 'state', Verdict>>;

/** The compiled rule of the operation that the facts name. */
export function operationOf(facts: Facts): OperationPolicy {
  return policy.operations[facts.operation ?? DEFAULT_OPERATION];
}

/** What the facts say about the caller's authority; undefined where the kind of caller needs none or can have none. */
export function surveyOf(facts: Facts, { authority }: OperationPolicy): AuthoritySurvey | undefined {
  return authority.callers.includes(facts.caller.kind) ? surveyAuthority(facts, authority) : undefined;
}

/** A kind of caller that the operation does not support has no authority; one that needs none has it. */
export function judgeAuthority(facts: Facts, operation: OperationPolicy, survey: AuthoritySurvey | undefined): Verdict {
  if (survey !== undefined) return judgeSurvey(survey);
  return operation.permission[facts.caller.kind] === undefined ? 'deny' : 'allow';
}

/** The worst of the clauses, without a word about why. */
export function weighClauses(facts: Facts): Verdict {
  const operation = operationOf(facts);
  const permission = weighPermission(facts, operation);
  if (permission === 'deny') return 'deny';
  const state = weighState(facts, operation);
  if (state === 'deny') return 'deny';
  return worstOf(worstOf(permission, state), judgeAuthority(facts, operation, surveyOf(facts, operation)));
}

/** The worse of two verdicts. */
export function worstOf(one: Verdict, other: Verdict): Verdict {
  if (one === 'deny' || other === 'deny') return 'deny';
  return one === 'indeterminate' || other === 'indeterminate' ? 'indeterminate' : 'allow';
}
