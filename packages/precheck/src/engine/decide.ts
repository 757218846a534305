/** The decision: three clauses weighed, the worst wins, and everything a reader needs to trust or change it. */
import { policy } from '../generated/policy.ts';
import { collectEvidence } from './collect-evidence.ts';
import type { Decision, Evidence, Remedy } from './decision.ts';
import type { Clause, Verdict } from './verdict.ts';
import { explainAuthority } from './explain-authority.ts';
import type { Facts, FactPointer } from './facts.ts';
import { Findings } from './findings.ts';
import { describeMissing, openFacts } from './missing-facts.ts';
import type { OperationPolicy } from './policy.ts';
import type { Tightening } from './tightening.ts';
import { findRemedies } from './remedies.ts';
import type { RemedyContext } from './remedy-case.ts';
import type { AuthoritySurvey } from './survey-authority.ts';
import { type Clauses, judgeAuthority, operationOf, surveyOf, weighClauses, worstOf } from './weigh-clauses.ts';
import { explainPermission, weighPermission } from './weigh-permission.ts';
import { explainState, insteadOf, weighState } from './weigh-state.ts';

/** What a decision can be given beside the facts. */
export interface DecideOptions {
  /** Where the facts came from; a fact without an entry counts as given by the caller of `decide`. */
  readonly evidence?: readonly Evidence[];
  /** Rules of the organisation, which can only tighten the verdict. */
  readonly policy?: Tightening | undefined;
}

const NO_EVIDENCE: readonly Evidence[] = [];

/** Decides whether the caller may cancel the request. Total and pure: no I/O, no clock, never throws on valid facts. */
export function decide(facts: Facts, options: DecideOptions = {}): Decision {
  const operation = operationOf(facts);
  const survey = surveyOf(facts, operation);
  const clauses = {
    permission: weighPermission(facts, operation),
    authority: judgeAuthority(facts, operation, survey),
    state: weighState(facts, operation),
  };
  const base = worstOf(worstOf(clauses.permission, clauses.authority), clauses.state);
  const tightened = options.policy?.weigh(facts, { operation, base: weighClauses, open: openFacts });
  const verdict = tightened === undefined ? base : worstOf(base, tightened.verdict);
  const open = verdict === 'indeterminate' ? (tightened?.open ?? openFacts(facts)) : [];
  const missing = open.map((fact) => describeMissing(fact, facts, operation));
  const findings = explain(facts, operation, clauses, survey);
  if (tightened !== undefined) for (const rule of tightened.applied) findings.tightened(rule);
  for (const { fact, read } of missing) findings.unknown(clauseOf(fact, operation), operation.sources, fact, read);
  const decision: Decision = {
    schemaVersion: 1,
    operation: operation.id,
    subject: subjectOf(facts),
    verdict,
    clauses: tightened === undefined ? clauses : { ...clauses, policy: tightened.verdict },
    reasons: findings.reasons,
    caveats: findings.caveats,
    remedies: verdict === 'allow' ? [] : remediesOf({ facts, operation, policy, survey, clauses }, options.policy),
    missing,
    evidence: collectEvidence(findings.reasons, facts, options.evidence ?? NO_EVIDENCE),
  };
  const instead = insteadOf(facts, operation);
  return instead === undefined ? decision : { ...decision, instead };
}

function remediesOf(context: RemedyContext, organisation: Tightening | undefined): readonly Remedy[] {
  if (organisation === undefined) return findRemedies(context);
  const isAllowed = (facts: Facts): boolean =>
    weighClauses(facts) === 'allow' && decideVerdict(facts, { policy: organisation }) === 'allow';
  return organisation.remedies(context, isAllowed);
}

/** The verdict of `decide` alone, for callers who need nothing else. */
export function decideVerdict(facts: Facts, options?: Pick<DecideOptions, 'policy'>): Verdict {
  const base = weighClauses(facts);
  if (options?.policy === undefined || base === 'deny') return base;
  const context = { operation: operationOf(facts), base: weighClauses, open: undefined };
  return worstOf(base, options.policy.weigh(facts, context).verdict);
}

function explain(
  facts: Facts,
  operation: OperationPolicy,
  clauses: Clauses,
  survey: AuthoritySurvey | undefined,
): Findings {
  const findings = new Findings(policy.sources);
  explainPermission(clauses.permission, facts, operation, findings);
  if (survey !== undefined)
    explainAuthority(clauses.authority, survey, { facts, rule: operation.authority, policy, findings });
  explainState(facts, operation, findings);
  const { fact, read, sources } = operation.authority.managementRestricted;
  if (read(facts) === true) findings.caveat('group/management-restricted', sources, fact);
  return findings;
}

function clauseOf(fact: FactPointer, { authority }: OperationPolicy): Clause {
  if (fact === '/caller/permissions') return 'permission';
  if (fact === '/request/status') return 'state';
  const decides = (known: { readonly fact: FactPointer }): boolean => known.fact === fact;
  const isOurs = fact === '/caller/roles' || authority.sameObject.facts.includes(fact);
  return isOurs || authority.relations.some(decides) || authority.conditions.some(decides) ? 'authority' : 'policy';
}

function subjectOf({ request, group, caller }: Facts): Decision['subject'] {
  const subject: { requestId?: string; groupId?: string; callerId?: string } = {};
  const groupId = group?.id ?? request?.groupId;
  if (request?.id !== undefined) subject.requestId = request.id;
  if (groupId !== undefined) subject.groupId = groupId;
  if (caller.id !== undefined) subject.callerId = caller.id;
  return subject;
}
