/** Finds the unknown facts that could change the verdict: those, and no others, are asked for. */
import type { Missing } from './decision.ts';
import type { FactPointer, Facts } from './facts.ts';
import type { AuthorityRule, CellSet, Condition, OperationPolicy } from './policy.ts';
import { type AuthoritySurvey, judgeSurvey } from './survey-authority.ts';
import { operationOf, surveyOf } from './weigh-clauses.ts';
import { weighState } from './weigh-state.ts';

/** How far the other clauses let a change of authority through to the verdict. */
type Ceiling = 'allow' | 'indeterminate';

const DENY = 0;
const OPEN = 1;
const ALLOW = 2;

/** Lists the unknown facts that could change an indeterminate verdict; `isCapped` says that it cannot become allow. */
export function openFacts(facts: Facts, isCapped = false): readonly FactPointer[] {
  const operation = operationOf(facts);
  const survey = surveyOf(facts, operation);
  const open: FactPointer[] = [];
  if (facts.caller.permissions === undefined) open.push('/caller/permissions');
  const stateKnown = facts.request?.status !== undefined;
  if (survey !== undefined && judgeSurvey(survey) === 'indeterminate') {
    const isOpenState = stateKnown && weighState(facts, operation) === 'indeterminate';
    open.push(
      ...openAuthorityFacts(facts, operation.authority, survey, isOpenState || isCapped ? 'indeterminate' : 'allow'),
    );
  }
  if (!stateKnown) open.push('/request/status');
  return open;
}

/** Lists the unknown facts of the authority clause that, learnt, could change the verdict. */
function openAuthorityFacts(
  facts: Facts,
  rule: AuthorityRule,
  survey: AuthoritySurvey,
  ceiling: Ceiling,
): readonly FactPointer[] {
  if (survey.standing) return [];
  const open: FactPointer[] = [];
  const matters = (one: number, other: number): boolean => capped(one, ceiling) !== capped(other, ceiling);
  const outcomes = rest(survey);
  rule.relations.forEach((relation, index) => {
    const unknown = (survey.openRelations & (1 << index)) !== 0;
    if (unknown && outcomes.some(({ grade }) => matters(grade, ALLOW))) open.push(relation.fact);
  });
  if (survey.rolesOpen && varies(outcomes, 'roles', matters)) open.push('/caller/roles');
  for (const condition of rule.conditions) {
    const unknown = condition.read(facts) === undefined;
    if (unknown && variesByCondition(outcomes, condition, rule, matters)) open.push(condition.fact);
  }
  if (survey.creator === 'open' && varies(outcomes, 'creator', matters)) {
    rule.sameObject.facts.forEach((fact, index) => {
      if (rule.sameObject.read[index]?.(facts) === undefined) open.push(fact);
    });
  }
  return open;
}

/** Completes a missing fact with the call that reads it and that call's least permission. */
export function describeMissing(fact: FactPointer, facts: Facts, operation: OperationPolicy): Missing {
  const read = operation.reads[fact];
  return { fact, read: read?.call ?? '', permission: read?.permission[facts.caller.kind] ?? null };
}

/** One completion of the open facts, the relations all false, with the grade that the authority clause gets. */
interface Completion {
  readonly cell: number;
  readonly roles: number;
  readonly creator: number;
  readonly grade: number;
}

/** All completions in which no standing helps: those are where the other facts can matter. */
function rest(survey: AuthoritySurvey): readonly Completion[] {
  const completions: Completion[] = [];
  const creators = survey.creator === 'open' ? [0, 1] : [survey.creator === 'yes' ? 1 : 0];
  for (let cell = 0; 2 ** cell <= survey.possible; cell++) {
    if (!hasCell(survey.possible, cell)) continue;
    const held = hasCell(survey.held, cell);
    // Further roles can be none, an unsettled one, or one that is enough.
    for (const roles of survey.rolesOpen ? [DENY, OPEN, ALLOW] : [DENY]) {
      for (const creator of creators) {
        const grade = held ? ALLOW : Math.max(roles, survey.unsettledRole ? OPEN : DENY, creator === 1 ? OPEN : DENY);
        completions.push({ cell, roles, creator, grade });
      }
    }
  }
  return completions;
}

function varies(
  completions: readonly Completion[],
  by: 'roles' | 'creator',
  matters: (one: number, other: number) => boolean,
): boolean {
  const other = by === 'roles' ? 'creator' : 'roles';
  return completions.some((one) =>
    completions.some((two) => one.cell === two.cell && one[other] === two[other] && matters(one.grade, two.grade)),
  );
}

/** Whether the verdict can turn on one condition alone; further unknown roles may fit one cell and not another. */
function variesByCondition(
  completions: readonly Completion[],
  condition: Condition,
  rule: AuthorityRule,
  matters: (one: number, other: number) => boolean,
): boolean {
  const others = rule.conditions.filter((other) => other !== condition);
  const sameElsewhere = (one: number, two: number): boolean =>
    others.every(({ values }) => values.every(({ cells }) => hasCell(cells, one) === hasCell(cells, two)));
  return completions.some((one) =>
    completions.some(
      (two) =>
        one.cell !== two.cell &&
        one.creator === two.creator &&
        sameElsewhere(one.cell, two.cell) &&
        matters(one.grade, two.grade),
    ),
  );
}

function hasCell(cells: CellSet, cell: number): boolean {
  return (cells & (2 ** cell)) !== 0;
}

function capped(grade: number, ceiling: Ceiling): number {
  return ceiling === 'allow' ? grade : Math.min(grade, OPEN);
}
