/** The catalogue of caveat codes. Codes are API, never renamed or reused. */

/** Every caveat code with its title and what to make of it. */
export const caveats = {
  'member/nested': {
    title: 'the membership is held through another group',
    detail: 'The reference page says member and does not say whether nested membership counts.',
  },
  'sources/disagree': {
    title: "two of Microsoft's pages answer differently",
    detail: 'The reference page of the operation decides the verdict; the other page is named beside it.',
  },
  'override/groups-api': {
    title: 'the caller can bypass PIM through the groups API',
    detail: 'Cancelling through PIM may be refused, yet the same caller can change members and owners directly.',
  },
  'permission/observed-not-documented': {
    title: 'a permission in the token was seen to be accepted, though no page documents it',
    detail: 'Error messages of the service named it; it does not count for the verdict.',
  },
  'role/custom-actions-from-entra-docs': {
    title: 'which actions of a custom role count is told by the Entra pages alone',
    detail: 'The reference page accepts custom roles and names no action.',
  },
  'status/racing': {
    title: 'the request may leave this status at any moment',
    detail: 'The status is a step on the way to another; the cancel may come too late.',
  },
  'group/management-restricted': {
    title: 'the group is in a restricted management administrative unit',
    detail: 'The Entra pages say that PIM does not support such groups.',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly detail: string }>>;

/** The code of a caveat. */
export type CaveatCode = keyof typeof caveats;
