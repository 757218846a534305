/** Clause 2, the explanation: which standing or role decides, which falls short and why. */
import type { Verdict } from './verdict.ts';
import type { BuiltInRole, CustomRole, Facts, Role } from './facts.ts';
import type { Findings } from './findings.ts';
import type { AuthorityRule, CellSet, Override, Policy } from './policy.ts';
import { canonicalId } from './same-id.ts';
import { type AuthoritySurvey, cellsOf, hasId, isInForce } from './survey-authority.ts';

interface Explanation {
  readonly facts: Facts;
  readonly rule: AuthorityRule;
  readonly policy: Policy;
  readonly possible: CellSet;
  readonly findings: Findings;
}

/** Says why the authority weighs as it does. */
export function explainAuthority(
  verdict: Verdict,
  survey: AuthoritySurvey,
  context: {
    readonly facts: Facts;
    readonly rule: AuthorityRule;
    readonly policy: Policy;
    readonly findings: Findings;
  },
): void {
  const { facts, rule, findings } = context;
  const explanation: Explanation = { ...context, possible: survey.possible };
  if (survey.standing) {
    explainStanding(explanation);
    return;
  }
  const roles = facts.caller.roles ?? [];
  if (verdict === 'allow') roles.forEach((role, index) => explainGrant(role, index, explanation));
  if (verdict === 'indeterminate') explainUnsettled(roles, survey, explanation);
  if (verdict === 'deny') {
    findings.reason('caller/no-authority', rule.sources, [...rule.relations.map(({ fact }) => fact), '/caller/roles']);
    roles.forEach((role, index) => explainShortfall(role, index, explanation));
  }
  if (verdict !== 'allow') explainOverride(roles, explanation);
}

function explainStanding({ facts, rule, findings }: Explanation): void {
  for (const { reason, fact, read, caveat } of rule.relations) {
    if (read(facts) !== true) continue;
    findings.reason(reason, rule.sources, [fact]);
    if (caveat?.read(facts) === caveat?.is && caveat) findings.caveat(caveat.code, caveat.sources);
  }
}

function explainGrant(role: Role, index: number, { facts, rule, policy, possible, findings }: Explanation): void {
  if (!isInForce(role, rule) || (cellsOf(role, rule) & possible) === 0) return;
  const deciding = [rolePointer(index), ...knownConditions(facts, rule)];
  if ('roleTemplateId' in role) {
    findings.reason('role/supported', rule.sources, deciding, nameOf(role, policy));
    // Why: pages that disagree about another kind of group say nothing about this grant.
    explainDisagreement(role, { facts, rule, policy, possible: possible & cellsOf(role, rule), findings });
  } else {
    const fitting = role.actions.filter((action) => ((rule.actions.get(action) ?? 0) & possible) !== 0);
    findings.reason('role/custom-supported', rule.sources, deciding, fitting.join(', '));
    findings.caveat('role/custom-actions-from-entra-docs', rule.actionSources);
  }
}

function explainUnsettled(roles: readonly Role[], survey: AuthoritySurvey, explanation: Explanation): void {
  const { rule, policy, findings } = explanation;
  roles.forEach((role, index) => {
    if (!('roleTemplateId' in role) || !isInForce(role, rule) || !hasId(rule.unsettledRoles, role.roleTemplateId))
      return;
    findings.reason('role/higher-than-listed', rule.unsettledRoleSources, [rolePointer(index)], nameOf(role, policy));
    explainDisagreement(role, explanation);
  });
  if (survey.creator === 'yes') {
    const { facts, sources } = rule.sameObject;
    findings.reason('caller/created-the-request', sources, facts);
    findings.caveat(
      'sources/disagree',
      sources,
      'the overview lets people cancel requests they created, the reference page is silent',
    );
  }
}

function explainShortfall(role: Role, index: number, explanation: Explanation): void {
  const { rule, findings } = explanation;
  const at = [rolePointer(index)];
  const name = 'roleTemplateId' in role ? nameOf(role, explanation.policy) : 'custom role';
  const cells = cellsOf(role, rule);
  const listed = cells !== 0 || ('roleTemplateId' in role && hasId(rule.unsettledRoles, role.roleTemplateId));
  if (!('roleTemplateId' in role)) explainCustomShortfall(role, at, explanation);
  else if (!listed) findings.reason('role/not-supported', rule.sources, at, name);
  else if (cells !== 0 && (cells & explanation.possible) === 0) {
    findings.reason('role/other-group-kind', rule.sources, [...at, ...knownConditions(explanation.facts, rule)], name);
  }
  if (!listed) return;
  if (role.state === 'eligible') findings.reason('role/not-active', rule.sources, [rolePointer(index, 'state')], name);
  if (role.scope !== rule.scope) {
    findings.reason(
      'role/not-directory-scoped',
      rule.sources,
      [rolePointer(index, 'scope')],
      `${name} at ${role.scope}`,
    );
  }
  if ('roleTemplateId' in role) explainDisagreement(role, explanation);
}

