/** Clause 2, the survey: what the facts say about a caller's standing and roles, in a form small enough to reason about. */
import type { Verdict } from './verdict.ts';
import type { Facts, Role } from './facts.ts';
import type { AuthorityRule, CellSet } from './policy.ts';
import { canonicalId, sameId } from './same-id.ts';

/** What is settled, and what is open, about the authority of a caller. */
export interface AuthoritySurvey {
  /** The caller has a standing that is enough. */
  readonly standing: boolean;
  /** Which relations are unknown, one bit each. */
  readonly openRelations: number;
  /** The cells that the known facts leave possible. */
  readonly possible: CellSet;
  /** The cells in which a role that the caller holds is enough. */
  readonly held: CellSet;
  /** The caller may hold roles that the facts do not list. */
  readonly rolesOpen: boolean;
  /** The caller holds a role of which no page says whether it is enough. */
  readonly unsettledRole: boolean;
  /** Whether the caller created the request; not looked at where a role is enough. */
  readonly creator: 'yes' | 'no' | 'open';
}

/** The survey of a caller whose standing is enough: nothing else matters then, and nothing else is looked at. */
const STANDING: AuthoritySurvey = {
  standing: true,
  openRelations: 0,
  possible: 0,
  held: 0,
  rolesOpen: false,
  unsettledRole: false,
  creator: 'no',
};

/** Surveys the facts under a rule; what no longer matters is left out. */
export function surveyAuthority(facts: Facts, rule: AuthorityRule): AuthoritySurvey {
  let openRelations = 0;
  let bit = 1;
  for (const { read } of rule.relations) {
    const value = read(facts);
    if (value === true) return STANDING;
    if (value === undefined) openRelations |= bit;
    bit <<= 1;
  }
  const { roles, rolesComplete } = facts.caller;
  let held = 0;
  let unsettledRole = false;
  if (roles !== undefined) {
    for (const role of roles) {
      if (!isInForce(role, rule)) continue;
      held |= cellsOf(role, rule);
      if ('roleTemplateId' in role && hasId(rule.unsettledRoles, role.roleTemplateId)) unsettledRole = true;
    }
  }
  const possible = possibleCells(facts, rule);
  return {
    standing: false,
    openRelations,
    possible,
    held,
    rolesOpen: roles === undefined || rolesComplete === false,
    unsettledRole,
    creator: (possible & ~held) === 0 ? 'no' : creatorOf(facts, rule),
  };
}

/** The verdict that all completions of a survey share, else indeterminate. */
export function judgeSurvey(survey: AuthoritySurvey): Verdict {
  if (survey.standing || (survey.possible & ~survey.held) === 0) return 'allow';
  const open = survey.openRelations !== 0 || survey.rolesOpen || (survey.possible & survey.held) !== 0;
  return open || survey.unsettledRole || survey.creator !== 'no' ? 'indeterminate' : 'deny';
}

/** True where a role is active and assigned at the scope that the rule asks for. */
export function isInForce(role: Role, rule: AuthorityRule): boolean {
  return role.state !== 'eligible' && role.scope === rule.scope;
}

/** The cells in which a role would be enough, were it in force. */
export function cellsOf(role: Role, rule: AuthorityRule): CellSet {
  if ('roleTemplateId' in role) {
    return rule.roles.get(canonicalId(role.roleTemplateId)) ?? 0;
  }
  let cells = 0;
  for (const action of role.actions) cells |= rule.actions.get(action) ?? 0;
  return cells;
}

/** True where a set of lower-case ids holds an id, whatever its case. */
export function hasId(ids: ReadonlySet<string>, id: string): boolean {
  return ids.has(canonicalId(id));
}

/** The cells that the known conditions leave possible. */
function possibleCells(facts: Facts, rule: AuthorityRule): CellSet {
  let possible = rule.allCells;
  for (const condition of rule.conditions) {
    const value = condition.read(facts);
    if (value === undefined) continue;
    for (const known of condition.values) if (known.value === value) possible &= known.cells;
  }
  return possible;
}

function creatorOf(facts: Facts, rule: AuthorityRule): 'yes' | 'no' | 'open' {
  const [one, other] = rule.sameObject.read;
  const caller = one(facts);
  const creator = other(facts);
  if (caller === undefined || creator === undefined) return 'open';
  return sameId(caller, creator) ? 'yes' : 'no';
}
