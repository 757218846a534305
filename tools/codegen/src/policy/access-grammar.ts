/** The grammar of `x-access` as the overlay writes it. */

/** Permissions of one kind of caller. */
export interface AccessPermission {
  readonly least: readonly string[];
  readonly higher?: readonly string[];
  readonly observed?: readonly string[];
}

/** Which value of each named condition something holds for; an absent condition means any value. */
export type AccessWhen = Readonly<Record<string, string>>;

/** A fact whose values split the cases. */
export interface AccessCondition {
  readonly fact: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly nouns: Readonly<Record<string, string>>;
  readonly nullIs?: string;
}

/** One alternative of `anyOf`: a relation, roles at a scope, or an action at a scope. */
export interface AccessGrant {
  readonly relation?: string;
  readonly reason?: string;
  readonly fact?: string;
  readonly caveat?: {
    readonly code: string;
    readonly when: { readonly fact: string; readonly is: string };
    readonly sources: readonly string[];
  };
  readonly roles?: readonly string[];
  readonly action?: string;
  readonly scope?: string;
  readonly when?: AccessWhen;
  readonly sources?: readonly string[];
}

/** Clause 2 as the overlay writes it. */
export interface AccessAuthority {
  readonly callers: readonly string[];
  readonly sources: readonly string[];
  readonly conditions: Readonly<Record<string, AccessCondition>>;
  readonly anyOf: readonly AccessGrant[];
  readonly unsettled: readonly {
    readonly roles?: readonly string[];
    readonly scope?: string;
    readonly same?: readonly [string, string];
    readonly sources: readonly string[];
  }[];
  readonly disagreements: readonly {
    readonly roles: readonly string[];
    readonly scope: string;
    readonly when?: AccessWhen;
    readonly note: string;
    readonly sources: readonly string[];
  }[];
  readonly lookalikeActions: { readonly patterns: readonly string[]; readonly sources: readonly string[] };
  readonly override: {
    readonly when: AccessWhen;
    readonly sources: readonly string[];
    readonly grants: readonly {
      readonly roles: readonly string[];
      readonly scope: string;
      readonly groupTypes?: object;
    }[];
  };
  readonly managementRestricted: { readonly fact: string; readonly sources: readonly string[] };
}

/** Clause 3 as the overlay writes it. */
export interface AccessState {
  readonly fact: string;
  readonly scheduleId: string;
  readonly statuses: string;
  readonly ownActivation: { readonly action: string; readonly same: readonly [string, string] };
  readonly sources: readonly string[];
}

/** How a fact is read: a claim of the token, or a call. */
export interface AccessRead {
  readonly claim?: string;
  readonly get?: string;
  readonly post?: string;
  readonly parameters?: string;
}

/** `x-access` of an operation that decisions are made about. */
export interface GuardedAccess {
  readonly operation: string;
  readonly sources: readonly string[];
  readonly clouds: readonly string[];
  readonly permission: Readonly<Record<string, AccessPermission>> & { readonly observedSources: readonly string[] };
  readonly authority: AccessAuthority;
  readonly state: AccessState;
  readonly reads: Readonly<Record<string, AccessRead>>;
}