function explainCustomShortfall(role: CustomRole, at: readonly string[], explanation: Explanation): void {
  const { rule, possible, findings } = explanation;
  const cells = cellsOf(role, rule);
  const lookalikes = role.actions.filter((action) => rule.lookalikeActions.some((pattern) => action.includes(pattern)));
  if (lookalikes.length > 0)
    findings.caveat('role/custom-actions-from-entra-docs', rule.actionSources, lookalikes.join(', '));
  if ((cells & possible) !== 0) return;
  const otherKind = cells !== 0 && !sharesGroupKind(cells, explanation);
  const code = otherKind ? 'role/other-group-kind' : 'role/custom-action-not-supported';
  findings.reason(
    code,
    rule.sources,
    [...at, ...knownConditions(explanation.facts, rule)],
    role.actions.join(', ') || 'no action',
  );
}

/** True where the action fits the kind of group, and only the access of the request is another. */
function sharesGroupKind(cells: CellSet, { facts, rule }: Explanation): boolean {
  const [groupKind] = rule.conditions;
  const known = groupKind?.values.find(({ value }) => value === groupKind.read(facts));
  return known === undefined || (cells & known.cells) !== 0;
}

function explainDisagreement(role: BuiltInRole, { rule, policy, possible, findings }: Explanation): void {
  if (role.state === 'eligible') return;
  for (const { roles, scope, cells, note, sources } of rule.disagreements) {
    if ((cells & possible) === 0 || !fitsScope(role.scope, scope) || !hasId(roles, role.roleTemplateId)) continue;
    findings.caveat('sources/disagree', sources, `${nameOf(role, policy)}: ${note}`);
  }
}

function explainOverride(roles: readonly Role[], { facts, rule, policy, possible, findings }: Explanation): void {
  // Why: "could still override" is said only of what is known to be a group of that kind, or not known to be of the other.
  if ((possible & rule.override.cells) === 0) return;
  for (const role of roles) {
    if (!('roleTemplateId' in role) || role.state === 'eligible') continue;
    const grant = rule.override.grants.find(
      (entry) =>
        hasId(entry.roles, role.roleTemplateId) && fitsScope(role.scope, entry.scope) && fitsType(facts, entry),
    );
    if (grant) findings.caveat('override/groups-api', rule.override.sources, nameOf(role, policy));
  }
}

function fitsScope(scope: string, wanted: string): boolean {
  return wanted.length > 1 && wanted.endsWith('/') ? scope.startsWith(wanted) : scope === wanted;
}

function fitsType(facts: Facts, { groupTypes }: Override): boolean {
  const types = facts.group?.groupTypes;
  if (groupTypes === undefined || types === undefined) return true;
  const { includes, excludes } = groupTypes;
  return (includes === undefined || types.includes(includes)) && (excludes === undefined || !types.includes(excludes));
}

function knownConditions(facts: Facts, rule: AuthorityRule): readonly string[] {
  const known: string[] = [];
  for (const { read, fact } of rule.conditions) if (read(facts) !== undefined) known.push(fact);
  return known;
}

function nameOf(role: BuiltInRole, policy: Policy): string {
  return policy.roles.get(canonicalId(role.roleTemplateId))?.name ?? role.roleTemplateId;
}

/** Why kept: pointers to the first roles are in every other decision, and a text made anew is slow to look up. */
const pointers: Readonly<Record<'' | 'state' | 'scope', string[]>> = { '': [], state: [], scope: [] };
const MOST_KEPT = 64;

function rolePointer(index: number, key: keyof typeof pointers = ''): string {
  const known = pointers[key][index];
  if (known !== undefined) return known;
  const pointer = `/caller/roles/${index}${key === '' ? '' : `/${key}`}`;
  if (index < MOST_KEPT) pointers[key][index] = pointer;
  return pointer;
}
