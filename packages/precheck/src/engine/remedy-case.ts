/** What remedies are looked for in, and the part of it that tells two cases apart. */
import type { Facts, Role } from './facts.ts';
import type { AuthorityRule, OperationPolicy, Policy } from './policy.ts';
import { canonicalId } from './same-id.ts';
import { type AuthoritySurvey, cellsOf, isInForce } from './survey-authority.ts';
import type { Verdict } from './verdict.ts';

/** What the remedies are looked for in. */
export interface RemedyContext {
  readonly facts: Facts;
  readonly operation: OperationPolicy;
  readonly policy: Policy;
  readonly survey: AuthoritySurvey | undefined;
  readonly clauses: { readonly permission: Verdict; readonly authority: Verdict; readonly state: Verdict };
}

/** A key that two callers share where their remedies differ in nothing but the ids of caller and group. */
export function caseOf({ facts, operation, survey, clauses }: RemedyContext): string | number {
  const { caller, group, cloud = 'global' } = facts;
  const { authority } = operation;
  const permission = clauses.permission === 'allow' ? 0 : caller.permissions === undefined ? 1 : 2;
  const needed = clauses.authority === 'allow' || survey === undefined ? 0 : survey.possible & ~survey.held;
  let held = 0;
  let eligible = '';
  for (let index = 0; index < (caller.roles?.length ?? 0); index++) {
    const role = caller.roles?.[index] as Role;
    if (isInForce(role, authority)) held |= bitOf(role, authority);
    else if (role.state === 'eligible' && role.scope === authority.scope) {
      eligible += ` ${index}:${'roleTemplateId' in role ? role.roleTemplateId : cellsOf(role, authority)}`;
    }
  }
  let number = operation.id === 'assignmentScheduleRequest.cancel' ? 0 : 1;
  number = number * 3 + permission;
  number = number * 2 + (caller.kind === 'application' ? 1 : 0);
  number = number * 2 + (caller.roles === undefined ? 1 : 0);
  number = number * 2 + (group === undefined ? 1 : 0);
  for (const { name } of authority.relations) number = number * 2 + (group?.callerEligible?.includes(name) ? 1 : 0);
  number = number * (authority.allCells + 1) + needed;
  number = number * 2 ** authority.roles.size + held;
  return eligible === '' && cloud === 'global' ? number : `${number} ${cloud}${eligible}`;
}

function bitOf(role: Role, { roles }: AuthorityRule): number {
  if (!('roleTemplateId' in role)) return 0;
  const id = canonicalId(role.roleTemplateId);
  let bit = 1;
  for (const listed of roles.keys()) {
    if (listed === id) return bit;
    bit *= 2;
  }
  return 0;
}
