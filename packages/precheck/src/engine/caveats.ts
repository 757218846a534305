/** The catalogue of caveat codes. Codes are API, never renamed or reused. */

/** Every caveat code with its title; `catalogue/` explains each at more length. */
export const caveats = {
  'member/nested': {
    title: 'the membership is held through another group',
  },
  'sources/disagree': {
    title: "two of Microsoft's pages answer differently",
  },
  'override/groups-api': {
    title: 'the caller can bypass PIM through the groups API',
  },
  'permission/observed-not-documented': {
    title: 'a permission in the token was seen to be accepted, though no page documents it',
  },
  'role/custom-actions-from-entra-docs': {
    title: 'which actions of a custom role count is told by the Entra pages alone',
  },
  'status/racing': {
    title: 'the request may leave this status at any moment',
  },
  'group/management-restricted': {
    title: 'the group is in a restricted management administrative unit',
  },
  'token/older-than-role': {
    title: 'the token was issued before the role was activated',
  },
  'client/cannot-hold-permission': {
    title: 'the client that signed in can never be given the permission',
  },
} as const satisfies Readonly<Record<string, { readonly title: string }>>;

/** The code of a caveat. */
export type CaveatCode = keyof typeof caveats;
