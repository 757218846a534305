/** Decides about one request of many that was read: it may be cancelled, or its result is known. */
import { GraphError } from '@pim-precheck/client';
import type { OperationId } from '../../engine/facts.ts';
import type { ReadFacts } from '../assemble-facts.ts';
import { type CancelOptions, mayProceed } from '../cancel-with-precheck.ts';
import { classifyFailure } from '../classify-failure.ts';
import { decideOrError } from '../decide-read.ts';
import { type AuditEntry, decisionEntry, readBackEntry } from './audit-entries.ts';
import { isCancelled } from './found-out.ts';
import type { Journal } from './journal.ts';
import type { ManyResult } from './many-result.ts';
import type { Allowed } from './sent-outcome.ts';

/** What a judgement depends on besides the facts. */
export interface JudgeOptions extends CancelOptions {
  readonly operation: OperationId;
  readonly journal?: Journal | undefined;
  readonly dryRun?: boolean | undefined;
}

/** A request whose result is known without a cancel. */
export interface Settled {
  readonly result: ManyResult;
  readonly entry: AuditEntry;
  /** Whether it may be written down as the end of what an earlier run began. */
  readonly isKnown: boolean;
}

/** Decides about a request that was read: it may be cancelled, or its result is known. */
export function judge(
  options: JudgeOptions,
  requestId: string,
  read: GraphError | ReadFacts,
): Settled | (Allowed & { result?: undefined }) {
  if (read instanceof GraphError) return failed(requestId, read);
  const wasSent = options.journal?.stateOf(requestId) === 'intended';
  const statusAfter = read.facts.request?.status;
  if (wasSent && isCancelled(statusAfter)) {
    const result = { requestId, outcome: 'cancelled', statusAfter, readBack: true } as const;
    return { result, entry: readBackEntry(result, options.operation), isKnown: true };
  }
  const decision = decideOrError(read, options);
  if (decision instanceof GraphError) return failed(requestId, decision);
  // INVARIANT: what an earlier run may have carried out is sent again only if it is known that it can still be cancelled.
  const mayBeDone = wasSent && decision.clauses.state === 'indeterminate';
  if (mayBeDone || !mayProceed(decision, options)) {
    const result = { requestId, outcome: 'refused', decision } as const;
    return { result, entry: decisionEntry(result), isKnown: !mayBeDone };
  }
  if (options.dryRun !== true) return { requestId, decision, ...(wasSent ? { wasSent } : {}) };
  const result = { requestId, outcome: 'would-cancel', decision } as const;
  return { result, entry: decisionEntry(result, { proceeds: false, heldBack: 'dry-run' }), isKnown: false };
}

function failed(requestId: string, error: GraphError): Settled {
  const result = { requestId, outcome: 'failed', error, failure: classifyFailure(error) } as const;
  return { result, entry: decisionEntry(result), isKnown: false };
}
