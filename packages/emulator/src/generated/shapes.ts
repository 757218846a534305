/** Properties of the resources that the emulator serves (generated; do not edit). */
// Source: openapi/pim-groups.openapi.yaml; run "npm run codegen"

import type { Shape } from '../odata/shape.ts';

/** Every shape by the name of its schema. */
export const shapes: Readonly<Record<string, Shape>> = {
  'microsoft.graph.appRoleAssignment': {
    properties: {
      appRoleId: { type: 'string', nullable: false, collection: false, navigation: false },
      deletedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      principalId: { type: 'string', nullable: true, collection: false, navigation: false },
      resourceDisplayName: { type: 'string', nullable: true, collection: false, navigation: false },
      resourceId: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.assignmentScheduleRequestFilterByCurrentUserOptions': {
    properties: {
    },
    values: ['principal', 'createdBy', 'approver', 'unknownFutureValue'],
  },
  'microsoft.graph.directoryObject': {
    properties: {
      deletedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
    },
    derived: ['microsoft.graph.group', 'microsoft.graph.servicePrincipal', 'microsoft.graph.user'],
  },
  'microsoft.graph.eligibilityScheduleInstanceFilterByCurrentUserOptions': {
    properties: {
    },
    values: ['principal', 'unknownFutureValue'],
  },
  'microsoft.graph.eligibilityScheduleRequestFilterByCurrentUserOptions': {
    properties: {
    },
    values: ['principal', 'createdBy', 'approver', 'unknownFutureValue'],
  },
  'microsoft.graph.entity': {
    properties: {
      id: { type: 'string', nullable: false, collection: false, navigation: false },
    },
  },
  'microsoft.graph.expirationPattern': {
    properties: {
      duration: { type: 'duration', nullable: true, collection: false, navigation: false },
      endDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      type: { type: 'microsoft.graph.expirationPatternType', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.expirationPatternType': {
    properties: {
    },
    values: ['notSpecified', 'noExpiration', 'afterDateTime', 'afterDuration'],
  },
  'microsoft.graph.group': {
    properties: {
      deletedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      displayName: { type: 'string', nullable: true, collection: false, navigation: false },
      groupTypes: { type: 'string', nullable: false, collection: true, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      isAssignableToRole: { type: 'boolean', nullable: true, collection: false, navigation: false },
      isManagementRestricted: { type: 'boolean', nullable: true, collection: false, navigation: false },
      mailEnabled: { type: 'boolean', nullable: true, collection: false, navigation: false },
      membershipRule: { type: 'string', nullable: true, collection: false, navigation: false },
      onPremisesSyncEnabled: { type: 'boolean', nullable: true, collection: false, navigation: false },
      securityEnabled: { type: 'boolean', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.identity': {
    properties: {
      displayName: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.identitySet': {
    properties: {
      application: { type: 'microsoft.graph.identity', nullable: true, collection: false, navigation: false },
      device: { type: 'microsoft.graph.identity', nullable: true, collection: false, navigation: false },
      user: { type: 'microsoft.graph.identity', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest': {
    properties: {
      accessId: { type: 'microsoft.graph.privilegedAccessGroupRelationships', nullable: true, collection: false, navigation: false },
      action: { type: 'microsoft.graph.scheduleRequestActions', nullable: true, collection: false, navigation: false },
      activatedUsing: { type: 'microsoft.graph.privilegedAccessGroupEligibilitySchedule', nullable: true, collection: false, navigation: true },
      approvalId: { type: 'string', nullable: true, collection: false, navigation: false },
      completedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      createdBy: { type: 'microsoft.graph.identitySet', nullable: true, collection: false, navigation: false },
      createdDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      customData: { type: 'string', nullable: true, collection: false, navigation: false },
      group: { type: 'microsoft.graph.group', nullable: true, collection: false, navigation: true },
      groupId: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      isValidationOnly: { type: 'boolean', nullable: true, collection: false, navigation: false },
      justification: { type: 'string', nullable: true, collection: false, navigation: false },
      principal: { type: 'microsoft.graph.directoryObject', nullable: true, collection: false, navigation: true },
      principalId: { type: 'string', nullable: true, collection: false, navigation: false },
      scheduleInfo: { type: 'microsoft.graph.requestSchedule', nullable: true, collection: false, navigation: false },
      status: { type: 'string', nullable: false, collection: false, navigation: false },
      targetSchedule: { type: 'microsoft.graph.privilegedAccessGroupEligibilitySchedule', nullable: true, collection: false, navigation: true },
      targetScheduleId: { type: 'string', nullable: true, collection: false, navigation: false },
      ticketInfo: { type: 'microsoft.graph.ticketInfo', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.privilegedAccessGroupEligibilitySchedule': {
    properties: {
      accessId: { type: 'microsoft.graph.privilegedAccessGroupRelationships', nullable: true, collection: false, navigation: false },
      createdDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      createdUsing: { type: 'string', nullable: true, collection: false, navigation: false },
      group: { type: 'microsoft.graph.group', nullable: true, collection: false, navigation: true },
      groupId: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      memberType: { type: 'microsoft.graph.privilegedAccessGroupMemberType', nullable: true, collection: false, navigation: false },
      modifiedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      principal: { type: 'microsoft.graph.directoryObject', nullable: true, collection: false, navigation: true },
      principalId: { type: 'string', nullable: true, collection: false, navigation: false },
      scheduleInfo: { type: 'microsoft.graph.requestSchedule', nullable: true, collection: false, navigation: false },
      status: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance': {
    properties: {
      accessId: { type: 'microsoft.graph.privilegedAccessGroupRelationships', nullable: true, collection: false, navigation: false },
      eligibilityScheduleId: { type: 'string', nullable: true, collection: false, navigation: false },
      endDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      groupId: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      memberType: { type: 'microsoft.graph.privilegedAccessGroupMemberType', nullable: true, collection: false, navigation: false },
      principalId: { type: 'string', nullable: true, collection: false, navigation: false },
      startDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.privilegedAccessGroupEligibilityScheduleRequest': {
    properties: {
      accessId: { type: 'microsoft.graph.privilegedAccessGroupRelationships', nullable: true, collection: false, navigation: false },
      action: { type: 'microsoft.graph.scheduleRequestActions', nullable: true, collection: false, navigation: false },
      approvalId: { type: 'string', nullable: true, collection: false, navigation: false },
      completedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      createdBy: { type: 'microsoft.graph.identitySet', nullable: true, collection: false, navigation: false },
      createdDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      customData: { type: 'string', nullable: true, collection: false, navigation: false },
      group: { type: 'microsoft.graph.group', nullable: true, collection: false, navigation: true },
      groupId: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      isValidationOnly: { type: 'boolean', nullable: true, collection: false, navigation: false },
      justification: { type: 'string', nullable: true, collection: false, navigation: false },
      principal: { type: 'microsoft.graph.directoryObject', nullable: true, collection: false, navigation: true },
      principalId: { type: 'string', nullable: true, collection: false, navigation: false },
      scheduleInfo: { type: 'microsoft.graph.requestSchedule', nullable: true, collection: false, navigation: false },
      status: { type: 'string', nullable: false, collection: false, navigation: false },
      targetSchedule: { type: 'microsoft.graph.privilegedAccessGroupEligibilitySchedule', nullable: true, collection: false, navigation: true },
      targetScheduleId: { type: 'string', nullable: true, collection: false, navigation: false },
      ticketInfo: { type: 'microsoft.graph.ticketInfo', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.privilegedAccessGroupMemberType': {
    properties: {
    },
    values: ['direct', 'group', 'unknownFutureValue'],
  },
  'microsoft.graph.privilegedAccessGroupRelationships': {
    properties: {
    },
    values: ['owner', 'member', 'unknownFutureValue'],
  },
  'microsoft.graph.privilegedAccessSchedule': {
    properties: {
      createdDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      createdUsing: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      modifiedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      scheduleInfo: { type: 'microsoft.graph.requestSchedule', nullable: true, collection: false, navigation: false },
      status: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.privilegedAccessScheduleInstance': {
    properties: {
      endDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      startDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.privilegedAccessScheduleRequest': {
    properties: {
      action: { type: 'microsoft.graph.scheduleRequestActions', nullable: true, collection: false, navigation: false },
      approvalId: { type: 'string', nullable: true, collection: false, navigation: false },
      completedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      createdBy: { type: 'microsoft.graph.identitySet', nullable: true, collection: false, navigation: false },
      createdDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      customData: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      isValidationOnly: { type: 'boolean', nullable: true, collection: false, navigation: false },
      justification: { type: 'string', nullable: true, collection: false, navigation: false },
      scheduleInfo: { type: 'microsoft.graph.requestSchedule', nullable: true, collection: false, navigation: false },
      status: { type: 'string', nullable: false, collection: false, navigation: false },
      ticketInfo: { type: 'microsoft.graph.ticketInfo', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.request': {
    properties: {
      approvalId: { type: 'string', nullable: true, collection: false, navigation: false },
      completedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      createdBy: { type: 'microsoft.graph.identitySet', nullable: true, collection: false, navigation: false },
      createdDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      customData: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      status: { type: 'string', nullable: false, collection: false, navigation: false },
    },
  },
  'microsoft.graph.requestSchedule': {
    properties: {
      expiration: { type: 'microsoft.graph.expirationPattern', nullable: true, collection: false, navigation: false },
      startDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.roleAssignmentScheduleInstanceFilterByCurrentUserOptions': {
    properties: {
    },
    values: ['principal', 'unknownFutureValue'],
  },
  'microsoft.graph.roleEligibilityScheduleInstanceFilterByCurrentUserOptions': {
    properties: {
    },
    values: ['principal', 'unknownFutureValue'],
  },
  'microsoft.graph.scheduleRequestActions': {
    properties: {
    },
    values: ['adminAssign', 'adminUpdate', 'adminRemove', 'selfActivate', 'selfDeactivate', 'adminExtend', 'adminRenew', 'selfExtend', 'selfRenew', 'unknownFutureValue'],
  },
  'microsoft.graph.servicePrincipal': {
    properties: {
      appId: { type: 'string', nullable: true, collection: false, navigation: false },
      deletedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      displayName: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      servicePrincipalType: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.ticketInfo': {
    properties: {
      ticketNumber: { type: 'string', nullable: true, collection: false, navigation: false },
      ticketSystem: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.unifiedRoleAssignment': {
    properties: {
      directoryScopeId: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      principal: { type: 'microsoft.graph.directoryObject', nullable: true, collection: false, navigation: true },
      principalId: { type: 'string', nullable: true, collection: false, navigation: false },
      roleDefinition: { type: 'microsoft.graph.unifiedRoleDefinition', nullable: true, collection: false, navigation: true },
      roleDefinitionId: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.unifiedRoleAssignmentScheduleInstance': {
    properties: {
      assignmentType: { type: 'string', nullable: true, collection: false, navigation: false },
      directoryScopeId: { type: 'string', nullable: true, collection: false, navigation: false },
      endDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      memberType: { type: 'string', nullable: true, collection: false, navigation: false },
      principal: { type: 'microsoft.graph.directoryObject', nullable: true, collection: false, navigation: true },
      principalId: { type: 'string', nullable: true, collection: false, navigation: false },
      roleDefinition: { type: 'microsoft.graph.unifiedRoleDefinition', nullable: true, collection: false, navigation: true },
      roleDefinitionId: { type: 'string', nullable: true, collection: false, navigation: false },
      startDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.unifiedRoleDefinition': {
    properties: {
      displayName: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      isBuiltIn: { type: 'boolean', nullable: true, collection: false, navigation: false },
      isEnabled: { type: 'boolean', nullable: true, collection: false, navigation: false },
      rolePermissions: { type: 'microsoft.graph.unifiedRolePermission', nullable: false, collection: true, navigation: false },
      templateId: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.unifiedRoleEligibilityScheduleInstance': {
    properties: {
      directoryScopeId: { type: 'string', nullable: true, collection: false, navigation: false },
      endDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      memberType: { type: 'string', nullable: true, collection: false, navigation: false },
      principal: { type: 'microsoft.graph.directoryObject', nullable: true, collection: false, navigation: true },
      principalId: { type: 'string', nullable: true, collection: false, navigation: false },
      roleDefinition: { type: 'microsoft.graph.unifiedRoleDefinition', nullable: true, collection: false, navigation: true },
      roleDefinitionId: { type: 'string', nullable: true, collection: false, navigation: false },
      startDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.unifiedRolePermission': {
    properties: {
      allowedResourceActions: { type: 'string', nullable: false, collection: true, navigation: false },
      condition: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.unifiedRoleScheduleInstanceBase': {
    properties: {
      directoryScopeId: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      principal: { type: 'microsoft.graph.directoryObject', nullable: true, collection: false, navigation: true },
      principalId: { type: 'string', nullable: true, collection: false, navigation: false },
      roleDefinition: { type: 'microsoft.graph.unifiedRoleDefinition', nullable: true, collection: false, navigation: true },
      roleDefinitionId: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
  'microsoft.graph.user': {
    properties: {
      deletedDateTime: { type: 'dateTime', nullable: true, collection: false, navigation: false },
      displayName: { type: 'string', nullable: true, collection: false, navigation: false },
      id: { type: 'string', nullable: false, collection: false, navigation: false },
      userPrincipalName: { type: 'string', nullable: true, collection: false, navigation: false },
      userType: { type: 'string', nullable: true, collection: false, navigation: false },
    },
  },
};
