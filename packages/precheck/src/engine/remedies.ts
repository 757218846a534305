/** Finds every minimal set of changes to the facts that turns the verdict into allow. */
import type { Change, Remedy } from './decision.ts';
import type { Verdict } from './verdict.ts';
import type { Facts } from './facts.ts';
import type { AuthorityRule, CellSet, OperationPolicy, Policy } from './policy.ts';
import { activateAccess, activateRole, assignRole, becomeRelated, getPermission, type Step } from './remedy-steps.ts';
import { sameId } from './same-id.ts';
import { type AuthoritySurvey, cellsOf, isInForce } from './survey-authority.ts';

/** What the remedies are looked for in. */
export interface RemedyContext {
  readonly facts: Facts;
  readonly operation: OperationPolicy;
  readonly policy: Policy;
  readonly survey: AuthoritySurvey | undefined;
  readonly clauses: { readonly permission: Verdict; readonly authority: Verdict; readonly state: Verdict };
}

/** One way to more authority, and the cells in which it is enough. */
export interface Candidate {
  readonly step: Step;
  readonly cells: CellSet;
  readonly order: number;
}

/** Lists the remedies, the least privileged first; none where no change to the caller can help. */
export function findRemedies(context: RemedyContext): readonly Remedy[] {
  const { clauses, operation, facts, survey } = context;
  if (clauses.state !== 'allow' || operation.permission[facts.caller.kind] === undefined) return [];
  if (clauses.permission === 'allow' && clauses.authority === 'allow') return [];
  const first = clauses.permission === 'allow' ? [] : [getPermission(facts, operation)];
  if (clauses.authority === 'allow' || survey === undefined) return [combine(first, context)];
  const needed = survey.possible & ~survey.held;
  const candidates = listCandidates(context, operation.authority)
    .map((candidate) => ({ ...candidate, cells: candidate.cells & needed }))
    .filter(({ cells }) => cells !== 0);
  return minimalCovers(candidates, needed)
    .toSorted((one, other) => orderOf(one) - orderOf(other))
    .map((cover) => combine([...first, ...cover.map(({ step }) => step)], context));
}

const ACTIVATE = 0;
const MEMBER = 1_000;
const OWNER = 2_000;
const LISTED = 3_000;

/** Every way to more authority that is open to the caller, with its place in the order of privilege. */
export function listCandidates({ facts, policy }: RemedyContext, rule: AuthorityRule): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const eligible = facts.group?.callerEligible ?? [];
  const roles = facts.caller.roles ?? [];
  roles.forEach((role, index) => {
    if (role.state === 'eligible' && role.scope === rule.scope) {
      candidates.push({ step: activateRole(role, index, policy), cells: cellsOf(role, rule), order: ACTIVATE + index });
    }
  });
  rule.relations.forEach(({ name, fact }, index) => {
    const canActivate = eligible.includes(name);
    const step = canActivate ? activateAccess(name, fact) : becomeRelated(name, fact);
    const order = canActivate ? ACTIVATE + 500 - index : name === 'member' ? MEMBER : OWNER;
    candidates.push({ step, cells: rule.allCells, order });
  });
  for (const [id, cells] of rule.roles) {
    const inForce = roles.some(
      (role) => isInForce(role, rule) && 'roleTemplateId' in role && sameId(role.roleTemplateId, id),
    );
    const { rank, name } = policy.roles.get(id) ?? { rank: 0, name: id };
    if (!inForce) candidates.push({ step: assignRole(id, name, rule.scope), cells, order: LISTED + rank });
  }
  return candidates;
}

/** Every set of candidates that covers the needed cells and none of whose proper subsets does. */
function minimalCovers(candidates: readonly Candidate[], needed: CellSet): readonly (readonly Candidate[])[] {
  const covers: Candidate[][] = [];
  const extend = (from: number, chosen: readonly Candidate[], covered: CellSet): void => {
    if ((needed & ~covered) === 0) {
      if (chosen.every((one) => (needed & ~unionWithout(chosen, one)) !== 0)) covers.push([...chosen]);
      return;
    }
    for (let index = from; index < candidates.length; index++) {
      const next = candidates[index];
      if (next && (next.cells & ~covered) !== 0) extend(index + 1, [...chosen, next], covered | next.cells);
    }
  };
  extend(0, [], 0);
  return covers;
}

function unionWithout(chosen: readonly Candidate[], left: Candidate): CellSet {
  return chosen.reduce((union, one) => (one === left ? union : union | one.cells), 0);
}

/** Where a set stands among the others: the most privileged of its steps counts, then how many they are. */
export function orderOf(cover: readonly Pick<Candidate, 'order'>[]): number {
  const highest = Math.max(...cover.map(({ order }) => order));
  return highest * 100 + cover.length;
}

/** Puts steps together into one remedy. */
export function combine(steps: readonly Step[], { facts, policy }: Pick<RemedyContext, 'facts' | 'policy'>): Remedy {
  const target = { facts, graphRoot: policy.graphRoots[facts.cloud ?? 'global'] };
  const changes: Change[] = [];
  for (const step of steps) changes.push(step.change(facts, changes));
  const commands = steps.map((step) => step.commands(target));
  const join = (kind: 'http' | 'powershell' | 'az'): string => commands.map((set) => set[kind]).join('\n');
  return {
    changes,
    summary: steps.map(({ summary }) => summary).join(', and '),
    commands: { http: join('http'), powershell: join('powershell'), az: join('az') },
  };
}
