/** Finds every minimal set of changes to the facts that turns the verdict into allow. */
import { type CommandIds, commandIdsOf, type CommandTemplate, fillCommands, templateOf } from './command-template.ts';
import type { Change, Remedy } from './decision.ts';
import { caseOf, type RemedyContext } from './remedy-case.ts';
import type { AuthorityRule, CellSet } from './policy.ts';
import { activateAccess, activateRole, assignRole, becomeRelated, getPermission, type Step } from './remedy-steps.ts';
import { sameId } from './same-id.ts';
import { cellsOf, isInForce } from './survey-authority.ts';

/** One way to more authority, and the cells in which it is enough. */
export interface Candidate {
  readonly step: Step;
  readonly cells: CellSet;
  readonly order: number;
}

/** A remedy but for the ids in its commands. */
interface PlannedRemedy {
  readonly changes: readonly Change[];
  readonly summary: string;
  readonly commands: CommandTemplate;
}

/** Lists the remedies, the least privileged first; none where no change to the caller can help. */
export function findRemedies(context: RemedyContext): readonly Remedy[] {
  const { clauses, operation, facts } = context;
  if (clauses.state !== 'allow' || operation.permission[facts.caller.kind] === undefined) return [];
  if (clauses.permission === 'allow' && clauses.authority === 'allow') return [];
  const ids = commandIdsOf(facts);
  return plansOf(context).map((plan) => fillPlan(plan, ids));
}

/** Why kept: callers of the same case have the same remedies but for their ids. Bounded, since the ids of roles are not. */
const kept = new Map<string | number, readonly PlannedRemedy[]>();
const MOST_KEPT = 1_024;

function plansOf(context: RemedyContext): readonly PlannedRemedy[] {
  const key = caseOf(context);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const plans = coversOf(context).map((steps) => planOf(steps, context));
  if (kept.size < MOST_KEPT) kept.set(key, plans);
  return plans;
}

/** Every minimal set of steps, the least privileged first. */
function coversOf(context: RemedyContext): readonly (readonly Step[])[] {
  const { clauses, operation, facts, survey } = context;
  const first = clauses.permission === 'allow' ? [] : [getPermission(facts, operation)];
  if (clauses.authority === 'allow' || survey === undefined) return [first];
  const needed = survey.possible & ~survey.held;
  const candidates = listCandidates(context, operation.authority)
    .map((candidate) => ({ ...candidate, cells: candidate.cells & needed }))
    .filter(({ cells }) => cells !== 0);
  return minimalCovers(candidates, needed)
    .toSorted((one, other) => orderOf(one) - orderOf(other))
    .map((cover) => [...first, ...cover.map(({ step }) => step)]);
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
export function combine(steps: readonly Step[], context: Pick<RemedyContext, 'facts' | 'policy'>): Remedy {
  return fillPlan(planOf(steps, context), commandIdsOf(context.facts));
}

function planOf(steps: readonly Step[], { facts, policy }: Pick<RemedyContext, 'facts' | 'policy'>): PlannedRemedy {
  const changes: Change[] = [];
  for (const step of steps) changes.push(step.change(facts, changes));
  const commands = steps.map((step) => step.commands(policy.graphRoots[facts.cloud ?? 'global']));
  const join = (kind: 'http' | 'powershell' | 'az'): string => commands.map((set) => set[kind]).join('\n');
  return {
    changes,
    summary: steps.map(({ summary }) => summary).join(', and '),
    commands: templateOf({ http: join('http'), powershell: join('powershell'), az: join('az') }),
  };
}

/** Why copied: a decision belongs to who asked for it, and may be changed. */
function fillPlan({ changes, summary, commands }: PlannedRemedy, ids: CommandIds): Remedy {
  return { changes: changes.map(copyOf), summary, commands: fillCommands(commands, ids) };
}

function copyOf({ op, path, value }: Change): Change {
  if (Array.isArray(value)) return { op, path, value: value.map(shallowCopyOf) };
  return { op, path, value: shallowCopyOf(value) };
}

function shallowCopyOf(value: unknown): unknown {
  return typeof value === 'object' ? { ...value } : value;
}
