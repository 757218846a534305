/** The decision contract: a verdict, why, what would change it, and what could not be known. */
import type { FactPointer, OperationId } from './facts.ts';
import type { CaveatCode } from './caveats.ts';
import type { ReasonCode } from './reasons.ts';
import type { Clause, Verdict } from './verdict.ts';

/** One ground of a clause's verdict. */
export interface Reason {
  readonly code: ReasonCode;
  readonly clause: Clause;
  readonly effect: Verdict;
  readonly message: string;
  readonly facts: readonly string[];
  readonly source: string;
}

/** Something the verdict does not hang on, yet its reader should know. */
export interface Caveat {
  readonly code: CaveatCode;
  readonly message: string;
  readonly sources: readonly string[];
}

/** An unknown fact that could change the verdict, the call that reads it, and the least permission of that call. */
export interface Missing {
  readonly fact: FactPointer;
  readonly read: string;
  readonly permission: string | null;
  /** Why the call told nothing, where it was made. */
  readonly why?: string;
}

/** One change to the facts, as a JSON Patch operation. */
export interface Change {
  readonly op: 'add' | 'replace';
  readonly path: string;
  readonly value: unknown;
}

/** Commands that make a change real. */
export interface Commands {
  readonly http: string;
  readonly powershell: string;
  readonly az: string;
}

/** A minimal set of changes that turns the verdict into allow. */
export interface Remedy {
  readonly changes: readonly Change[];
  readonly summary: string;
  readonly commands: Commands;
}

/** A fact that the verdict rests on, and where it came from. */
export interface Evidence {
  readonly fact: string;
  readonly value: unknown;
  readonly source: 'input' | 'graph' | 'token' | 'assumed';
  readonly call?: string;
  readonly at?: string;
}

/** The answer to "may this caller cancel this request". Schema: `openapi/schemas/decision.schema.json`. */
export interface Decision {
  readonly schemaVersion: 1;
  readonly operation: OperationId;
  readonly subject: { readonly requestId?: string; readonly groupId?: string; readonly callerId?: string };
  readonly verdict: Verdict;
  readonly clauses: {
    readonly permission: Verdict;
    readonly authority: Verdict;
    readonly state: Verdict;
    readonly policy?: Verdict;
  };
  readonly reasons: readonly Reason[];
  readonly caveats: readonly Caveat[];
  readonly instead?: string;
  readonly remedies: readonly Remedy[];
  readonly missing: readonly Missing[];
  readonly evidence: readonly Evidence[];
}
