/** Clause 1: is the permission of the operation in the token. */
import type { Verdict } from './verdict.ts';
import type { Facts } from './facts.ts';
import type { OperationPolicy } from './policy.ts';
import type { Findings } from './findings.ts';

/** Weighs the permission; an unknown list of permissions is indeterminate. */
export function weighPermission(facts: Facts, operation: OperationPolicy): Verdict {
  const rule = operation.permission[facts.caller.kind];
  if (rule === undefined) return 'deny';
  const held = facts.caller.permissions;
  if (held === undefined) return 'indeterminate';
  for (const permission of held)
    if (rule.least.includes(permission) || rule.higher.includes(permission)) return 'allow';
  return 'deny';
}

/** Says why the permission weighs as it does. */
export function explainPermission(
  verdict: Verdict,
  facts: Facts,
  operation: OperationPolicy,
  findings: Findings,
): void {
  const rule = operation.permission[facts.caller.kind];
  if (rule === undefined) {
    findings.reason('caller/personal-account', operation.sources, ['/caller/kind']);
    return;
  }
  const wanted = rule.least.length === 1 ? rule.least[0] : rule.least.join(' or ');
  if (verdict === 'allow') findings.reason('permission/granted', operation.sources, ['/caller/permissions'], wanted);
  if (verdict !== 'deny') return;
  findings.reason('permission/missing', operation.sources, ['/caller/permissions'], wanted);
  const observed = facts.caller.permissions?.filter((permission) => rule.observed.includes(permission)) ?? [];
  if (observed.length > 0) {
    findings.caveat('permission/observed-not-documented', operation.observedSources, observed.join(', '));
  }
}
