/** Tells by a few words whether a text is worth reading as code. */

/** What every text that cancels names somehow, whole or in parts. */
const MENTIONS = /schedule[-_]?requests?|privileged[-_]?access/i;

/** Whether texts that are read as one may cancel: what cancels may stand in one, and what the requests are called in another. */
export function mayCancel(...texts: readonly string[]): boolean {
  return texts.some((text) => /cancel|Stop-/i.test(text)) && texts.some((text) => MENTIONS.test(text));
}

/** A name of a permission of PIM, however it is spelt. */
const PERMISSION = /\b[Pp]r[ei]v\w{3,14}(?:[Aa]s|[Ee]l|[Aa]c)\w*\.\w*(?:Read|Write|Remove|Cancel|Manage|Azure)/;

/** Whether a text may hold names of permissions of PIM. */
export function mayNamePermissions(text: string): boolean {
  return PERMISSION.test(text);
}
