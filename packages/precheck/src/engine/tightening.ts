/** What the engine asks of an organisation policy; the policy brings the answers, so that who has none loads nothing of it. */
import type { Remedy } from './decision.ts';
import type { FactPointer, Facts } from './facts.ts';
import type { OperationPolicy } from './policy.ts';
import type { RemedyContext } from './remedy-case.ts';
import type { Verdict } from './verdict.ts';

/** A rule that applies, as far as a reason tells of it. */
export interface AppliedRule {
  readonly id: string;
  /** The best verdict that the rule leaves. */
  readonly effect: 'deny' | 'indeterminate';
  readonly message: string;
  readonly owner: string;
  /** Address of the document that the rule comes from. */
  readonly source?: string;
  /** JSON pointers of the facts that make it apply. */
  readonly facts: readonly FactPointer[];
}

/** What a policy says about facts, why, and which unknown facts could change it. */
export interface PolicyWeight {
  /** The verdict of the clause: over all completions of the facts that the other clauses do not deny. */
  readonly verdict: Verdict;
  /** The rules that apply, whatever the unknown facts are. */
  readonly applied: readonly AppliedRule[];
  /** JSON pointers of the unknown facts that could change the verdict, through the policy or without it. */
  readonly open: readonly FactPointer[];
}

/** What a policy is weighed in. */
export interface PolicyContext {
  readonly operation: OperationPolicy;
  /** The verdict of the other clauses. */
  readonly base: (facts: Facts) => Verdict;
  /** The unknown facts that could change the verdict of the other clauses; left out where nobody asks. */
  readonly open: ((facts: Facts, isCapped: boolean) => readonly FactPointer[]) | undefined;
}

/** Rules that tighten a verdict; made by `checkPolicy`. */
export interface Tightening {
  /** Weighs the fourth clause. */
  readonly weigh: (facts: Facts, context: PolicyContext) => PolicyWeight;
  /** Finds the remedies where the rules have a say. */
  readonly remedies: (context: RemedyContext, isAllowed: (facts: Facts) => boolean) => readonly Remedy[];
}
