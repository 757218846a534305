/** The facts contract: what is known about a caller, a group and a request before the call. */

/** The operations a decision can be made about. */
export type OperationId = 'assignmentScheduleRequest.cancel' | 'eligibilityScheduleRequest.cancel';

/** A national cloud that serves Microsoft Graph. */
export type CloudId = 'global' | 'usGovL4' | 'usGovL5' | 'china';

/** Who calls: a signed-in work or school account, a personal Microsoft account, or an application alone. */
export type CallerKind = 'delegatedWork' | 'delegatedPersonal' | 'application';

/** The access to a group that a request is for. */
export type AccessId = 'member' | 'owner';

/** A built-in directory role, by template id. */
export interface BuiltInRole {
  readonly roleTemplateId: string;
  readonly scope: string;
  readonly state?: 'active' | 'eligible';
}

/** A custom directory role, by all its allowed resource actions. */
export interface CustomRole {
  readonly custom: true;
  readonly actions: readonly string[];
  readonly scope: string;
  readonly state?: 'active' | 'eligible';
}

/** A directory role that the caller holds. */
export type Role = BuiltInRole | CustomRole;

/** What is known about the caller. */
export interface Caller {
  readonly kind: CallerKind;
  readonly id?: string;
  readonly permissions?: readonly string[];
  readonly rolesComplete?: boolean;
  readonly roles?: readonly Role[];
}

/** What is known about the group. */
export interface Group {
  readonly id?: string;
  readonly isAssignableToRole?: boolean | null;
  readonly callerIsOwner?: boolean;
  readonly callerIsMember?: boolean;
  readonly membership?: 'direct' | 'nested';
  readonly callerEligible?: readonly AccessId[];
  readonly groupTypes?: readonly string[];
  readonly isManagementRestricted?: boolean;
}

/** What is known about the schedule request. */
export interface ScheduleRequest {
  readonly id?: string;
  readonly found?: boolean;
  readonly status?: string;
  readonly accessId?: AccessId;
  readonly action?: string;
  readonly createdBy?: string;
  readonly principalId?: string;
  readonly groupId?: string;
  readonly createdDateTime?: string;
  readonly justification?: string;
  readonly ticket?: { readonly number?: string; readonly system?: string };
}

/** Everything a decision is made from; what is absent is unknown. Schema: `openapi/schemas/facts.schema.json`. */
export interface Facts {
  readonly schemaVersion?: 1;
  readonly operation?: OperationId;
  readonly cloud?: CloudId;
  readonly caller: Caller;
  readonly group?: Group;
  readonly request?: ScheduleRequest;
  readonly now?: string;
}

/** JSON pointer of a fact that a verdict can hang on. */
export type FactPointer = `/${'caller' | 'group' | 'request'}/${string}` | '/now';
