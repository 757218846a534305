/** What a tenant file holds; the schema `openapi/schemas/tenant.schema.json` says the same with more words. */
import type { clouds } from '../generated/directory.ts';
import type { ScheduleRequestFields } from './schedule-request.ts';

/** A tenant: who exists, who holds what, and which requests are open. */
export interface Tenant {
  readonly $schema?: string;
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly displayName?: string;
  readonly cloud?: keyof typeof clouds;
  readonly undocumented?: 'allow' | 'deny';
  readonly assumptions?: Assumptions;
  readonly users?: readonly TenantUser[];
  readonly servicePrincipals?: readonly TenantServicePrincipal[];
  readonly groups?: readonly TenantGroup[];
  readonly administrativeUnits?: readonly TenantAdministrativeUnit[];
  readonly roleDefinitions?: readonly TenantRoleDefinition[];
  readonly roleAssignments?: readonly TenantRoleAssignment[];
  readonly groupEligibilities?: readonly TenantGroupEligibility[];
  readonly assignmentScheduleRequests?: readonly ScheduleRequestFields[];
  readonly eligibilityScheduleRequests?: readonly ScheduleRequestFields[];
  readonly callers?: Readonly<Record<string, TenantCaller>>;
}

/** Behaviour that no page documents, set otherwise. */
export interface Assumptions {
  readonly readAuthorization?: 'permission' | 'listed';
  readonly retentionDays?: number;
  readonly approvalHours?: number;
  readonly expiredApprovalStatus?: string;
  readonly provisioningSeconds?: number;
  readonly errorDates?: 'utc' | 'without-zone';
  readonly batchOrder?: 'reversed' | 'as-sent';
  readonly staleTokens?: 'refused' | 'accepted';
  readonly answers?: Readonly<Record<string, AnswerOverride>>;
}

/** What a refusal says instead. */
export interface AnswerOverride {
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
}

/** A user. */
export interface TenantUser {
  readonly id: string;
  readonly displayName?: string;
  readonly userPrincipalName?: string;
  readonly userType?: 'Member' | 'Guest';
}

/** An application in the tenant. */
export interface TenantServicePrincipal {
  readonly id: string;
  readonly appId?: string;
  readonly displayName?: string;
  readonly servicePrincipalType?: string;
  readonly permissions?: readonly string[];
  readonly clientSecret?: string;
}

/** A group. */
export interface TenantGroup {
  readonly id: string;
  readonly displayName?: string;
  readonly isAssignableToRole?: boolean | null;
  readonly groupTypes?: readonly ('Unified' | 'DynamicMembership')[];
  readonly securityEnabled?: boolean;
  readonly mailEnabled?: boolean;
  readonly isManagementRestricted?: boolean | null;
  readonly onPremisesSyncEnabled?: boolean | null;
  readonly membershipRule?: string | null;
  readonly owners?: readonly string[];
  readonly members?: readonly string[];
  readonly approvalRequired?: boolean;
  readonly approvers?: readonly string[];
}

/** An administrative unit. */
export interface TenantAdministrativeUnit {
  readonly id: string;
  readonly displayName?: string;
  readonly members?: readonly string[];
}

/** A custom directory role. */
export interface TenantRoleDefinition {
  readonly id: string;
  readonly displayName?: string;
  readonly isEnabled?: boolean;
  readonly actions: readonly string[];
}

/** A directory role that somebody holds somewhere. */
export interface TenantRoleAssignment {
  readonly id?: string;
  readonly principalId: string;
  readonly roleDefinitionId: string;
  readonly directoryScopeId: string;
  readonly state?: 'active' | 'eligible';
  readonly assignmentType?: 'Assigned' | 'Activated';
  readonly startDateTime?: string | null;
  readonly endDateTime?: string | null;
}

/** A membership or ownership that its principal may activate. */
export interface TenantGroupEligibility {
  readonly id?: string;
  readonly groupId: string;
  readonly principalId: string;
  readonly accessId: 'member' | 'owner';
  readonly startDateTime?: string | null;
  readonly endDateTime?: string | null;
}

/** A caller with a name. */
export interface TenantCaller {
  readonly principalId: string;
  readonly kind?: 'delegated' | 'application' | 'personal';
  readonly scopes?: readonly string[];
  readonly appId?: string;
}
