/** A request about membership or ownership, with the properties of the Graph resource. */

/** Membership or ownership. */
export type AccessId = 'member' | 'owner';

/** What a request asks for. */
export type ScheduleAction =
  | 'adminAssign'
  | 'adminUpdate'
  | 'adminRemove'
  | 'selfActivate'
  | 'selfDeactivate'
  | 'adminExtend'
  | 'adminRenew'
  | 'selfExtend'
  | 'selfRenew';

/** Who did something. */
export interface IdentitySet {
  readonly user?: Identity | null;
  readonly application?: Identity | null;
  readonly device?: Identity | null;
}

/** One of those who may have done it. */
export interface Identity {
  readonly id?: string;
  readonly displayName?: string | null;
}

/** When the access begins and ends. */
export interface ScheduleInfo {
  readonly startDateTime?: string | null;
  readonly expiration?: {
    readonly type?: 'notSpecified' | 'noExpiration' | 'afterDateTime' | 'afterDuration';
    readonly endDateTime?: string | null;
    readonly duration?: string | null;
  } | null;
}

/** A request as a tenant file writes it. */
export interface ScheduleRequestFields {
  readonly id: string;
  readonly status: string;
  readonly action: ScheduleAction;
  readonly accessId: AccessId;
  readonly groupId: string;
  readonly principalId: string;
  readonly createdBy?: IdentitySet | null;
  readonly createdDateTime?: string | null;
  readonly completedDateTime?: string | null;
  readonly approvalId?: string | null;
  readonly customData?: string | null;
  readonly isValidationOnly?: boolean | null;
  readonly justification?: string | null;
  readonly targetScheduleId?: string | null;
  readonly scheduleInfo?: ScheduleInfo | null;
  readonly ticketInfo?: { readonly ticketNumber?: string | null; readonly ticketSystem?: string | null } | null;
}

/** A request in the running emulator. */
export interface ScheduleRequest extends ScheduleRequestFields {
  status: string;
  completedDateTime: string | null;
}

/** The two kinds of request, each with a collection of its own. */
export type RequestKind = 'assignment' | 'eligibility';

/** Object id of whoever made a request; undefined where that is not known. */
export function creatorOf(request: ScheduleRequestFields): string | undefined {
  return request.createdBy?.user?.id ?? request.createdBy?.application?.id;
}
