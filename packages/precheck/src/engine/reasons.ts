/** The catalogue of reason codes: each one's clause, effect and title. Codes are API, never renamed or reused. */
import type { Clause, Verdict } from './verdict.ts';

interface ReasonEntry {
  readonly clause: Clause;
  readonly effect: Verdict;
  readonly title: string;
  readonly detail: string;
}

/** Every reason code with what it says; a docs page and `precheck explain` come from here. */
export const reasons = {
  'permission/granted': {
    clause: 'permission',
    effect: 'allow',
    title: 'the token carries the permission of the operation',
    detail: 'The permission that the reference page lists for this kind of caller is in the token.',
  },
  'permission/missing': {
    clause: 'permission',
    effect: 'deny',
    title: 'the token lacks the permission of the operation',
    detail: 'No higher permission exists for this operation, so nothing else in the token makes up for it.',
  },
  'caller/personal-account': {
    clause: 'permission',
    effect: 'deny',
    title: 'personal Microsoft accounts cannot call the operation',
    detail: 'The operation supports work or school accounts and applications only.',
  },
  'caller/owner': {
    clause: 'authority',
    effect: 'allow',
    title: 'the caller is an active owner of the group',
    detail: 'Direct, active ownership of the group is enough. Ownership through another group does not count.',
  },
  'caller/member': {
    clause: 'authority',
    effect: 'allow',
    title: 'the caller is an active member of the group',
    detail: 'Active membership is enough, direct or through another group.',
  },
  'caller/created-the-request': {
    clause: 'authority',
    effect: 'indeterminate',
    title: 'the caller created the request, and no page settles whether that is enough',
    detail:
      'The overview and the portal let people cancel their own requests; the reference page asks for a standing or a role.',
  },
  'caller/no-authority': {
    clause: 'authority',
    effect: 'deny',
    title: 'the caller is neither owner nor member and holds no role that counts',
    detail: 'A signed-in caller needs a standing towards the group, or a listed role, active at directory scope.',
  },
  'role/supported': {
    clause: 'authority',
    effect: 'allow',
    title: 'the caller holds a listed role, active at directory scope',
    detail: 'The role is listed on the reference page for this kind of group.',
  },
  'role/custom-supported': {
    clause: 'authority',
    effect: 'allow',
    title: 'the caller holds a custom role with the action that fits',
    detail:
      'The custom role is active at directory scope and names exactly the action for this kind of group and access.',
  },
  'role/other-group-kind': {
    clause: 'authority',
    effect: 'deny',
    title: 'the role counts for the other kind of group only',
    detail: 'Role-assignable groups and other groups have separate lists of roles.',
  },
  'role/not-active': {
    clause: 'authority',
    effect: 'deny',
    title: 'the role is eligible and not activated',
    detail: 'An eligible role gives nothing until it is activated, and a token issued before that does not carry it.',
  },
  'role/not-directory-scoped': {
    clause: 'authority',
    effect: 'deny',
    title: 'the role is not assigned at directory scope',
    detail: 'The reference page asks for role assignments scoped at the directory level.',
  },
  'role/not-supported': {
    clause: 'authority',
    effect: 'deny',
    title: 'the role is not listed for the operation',
    detail: 'The reference page lists the built-in roles that count; this one is not among them.',
  },
  'role/custom-action-not-supported': {
    clause: 'authority',
    effect: 'deny',
    title: 'the custom role has no action that fits',
    detail:
      'Only the update of members or of owners counts, for the right kind of group and the access of the request.',
  },
  'role/higher-than-listed': {
    clause: 'authority',
    effect: 'indeterminate',
    title: 'the caller holds a role that is higher than the listed ones',
    detail: 'The reference page names least privileged roles and is silent about this one; other pages name it.',
  },
  'request/cancellable': {
    clause: 'state',
    effect: 'allow',
    title: 'the request is in a state that can be cancelled',
    detail: 'The request has not been fulfilled, refused or withdrawn.',
  },
  'request/not-cancellable': {
    clause: 'state',
    effect: 'deny',
    title: 'the request can no longer be cancelled',
    detail: 'The request has ended; what it gave, if anything, is taken back in another way.',
  },
  'request/status-undocumented': {
    clause: 'state',
    effect: 'indeterminate',
    title: 'no page says whether a request of this status can be cancelled',
    detail: 'The status is a free text in Graph; only the documented ones have a settled answer.',
  },
  'request/schedule-id': {
    clause: 'state',
    effect: 'deny',
    title: 'the id names a schedule, not a request',
    detail: 'An id of two GUIDs with member or owner between them is a schedule; cancel takes the id of a request.',
  },
  'request/not-found': {
    clause: 'state',
    effect: 'deny',
    title: 'Graph knows no request of this id',
    detail: 'The request never existed, or it ended and was deleted since.',
  },
  'policy/tightened': {
    clause: 'policy',
    effect: 'deny',
    title: 'a rule of the organisation policy applies',
    detail:
      'An organisation may tighten the rule of Microsoft Graph, never loosen it: its rule denies, or leaves the verdict open.',
  },
  'fact/unknown': {
    clause: 'authority',
    effect: 'indeterminate',
    title: 'a fact that could change the verdict is unknown',
    detail: 'An unknown fact is never taken for a yes or a no; the decision names the call that reads it.',
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>;

/** The code of a reason. */
export type ReasonCode = keyof typeof reasons;
