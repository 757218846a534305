/** What a directory holds, complete: the defaults of the tenant file filled in. */
import type { ScheduleRequest } from '../tenant/schedule-request.ts';
import type { Tenant, TenantGroup, TenantGroupEligibility, TenantRoleAssignment } from '../tenant/tenant.ts';

/** A group whose owners and members can change. */
export interface GroupState extends TenantGroup {
  readonly owners: string[];
  readonly members: string[];
}

/** A right to activate, with its id. */
export interface EligibilityState extends TenantGroupEligibility {
  readonly id: string;
}

/** A role assignment, complete. */
export interface RoleAssignmentState extends TenantRoleAssignment {
  readonly id: string;
  readonly state: 'active' | 'eligible';
}

/** A directory role, built-in or custom. */
export interface Role {
  readonly id: string;
  readonly displayName: string;
  readonly isBuiltIn: boolean;
  readonly isEnabled: boolean;
  readonly actions: readonly string[];
}

/** The part of a tenant that changes while the emulator runs. */
export interface TenantState extends Tenant {
  readonly groups: GroupState[];
  readonly groupEligibilities: EligibilityState[];
  readonly assignmentScheduleRequests: ScheduleRequest[];
  readonly eligibilityScheduleRequests: ScheduleRequest[];
}
