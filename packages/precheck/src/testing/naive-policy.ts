/** A second reading of organisation policies, on facts of which none is unknown, from their written form and as plain as can be. */
import type { Facts } from '../engine/facts.ts';
import type { Verdict } from '../engine/verdict.ts';
import { completionsOf, naiveVerdict } from './naive-verdict.ts';

/** A condition as people write it, as far as the laws use it. */
export interface NaiveCondition {
  readonly all?: readonly NaiveCondition[];
  readonly any?: readonly NaiveCondition[];
  readonly not?: NaiveCondition;
  readonly 'caller.kind'?: string;
  readonly 'group.isAssignableToRole'?: boolean;
  readonly 'group.callerIsOwner'?: boolean;
  readonly 'request.status'?: string | { readonly not: readonly string[] };
  readonly 'request.accessId'?: string;
  readonly 'request.action'?: string | { readonly startsWith: string };
  readonly 'request.createdBy'?: { readonly sameAs: 'caller.id' };
  readonly 'request.ticket.number'?: { readonly present: boolean };
  readonly 'caller.permissions'?: { readonly includes: string } | { readonly excludes: string };
  readonly 'caller.roles'?: 'Global Administrator' | { readonly excludes: 'Groups Administrator' };
}

/** A rule as people write it. */
export interface NaiveRule {
  readonly id: string;
  readonly effect: 'deny' | 'indeterminate';
  readonly message: string;
  readonly owner: string;
  readonly when: NaiveCondition;
}

const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
const GROUPS = 'fdd7a751-b60b-444a-984c-02652fe8fa1c';
const PRIVILEGED = 'e8611ab8-c189-46e8-94e1-60213ab1f814';

/** The verdict on complete facts, the policy's rules included. */
export function naiveVerdictUnder(rules: readonly NaiveRule[], facts: Facts): Verdict {
  const effects = rules.filter(({ when }) => holds(when, facts)).map(({ effect }): Verdict => effect);
  const verdicts = [naiveVerdict(facts), ...effects];
  if (verdicts.includes('deny')) return 'deny';
  return verdicts.includes('indeterminate') ? 'indeterminate' : 'allow';
}

function holds(when: NaiveCondition, facts: Facts): boolean {
  return Object.entries(when).every(([name, wanted]) => {
    const { caller, group, request } = facts;
    switch (name) {
      case 'all':
        return (wanted as readonly NaiveCondition[]).every((one) => holds(one, facts));
      case 'any':
        return (wanted as readonly NaiveCondition[]).some((one) => holds(one, facts));
      case 'not':
        return !holds(wanted as NaiveCondition, facts);
      case 'caller.kind':
        return caller.kind === wanted;
      case 'group.isAssignableToRole':
        return (group?.isAssignableToRole === true) === wanted;
      case 'group.callerIsOwner':
        return group?.callerIsOwner === wanted;
      case 'request.status':
        return typeof wanted === 'string'
          ? request?.status === wanted
          : !(wanted as { not: readonly string[] }).not.includes(request?.status ?? '');
      case 'request.accessId':
        return request?.accessId === wanted;
      case 'request.action':
        return typeof wanted === 'string'
          ? request?.action === wanted
          : (request?.action ?? '').indexOf((wanted as { startsWith: string }).startsWith) === 0;
      case 'request.createdBy':
        return request?.createdBy?.toLowerCase() === caller.id?.toLowerCase();
      case 'request.ticket.number':
        return Boolean(request?.ticket?.number) === (wanted as { present: boolean }).present;
      case 'caller.permissions':
        return 'includes' in (wanted as object)
          ? (caller.permissions ?? []).includes((wanted as { includes: string }).includes)
          : !(caller.permissions ?? []).includes((wanted as { excludes: string }).excludes);
      case 'caller.roles':
        return wanted === 'Global Administrator' ? has(facts, GLOBAL) : !has(facts, GROUPS);
      default:
        return false;
    }
  });
}

function has({ caller }: Facts, id: string): boolean {
  return (caller.roles ?? []).some(
    (role) => 'roleTemplateId' in role && role.roleTemplateId.toLowerCase() === id && role.state !== 'eligible',
  );
}

const ASSIGNMENT = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';
const MORE_ROLES = [
  [GLOBAL, PRIVILEGED],
  [GLOBAL, GROUPS],
  [GROUPS, PRIVILEGED],
].map((ids) => ids.map((roleTemplateId) => ({ roleTemplateId, scope: '/' })));
const ELSEWHERE = [GROUPS, GLOBAL].map((roleTemplateId) => ({ roleTemplateId, scope: '/administrativeUnits/1' }));

/** No more completions than this are tried. */
const MOST = 20_000;

/** All completions; undefined where there are too many to try. */
export function fewCompletions(facts: Facts): readonly Facts[] | undefined {
  const completions: Facts[] = [];
  for (const completion of completionsUnderPolicy(facts)) if (completions.push(completion) > MOST) return undefined;
  return completions;
}

/** The completions of the facts under the rule of Graph, and beyond them those that only a policy tells apart. */
function* completionsUnderPolicy(facts: Facts): Generator<Facts> {
  const { request, caller } = facts;
  const further =
    caller.roles === undefined || caller.rolesComplete === false
      ? [[], ...MORE_ROLES, [ELSEWHERE[0]], [ELSEWHERE[1]], ELSEWHERE].map((roles) =>
          roles.flatMap((role) => role ?? []),
        )
      : [[]];
  const rights = caller.permissions === undefined ? [[], [ASSIGNMENT]] : [[]];
  for (const completion of completionsOf(facts))
    for (const [more, right] of further.flatMap((roles) => rights.map((names) => [roles, names] as const)))
      for (const action of request?.action === undefined ? ['selfActivate', 'adminAssign', ''] : [request.action])
        for (const ticket of request?.ticket === undefined ? [{}, { number: 'CHG1' }] : [request.ticket])
          for (const status of request?.status === undefined
            ? [completion.request?.status ?? '', 'PendingApproval']
            : [request.status])
            yield {
              ...completion,
              caller: {
                ...completion.caller,
                roles: [...(completion.caller.roles ?? []), ...more],
                permissions: [...(completion.caller.permissions ?? []), ...right],
              },
              request: { ...completion.request, action, ticket, status },
            };
}
