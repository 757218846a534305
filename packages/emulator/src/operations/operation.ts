/** What an operation gets, and what it gives back. */
import type { Answer } from '../answers/answer.ts';
import type { EmulatorState } from '../emulator-state.ts';
import type { OperationId, Route } from '../generated/routes.ts';
import type { Call } from '../http/call.ts';
import type { Query } from '../odata/query.ts';
import type { Caller } from '../tokens/caller.ts';

/** A call that has a route, a caller who holds the permission, and a query that fits. */
export interface OperationContext {
  readonly call: Call;
  readonly caller: Caller;
  readonly now: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Query;
  /** The query as it came. */
  readonly queryText: string;
  readonly route: Route;
  readonly state: EmulatorState;
}

/** Carries an operation out. INVARIANT: synchronous, so that no other call comes between its check and its change. */
export type Operation = (context: OperationContext) => Answer;

/** Some operations by id. */
export type Operations<Id extends OperationId> = Readonly<Record<Id, Operation>>;
