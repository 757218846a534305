/** Settled cases of the rule about standings and built-in roles. */
import type { SettledCase } from './settled-case.ts';
import {
  base,
  EXCHANGE,
  GOVERNANCE,
  GROUPS,
  IN_UNIT,
  INTUNE,
  onAssignable,
  PRIVILEGED,
  withGroup,
  withRequest,
  withRoles,
} from './settled-facts.ts';

/** The cases that standings and built-in roles settle. */
export const standingAndRoleCases: readonly SettledCase[] = [
  { name: 'nobody in particular', facts: base, verdict: 'deny', codes: ['caller/no-authority'] },
  { name: 'an owner', facts: withGroup({ callerIsOwner: true }), verdict: 'allow', codes: ['caller/owner'] },
  {
    name: 'a member through another group',
    facts: withGroup({ callerIsMember: true, membership: 'nested' }),
    verdict: 'allow',
    codes: ['caller/member'],
    caveats: ['member/nested'],
  },
  {
    name: 'Groups Administrator on an ordinary group',
    facts: withRoles(GROUPS),
    verdict: 'allow',
    codes: ['role/supported'],
  },
  {
    name: 'Groups Administrator on a role-assignable group',
    facts: onAssignable(withRoles(GROUPS)),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/other-group-kind'],
  },
  {
    name: 'Privileged Role Administrator on a role-assignable group',
    facts: onAssignable(withRoles(PRIVILEGED)),
    verdict: 'allow',
    codes: ['role/supported'],
  },
  {
    name: 'Privileged Role Administrator on an ordinary group',
    facts: withRoles(PRIVILEGED),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/other-group-kind'],
    caveats: ['sources/disagree'],
  },
  {
    name: 'both of them on a group of unknown kind',
    facts: { ...withRoles(PRIVILEGED, GROUPS), group: { callerIsOwner: false, callerIsMember: false } },
    verdict: 'allow',
    codes: ['role/supported', 'role/supported'],
  },
  {
    name: 'an ordinary group, said as null',
    facts: { ...withRoles(GROUPS), group: { ...base.group, isAssignableToRole: null } },
    verdict: 'allow',
    codes: ['role/supported'],
  },
  {
    name: 'a role in an administrative unit',
    facts: withRoles(IN_UNIT),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-directory-scoped'],
    caveats: ['sources/disagree', 'override/groups-api'],
  },
  {
    name: 'a role at the group itself',
    facts: withRoles({ ...GROUPS, scope: '/0a0b' }),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-directory-scoped'],
  },
  {
    name: 'a role that is eligible only',
    facts: withRoles({ ...GROUPS, state: 'eligible' }),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-active'],
  },
  {
    name: 'a role that is not listed',
    facts: withRoles(EXCHANGE),
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-supported'],
    caveats: ['override/groups-api'],
  },
  {
    name: 'Exchange Administrator on a security group',
    facts: { ...withRoles(EXCHANGE), group: { ...base.group, groupTypes: [] } },
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-supported'],
  },
  {
    name: 'Intune Administrator on a security group',
    facts: { ...withRoles(INTUNE), group: { ...base.group, groupTypes: [] } },
    verdict: 'deny',
    codes: ['caller/no-authority', 'role/not-supported'],
    caveats: ['override/groups-api'],
  },
  {
    name: 'Identity Governance Administrator, owner access',
    facts: withRequest({ accessId: 'owner' }, withRoles(GOVERNANCE)),
    verdict: 'allow',
    codes: ['role/supported'],
    caveats: ['sources/disagree'],
  },
];
