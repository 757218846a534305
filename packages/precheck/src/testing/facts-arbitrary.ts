/** Random facts for the property tests: every field present or unknown, ids in any case, roles of any kind. */
import fc from 'fast-check';
import type { Facts, Role } from '../engine/facts.ts';

const TEMPLATES = [
  'e8611ab8-c189-46e8-94e1-60213ab1f814',
  '9360feb5-f418-4baa-8175-e2a00bac4301',
  'FDD7A751-b60b-444a-984c-02652fe8fa1c',
  '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e',
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
  '62e90394-69f5-4237-9190-012177145e10',
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  '3a2c62db-5318-420d-8d74-23affee5d9d5',
];
const ACTIONS = [
  'microsoft.directory/groups/members/update',
  'microsoft.directory/groups/owners/update',
  'microsoft.directory/groupsAssignableToRoles/members/update',
  'microsoft.directory/groupsAssignableToRoles/owners/update',
  'microsoft.directory/groups/allProperties/update',
  'microsoft.directory/groups.unified/members/update',
];

const placed = {
  scope: fc.constantFrom('/', '/', '/administrativeUnits/1', '/0d0c0b0a-0000-4000-8000-000000000000'),
  state: fc.constantFrom('active' as const, 'eligible' as const),
};
const role: fc.Arbitrary<Role> = fc.oneof(
  fc.record(
    { roleTemplateId: fc.constantFrom(...TEMPLATES), ...placed },
    { requiredKeys: ['roleTemplateId', 'scope'] },
  ),
  fc.record(
    { custom: fc.constant(true as const), actions: fc.subarray(ACTIONS), ...placed },
    { requiredKeys: ['custom', 'actions', 'scope'] },
  ),
);

const permissions = fc.subarray([
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
  'PrivilegedAccess.ReadWrite.AzureADGroup',
]);

const accessId = fc.constantFrom('member' as const, 'owner' as const);

/** Facts of which any may be unknown. */
export const factsArbitrary: fc.Arbitrary<Facts> = fc.record(
  {
    operation: fc.constantFrom(
      'assignmentScheduleRequest.cancel' as const,
      'eligibilityScheduleRequest.cancel' as const,
    ),
    caller: fc.record(
      {
        kind: fc.constantFrom(
          'delegatedWork' as const,
          'delegatedWork' as const,
          'application' as const,
          'delegatedPersonal' as const,
        ),
        id: fc.constantFrom('caller-1', 'CALLER-1'),
        permissions,
        rolesComplete: fc.boolean(),
        roles: fc.array(role, { maxLength: 3 }),
      },
      { requiredKeys: ['kind'] },
    ),
    group: fc.record(
      {
        id: fc.uuid(),
        isAssignableToRole: fc.constantFrom(true, false, null),
        callerIsOwner: fc.constantFrom(false, false, true),
        callerIsMember: fc.constantFrom(false, false, true),
        membership: fc.constantFrom('direct' as const, 'nested' as const),
        callerEligible: fc.subarray(['member' as const, 'owner' as const]),
        groupTypes: fc.subarray(['Unified']),
        isManagementRestricted: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    request: fc.record(
      {
        id: fc.constantFrom(
          'f4b57a8c-da56-4ae0-8aef-65c3a043dab4',
          '5f0a8c7e-8f2b-4b6e-9d59-0a4c2b1f7e11_Member_f4b57a8c-da56-4ae0-8aef-65c3a043dab4',
        ),
        found: fc.constantFrom(true, true, true, false),
        status: fc.constantFrom(
          'PendingApproval',
          'Granted',
          'PendingApproval',
          'PendingProvisioning',
          'Provisioned',
          'Odd',
        ),
        accessId,
        action: fc.constantFrom('selfActivate', 'adminAssign'),
        createdBy: fc.constantFrom('caller-1', 'someone'),
        principalId: fc.constantFrom('caller-1', 'someone'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['caller'] },
);
