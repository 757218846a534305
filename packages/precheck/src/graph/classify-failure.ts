/** Says what class of failure Graph's answer is, and whether it contradicts the decision. */
import type { GraphError } from '@pim-precheck/client';
import type { Decision } from '../engine/decision.ts';
import { errorCodes, type FailureClass } from './generated/after-call.ts';

/** A failure's class; `transport` where no answer came. */
export type FailureKind = FailureClass | 'transport';

const BY_STATUS: Readonly<Record<number, FailureClass>> = {
  400: 'input',
  401: 'authentication',
  403: 'role',
  404: 'not-found',
  402: 'licence',
  405: 'input',
  408: 'service',
  409: 'state',
  410: 'not-found',
  429: 'throttled',
};

/** The clause of a decision that speaks about a class of failures; about the others nothing is predicted. */
const PREDICTED_BY: Partial<Readonly<Record<FailureKind, keyof Decision['clauses']>>> = {
  scope: 'permission',
  role: 'authority',
  state: 'state',
  'not-found': 'state',
};

/** The code of a cancel that Graph accepted, and that the request, read back, does not show. */
export const NOT_CANCELLED = 'NOT_CANCELLED';

/** The class of a failure: by the innermost code that is known, else by the status. */
export function classifyFailure(error: GraphError): FailureKind {
  if (error.kind === 'sign-in') return 'authentication';
  if (error.kind === 'input') return 'input';
  if (error.code === NOT_CANCELLED) return 'state';
  if (error.kind !== 'refused' || error.status === undefined) return 'transport';
  for (const code of [error.innerCode, error.code]) {
    const known = code === undefined ? undefined : errorCodes[code]?.class;
    // Why: a code that is a shell for another says less than the status does.
    if (known !== undefined && !(code === 'UnknownError' && error.innerCode !== undefined)) return known;
  }
  return BY_STATUS[error.status] ?? (error.status >= 500 ? 'service' : 'input');
}

/** What can be done about a failure; undefined where the catalogue holds nothing about its code. */
export function remedyOf(error: GraphError): string | undefined {
  return [error.innerCode, error.code].map((code) => code && errorCodes[code]?.remedy).find(Boolean);
}

/**
 * Whether what happened is a mismatch: Graph refuses what a clause of the decision allows, or carries out what one denies.
 *
 * An indeterminate clause predicts nothing, so neither answer contradicts it.
 */
export function contradicts({ clauses }: Pick<Decision, 'clauses'>, failure: FailureKind | undefined): boolean {
  if (failure === undefined) return Object.values(clauses).includes('deny');
  const clause = PREDICTED_BY[failure];
  return clause !== undefined && clauses[clause] === 'allow';
}
