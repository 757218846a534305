/** The facts that all engines decide about: a seeded sample of complete facts, every branch of the rule among them. */

export const RIGHT = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';
export const PRIVILEGED = 'e8611ab8-c189-46e8-94e1-60213ab1f814';
export const GLOBAL = '62e90394-69f5-4237-9190-012177145e10';
export const ORDINARY = [
  '9360feb5-f418-4baa-8175-e2a00bac4301',
  'fdd7a751-b60b-444a-984c-02652fe8fa1c',
  '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e',
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
];
export const OTHER = ['29232cdf-9323-42fd-ade2-1d097af3e4de', '3a2c62db-5318-420d-8d74-23affee5d9d5'];
export const OPEN = [
  'Granted',
  'PendingApproval',
  'PendingAdminDecision',
  'PendingScheduleCreation',
  'PendingProvisioning',
];
export const ENDED = ['Provisioned', 'Failed', 'Denied', 'Canceled', 'Revoked'];

const STATUSES = [...OPEN, ...OPEN, ...ENDED, 'ScheduleCreated'];
const SCOPES = ['/', '/', '/', '/administrativeUnits/0f4f7b3e-4a4c-4d9b-8f7a-2f5f6a1b9c10'];

/** Returns `count` facts, the same ones each time. */
export function sampleFacts(count) {
  const next = generator(20261124);
  const pick = (list) => list[next() % list.length];
  const chance = (one, of) => next() % of < one;
  const hex = (digits) => Array.from({ length: digits }, () => (next() % 16).toString(16)).join('');
  const id = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  return Array.from({ length: count }, () => {
    const kind = pick(['delegatedWork', 'delegatedWork', 'delegatedWork', 'application', 'delegatedPersonal']);
    const isAssignableToRole = chance(1, 2);
    const accessId = pick(['member', 'owner']);
    const caller = id();
    return {
      operation: 'assignmentScheduleRequest.cancel',
      caller: {
        kind,
        id: caller,
        permissions: chance(7, 8) ? ['User.Read', RIGHT] : ['User.Read'],
        roles: Array.from({ length: next() % 3 }, () => roleFrom(pick, chance)),
      },
      group: {
        id: id(),
        isAssignableToRole,
        callerIsOwner: chance(1, 8),
        callerIsMember: chance(1, 8),
        groupTypes: chance(1, 2) ? ['Unified'] : [],
      },
      request: {
        id: id(),
        found: true,
        status: pick(STATUSES),
        accessId,
        createdBy: chance(1, 12) ? caller : id(),
      },
    };
  });
}

function roleFrom(pick, chance) {
  const placed = { scope: pick(SCOPES), state: chance(7, 8) ? 'active' : 'eligible' };
  if (chance(1, 8)) {
    const noun = pick(['groups', 'groupsAssignableToRoles']);
    return { custom: true, actions: [`microsoft.directory/${noun}/${pick(['members', 'owners'])}/update`], ...placed };
  }
  return { roleTemplateId: pick([PRIVILEGED, ...ORDINARY, ...OTHER, GLOBAL]), ...placed };
}

/** A linear congruential generator: the sample has to be the same on every machine. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >>> 8;
  };
}
