/** Decides from facts that were read, and adds what the reads themselves have to say. */
import { GraphError } from '@pim-precheck/client';
import { decide } from '../engine/decide.ts';
import type { Decision, Missing, Reason } from '../engine/decision.ts';
import { unknownText } from '../engine/findings.ts';
import type { OrganisationPolicy } from '../policy/organisation-policy.ts';
import type { ReadFacts } from './assemble-facts.ts';
import { tokenCaveats } from './token-hints.ts';
import { isRefusal, type Unread } from './unread.ts';

/** What a decision is made with. */
export interface DecideReadOptions {
  /** Rules of the organisation, which can only tighten the verdict. */
  readonly policy?: OrganisationPolicy | undefined;
  /** The clock of rules about time; the system's when absent. */
  readonly now?: (() => Date) | undefined;
}

/**
 * Decides. A missing fact says why its read told nothing.
 *
 * Throws the GraphError of a read that Graph did not refuse but could not answer, where the verdict hangs on it.
 */
export function decideRead(read: ReadFacts, options: DecideReadOptions = {}): Decision {
  const { facts, evidence, unread, token } = read;
  // Why: rules about time are about the moment of the check.
  const now = (options.now?.() ?? new Date()).toISOString();
  const decision = decide({ now, ...facts }, { evidence, policy: options.policy });
  for (const { fact } of decision.missing) {
    const outage = unread.find(({ facts: about, error }) => error && !isRefusal(error) && about.includes(fact));
    if (outage?.error !== undefined) throw outage.error;
  }
  const caveats = [...decision.caveats, ...tokenCaveats(decision, token)];
  return {
    ...decision,
    reasons: decision.reasons.map((one) => toldByItsRead(one, unread)),
    caveats,
    missing: decision.missing.map((one) => explained(one, unread)),
  };
}

/** Why: the engine names the read about oneself; about somebody else it was another one. */
function toldByItsRead(reason: Reason, unread: readonly Unread[]): Reason {
  if (reason.code !== 'fact/unknown') return reason;
  const [fact = ''] = reason.facts;
  const found = unread.find(({ facts }) => facts.some((one) => one === fact));
  return found === undefined ? reason : { ...reason, message: unknownText(fact, found.call) };
}

/** Decides; the error that stands in the way is returned. */
export function decideOrError(read: ReadFacts, options: DecideReadOptions = {}): Decision | GraphError {
  try {
    return decideRead(read, options);
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
}

function explained(missing: Missing, unread: readonly Unread[]): Missing {
  const found = unread.find(({ facts }) => facts.includes(missing.fact));
  if (found === undefined) return missing;
  return { fact: missing.fact, read: found.call, permission: found.permission, why: found.why };
}
