/** Reasons and caveats with what to make of each: what `precheck explain` and the docs pages say, and decisions do not carry. */
import { type CaveatCode, caveats as caveatTitles } from '../engine/caveats.ts';
import { type ReasonCode, reasons as reasonTitles } from '../engine/reasons.ts';
import type { Clause, Verdict } from '../engine/verdict.ts';

/** A reason, explained. */
export interface ExplainedReason {
  readonly clause: Clause;
  readonly effect: Verdict;
  readonly title: string;
  readonly detail: string;
}

/** A caveat, explained. */
export interface ExplainedCaveat {
  readonly title: string;
  readonly detail: string;
}

const reasonDetails: Readonly<Record<ReasonCode, string>> = {
  'permission/granted': 'The permission that the reference page lists for this kind of caller is in the token.',
  'permission/missing': 'No higher permission exists for this operation, so nothing else in the token makes up for it.',
  'caller/personal-account': 'The operation supports work or school accounts and applications only.',
  'caller/owner': 'Direct, active ownership of the group is enough. Ownership through another group does not count.',
  'caller/member': 'Active membership is enough, direct or through another group.',
  'caller/created-the-request':
    'The overview and the portal let people cancel their own requests; the reference page asks for a standing or a role.',
  'caller/no-authority':
    'A signed-in caller needs a standing towards the group, or a listed role, active at directory scope.',
  'role/supported': 'The role is listed on the reference page for this kind of group.',
  'role/custom-supported':
    'The custom role is active at directory scope and names exactly the action for this kind of group and access.',
  'role/other-group-kind': 'Role-assignable groups and other groups have separate lists of roles.',
  'role/not-active':
    'An eligible role gives nothing until it is activated, and a token issued before that does not carry it.',
  'role/not-directory-scoped': 'The reference page asks for role assignments scoped at the directory level.',
  'role/not-supported': 'The reference page lists the built-in roles that count; this one is not among them.',
  'role/custom-action-not-supported':
    'Only the update of members or of owners counts, for the right kind of group and the access of the request.',
  'role/higher-than-listed':
    'The reference page names least privileged roles and is silent about this one; other pages name it.',
  'request/cancellable': 'The request has not been fulfilled, refused or withdrawn.',
  'request/not-cancellable': 'The request has ended; what it gave, if anything, is taken back in another way.',
  'request/status-undocumented': 'The status is a free text in Graph; only the documented ones have a settled answer.',
  'request/schedule-id':
    'An id of two GUIDs with member or owner between them is a schedule; cancel takes the id of a request.',
  'request/not-found': 'The request never existed, or it ended and was deleted since.',
  'policy/tightened':
    'An organisation may tighten the rule of Microsoft Graph, never loosen it: its rule denies, or leaves the verdict open.',
  'fact/unknown': 'An unknown fact is never taken for a yes or a no; the decision names the call that reads it.',
};

const caveatDetails: Readonly<Record<CaveatCode, string>> = {
  'member/nested': 'The reference page says member and does not say whether nested membership counts.',
  'sources/disagree': 'The reference page of the operation decides the verdict; the other page is named beside it.',
  'override/groups-api':
    'Cancelling through PIM may be refused, yet the same caller can change members and owners directly.',
  'permission/observed-not-documented': 'Error messages of the service named it; it does not count for the verdict.',
  'role/custom-actions-from-entra-docs': 'The reference page accepts custom roles and names no action.',
  'status/racing': 'The status is a step on the way to another; the cancel may come too late.',
  'group/management-restricted': 'The Entra pages say that PIM does not support such groups.',
  'token/older-than-role':
    'The service may weigh the roles that the token carries. A role that is active, yet younger than the token, counts once a new token is taken.',
  'client/cannot-hold-permission':
    "What Microsoft's own clients may ask for is fixed by Microsoft. An own application, with the permission consented to, has to sign in.",
};

/** Every reason code with its clause, its effect and its explanation. */
export const reasons = explained<ReasonCode, ExplainedReason>(reasonTitles, reasonDetails);

/** Every caveat code with its explanation. */
export const caveats = explained<CaveatCode, ExplainedCaveat>(caveatTitles, caveatDetails);

function explained<Code extends string, Entry extends { readonly detail: string }>(
  titles: Readonly<Record<Code, Omit<Entry, 'detail'>>>,
  details: Readonly<Record<Code, string>>,
): Readonly<Record<Code, Entry>> {
  const entries = Object.entries<Omit<Entry, 'detail'>>(titles).map(([code, entry]) => [
    code,
    { ...entry, detail: details[code as Code] },
  ]);
  return Object.fromEntries(entries) as Record<Code, Entry>;
}
