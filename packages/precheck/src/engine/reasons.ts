/** The catalogue of reason codes: each one's clause, effect and title. Codes are API, never renamed or reused. */
import type { Clause, Verdict } from './verdict.ts';

interface ReasonEntry {
  readonly clause: Clause;
  readonly effect: Verdict;
  readonly title: string;
}

/** Every reason code with what it says; `catalogue/` explains each at more length. */
export const reasons = {
  'permission/granted': {
    clause: 'permission',
    effect: 'allow',
    title: 'the token carries the permission of the operation',
  },
  'permission/missing': {
    clause: 'permission',
    effect: 'deny',
    title: 'the token lacks the permission of the operation',
  },
  'caller/personal-account': {
    clause: 'permission',
    effect: 'deny',
    title: 'personal Microsoft accounts cannot call the operation',
  },
  'caller/owner': {
    clause: 'authority',
    effect: 'allow',
    title: 'the caller is an active owner of the group',
  },
  'caller/member': {
    clause: 'authority',
    effect: 'allow',
    title: 'the caller is an active member of the group',
  },
  'caller/created-the-request': {
    clause: 'authority',
    effect: 'indeterminate',
    title: 'the caller created the request, and no page settles whether that is enough',
  },
  'caller/no-authority': {
    clause: 'authority',
    effect: 'deny',
    title: 'the caller is neither owner nor member and holds no role that counts',
  },
  'role/supported': {
    clause: 'authority',
    effect: 'allow',
    title: 'the caller holds a listed role, active at directory scope',
  },
  'role/custom-supported': {
    clause: 'authority',
    effect: 'allow',
    title: 'the caller holds a custom role with the action that fits',
  },
  'role/other-group-kind': {
    clause: 'authority',
    effect: 'deny',
    title: 'the role counts for the other kind of group only',
  },
  'role/not-active': {
    clause: 'authority',
    effect: 'deny',
    title: 'the role is eligible and not activated',
  },
  'role/not-directory-scoped': {
    clause: 'authority',
    effect: 'deny',
    title: 'the role is not assigned at directory scope',
  },
  'role/not-supported': {
    clause: 'authority',
    effect: 'deny',
    title: 'the role is not listed for the operation',
  },
  'role/custom-action-not-supported': {
    clause: 'authority',
    effect: 'deny',
    title: 'the custom role has no action that fits',
  },
  'role/higher-than-listed': {
    clause: 'authority',
    effect: 'indeterminate',
    title: 'the caller holds a role that is higher than the listed ones',
  },
  'request/cancellable': {
    clause: 'state',
    effect: 'allow',
    title: 'the request is in a state that can be cancelled',
  },
  'request/not-cancellable': {
    clause: 'state',
    effect: 'deny',
    title: 'the request can no longer be cancelled',
  },
  'request/status-undocumented': {
    clause: 'state',
    effect: 'indeterminate',
    title: 'no page says whether a request of this status can be cancelled',
  },
  'request/schedule-id': {
    clause: 'state',
    effect: 'deny',
    title: 'the id names a schedule, not a request',
  },
  'request/not-found': {
    clause: 'state',
    effect: 'deny',
    title: 'Graph knows no request of this id',
  },
  'policy/tightened': {
    clause: 'policy',
    effect: 'deny',
    title: 'a rule of the organisation policy applies',
  },
  'fact/unknown': {
    clause: 'authority',
    effect: 'indeterminate',
    title: 'a fact that could change the verdict is unknown',
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>;

/** The code of a reason. */
export type ReasonCode = keyof typeof reasons;
