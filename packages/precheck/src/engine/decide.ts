/** The decision: three clauses weighed, the worst wins, and everything a reader needs to trust or change it. */
import { policy } from '../generated/policy.ts';
import type { Decision, Evidence, Missing, Remedy } from './decision.ts';
import type { Clause, Verdict } from './verdict.ts';
import { explainAuthority } from './explain-authority.ts';
import type { Facts, FactPointer } from './facts.ts';
import { Findings } from './findings.ts';
import { describeMissing, openAuthorityFacts } from './missing-facts.ts';
import type { OperationPolicy } from './policy.ts';
import type { OrganisationPolicy } from '../policy/organisation-policy.ts';
import { findRemediesUnderPolicy } from '../policy/remedies-under-policy.ts';
import { type PolicyWeight, weighPolicy } from '../policy/weigh-policy.ts';
import { findRemedies, type RemedyContext } from './remedies.ts';
import { type AuthoritySurvey, judgeSurvey, surveyAuthority } from './survey-authority.ts';
import { explainPermission, weighPermission } from './weigh-permission.ts';
import { explainState, insteadOf, weighState } from './weigh-state.ts';

/** What a decision can be given beside the facts. */
export interface DecideOptions {
  /** Where the facts came from; a fact without an entry counts as given by the caller of `decide`. */
  readonly evidence?: readonly Evidence[];
  /** Rules of the organisation, which can only tighten the verdict. */
  readonly policy?: OrganisationPolicy | undefined;
}

const DEFAULT_OPERATION = 'assignmentScheduleRequest.cancel';

/** Decides whether the caller may cancel the request. Total and pure: no I/O, no clock, never throws on valid facts. */
export function decide(facts: Facts, options: DecideOptions = {}): Decision {
  const operation = operationOf(facts);
  const survey = needsAuthority(facts, operation) ? surveyAuthority(facts, operation.authority) : undefined;
  const clauses = {
    permission: weighPermission(facts, operation),
    authority: judgeAuthority(facts, operation, survey),
    state: weighState(facts, operation),
  };
  const base = worstOf(worstOf(clauses.permission, clauses.authority), clauses.state);
  const tightened = options.policy && weighPolicy(facts, options.policy, { operation, base: weighClauses });
  const verdict = tightened === undefined ? base : worstOf(base, tightened.verdict);
  const missing = verdict === 'indeterminate' ? listMissing({ facts, operation, clauses, survey, tightened }) : [];
  const findings = explain(facts, operation, clauses, survey);
  for (const rule of tightened?.applied ?? []) findings.tightened(rule);
  for (const { fact, read } of missing) findings.unknown(clauseOf(fact, operation), operation.sources, fact, read);
  const instead = insteadOf(facts, operation);
  return {
    schemaVersion: 1,
    operation: operation.id,
    subject: subjectOf(facts),
    verdict,
    clauses: tightened === undefined ? clauses : { ...clauses, policy: tightened.verdict },
    reasons: findings.reasons,
    caveats: findings.caveats,
    ...(instead === undefined ? {} : { instead }),
    remedies: verdict === 'allow' ? [] : remediesOf({ facts, operation, policy, survey, clauses }, options.policy),
    missing,
    evidence: collectEvidence(findings, facts, options.evidence ?? []),
  };
}

function remediesOf(context: RemedyContext, organisation: OrganisationPolicy | undefined): readonly Remedy[] {
  if (organisation === undefined || organisation.rules.length === 0) return findRemedies(context);
  return findRemediesUnderPolicy(context, (facts) => decideVerdict(facts, { policy: organisation }) === 'allow');
}

/** The verdict of `decide` alone, for callers who need nothing else. */
export function decideVerdict(facts: Facts, options?: Pick<DecideOptions, 'policy'>): Verdict {
  const base = weighClauses(facts);
  if (options?.policy === undefined || base === 'deny') return base;
  const context = { operation: operationOf(facts), base: weighClauses };
  return worstOf(base, weighPolicy(facts, options.policy, context).verdict);
}

