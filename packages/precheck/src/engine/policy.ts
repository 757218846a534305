/** The shape of the tables that the policy compiler writes and `decide` reads. */
import type { ReasonCode } from './reasons.ts';
import type { AccessId, CallerKind, CloudId, FactPointer, Facts, OperationId } from './facts.ts';

/** A set of cells: a cell is one combination of values of the conditions, a bit of this number. */
export type CellSet = number;

/** Reads one fact; undefined means that it is unknown. */
export type ReadFact = (facts: Facts) => unknown;

/** The permissions of an operation for one kind of caller. */
export interface PermissionRule {
  readonly least: readonly string[];
  readonly higher: readonly string[];
  readonly observed: readonly string[];
  /** Id of the least permission, as a delegated scope or an application role. */
  readonly grantId: string;
}

/** A fact that splits groups or requests into kinds, each with the cells it leaves possible. */
export interface Condition {
  readonly fact: FactPointer;
  readonly read: ReadFact;
  readonly values: readonly { readonly value: unknown; readonly cells: CellSet; readonly noun: string }[];
}

/** A standing towards the group that is authority enough. */
export interface Relation {
  readonly name: AccessId;
  readonly reason: ReasonCode;
  readonly fact: FactPointer;
  readonly read: ReadFact;
  readonly caveat?: {
    readonly code: 'member/nested';
    readonly read: ReadFact;
    readonly is: string;
    readonly sources: readonly string[];
  };
}

/** Two facts that, when they name the same object, leave the verdict open. */
export interface SameObject {
  readonly facts: readonly [FactPointer, FactPointer];
  readonly read: readonly [ReadFact, ReadFact];
  readonly sources: readonly string[];
}

/** A role at a scope on which two of Microsoft's pages disagree. */
export interface Disagreement {
  readonly roles: ReadonlySet<string>;
  readonly scope: string;
  readonly cells: CellSet;
  readonly note: string;
  readonly sources: readonly string[];
}

/** A role that can undo the outcome through the groups API. */
export interface Override {
  readonly roles: ReadonlySet<string>;
  readonly scope: string;
  readonly groupTypes?: { readonly includes?: string; readonly excludes?: string };
}

/** Clause 2 of an operation: whose word is enough. */
export interface AuthorityRule {
  readonly callers: readonly CallerKind[];
  readonly sources: readonly string[];
  readonly scope: string;
  readonly allCells: CellSet;
  readonly conditions: readonly Condition[];
  readonly relations: readonly Relation[];
  readonly roles: ReadonlyMap<string, CellSet>;
  readonly actions: ReadonlyMap<string, CellSet>;
  readonly actionSources: readonly string[];
  readonly unsettledRoles: ReadonlySet<string>;
  readonly unsettledRoleSources: readonly string[];
  readonly sameObject: SameObject;
  readonly disagreements: readonly Disagreement[];
  readonly lookalikeActions: readonly string[];
  readonly override: {
    readonly cells: CellSet;
    readonly grants: readonly Override[];
    readonly sources: readonly string[];
  };
  readonly managementRestricted: {
    readonly fact: FactPointer;
    readonly read: ReadFact;
    readonly sources: readonly string[];
  };
}

/** What a request's status means for a cancel. */
export interface StatusRule {
  readonly cancellable: 'yes' | 'racing' | 'no' | 'undocumented';
  readonly instead?: string;
  readonly ownActivation?: string;
}

/** Clause 3 of an operation: in which state the request can be cancelled. */
export interface StateRule {
  readonly statuses: ReadonlyMap<string, StatusRule>;
  readonly scheduleId: RegExp;
  readonly ownActivation: { readonly action: string; readonly read: readonly [ReadFact, ReadFact] };
  readonly sources: readonly string[];
}

/** How an unknown fact is read, and the least permission of that read by kind of caller. */
export interface FactRead {
  readonly call: string;
  readonly permission: Readonly<Partial<Record<CallerKind, string>>>;
}

/** One operation's rule, compiled. */
export interface OperationPolicy {
  readonly id: OperationId;
  readonly method: string;
  readonly path: string;
  readonly sources: readonly string[];
  readonly observedSources: readonly string[];
  readonly permission: Readonly<Partial<Record<CallerKind, PermissionRule>>>;
  readonly authority: AuthorityRule;
  readonly state: StateRule;
  readonly reads: Readonly<Record<FactPointer, FactRead>>;
}

/** A built-in directory role as the decision names it. */
export interface RoleEntry {
  readonly name: string;
  readonly rank: number;
}

/** A page or thread that a fact rests on. */
export interface SourceEntry {
  readonly title: string;
  readonly url: string;
}

/** All tables of the engine. */
export interface Policy {
  readonly operations: Readonly<Record<OperationId, OperationPolicy>>;
  readonly roles: ReadonlyMap<string, RoleEntry>;
  readonly graphRoots: Readonly<Record<CloudId, string>>;
  readonly sources: Readonly<Record<string, SourceEntry>>;
}