/** The worst of the clauses that hold for everybody. */
function weighClauses(facts: Facts): Verdict {
  const operation = operationOf(facts);
  const permission = weighPermission(facts, operation);
  if (permission === 'deny') return 'deny';
  const state = weighState(facts, operation);
  if (state === 'deny') return 'deny';
  const survey = needsAuthority(facts, operation) ? surveyAuthority(facts, operation.authority) : undefined;
  return worstOf(worstOf(permission, state), judgeAuthority(facts, operation, survey));
}

function operationOf(facts: Facts): OperationPolicy {
  return policy.operations[facts.operation ?? DEFAULT_OPERATION];
}

function needsAuthority(facts: Facts, operation: OperationPolicy): boolean {
  return operation.authority.callers.includes(facts.caller.kind);
}

/** A kind of caller that the operation does not support has no authority; one that needs none has it. */
function judgeAuthority(facts: Facts, operation: OperationPolicy, survey: AuthoritySurvey | undefined): Verdict {
  if (survey !== undefined) return judgeSurvey(survey);
  return operation.permission[facts.caller.kind] === undefined ? 'deny' : 'allow';
}

function worstOf(one: Verdict, other: Verdict): Verdict {
  if (one === 'deny' || other === 'deny') return 'deny';
  return one === 'indeterminate' || other === 'indeterminate' ? 'indeterminate' : 'allow';
}

type Clauses = Readonly<Record<'permission' | 'authority' | 'state', Verdict>>;

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

interface Open {
  readonly facts: Facts;
  readonly operation: OperationPolicy;
  readonly clauses: Clauses;
  readonly survey: AuthoritySurvey | undefined;
  readonly tightened: PolicyWeight | undefined;
}

function listMissing({ facts, operation, clauses, survey, tightened }: Open): readonly Missing[] {
  const open: FactPointer[] = [];
  if (facts.caller.permissions === undefined) open.push('/caller/permissions');
  const stateKnown = facts.request?.status !== undefined;
  if (survey !== undefined && clauses.authority === 'indeterminate') {
    const isCapped = tightened?.applied.length !== undefined && tightened.applied.length > 0;
    const ceiling = (stateKnown && clauses.state === 'indeterminate') || isCapped ? 'indeterminate' : 'allow';
    open.push(...openAuthorityFacts(facts, operation.authority, survey, ceiling));
  }
  if (!stateKnown) open.push('/request/status');
  for (const fact of tightened?.open ?? []) if (!open.includes(fact)) open.push(fact);
  return open.map((fact) => describeMissing(fact, facts, operation));
}

function clauseOf(fact: FactPointer, { authority }: OperationPolicy): Clause {
  if (fact === '/caller/permissions') return 'permission';
  if (fact === '/request/status') return 'state';
  const decides = (known: { readonly fact: FactPointer }): boolean => known.fact === fact;
  const isOurs = fact === '/caller/roles' || authority.sameObject.facts.includes(fact);
  return isOurs || authority.relations.some(decides) || authority.conditions.some(decides) ? 'authority' : 'policy';
}

function subjectOf({ request, group, caller }: Facts): Decision['subject'] {
  const groupId = group?.id ?? request?.groupId;
  return {
    ...(request?.id === undefined ? {} : { requestId: request.id }),
    ...(groupId === undefined ? {} : { groupId }),
    ...(caller.id === undefined ? {} : { callerId: caller.id }),
  };
}

function collectEvidence(findings: Findings, facts: Facts, known: readonly Evidence[]): readonly Evidence[] {
  const pointers = new Set(findings.reasons.flatMap((reason) => reason.facts));
  const evidence: Evidence[] = [];
  for (const fact of pointers) {
    const value = valueAt(facts, fact);
    if (value === undefined) continue;
    const origin = known.find((entry) => fact === entry.fact || fact.startsWith(`${entry.fact}/`));
    evidence.push({ source: 'input', ...origin, fact, value });
  }
  return evidence;
}

function valueAt(facts: Facts, pointer: string): unknown {
  let value: unknown = facts;
  for (const key of pointer.slice(1).split('/'))
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return value;
}
