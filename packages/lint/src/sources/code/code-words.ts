/** Tells by a few words whether a text is worth reading as code. */

/** What every text that cancels names somehow, whole or in parts. */
const MENTIONS = /schedule[-_]?requests?|privileged[-_]?access/i;

/** Whether texts that are read as one may cancel: what cancels may stand in one, and what the requests are called in another. */
export function mayCancel(...texts: readonly string[]): boolean {
  return texts.some((text) => /cancel|Stop-/i.test(text)) && texts.some((text) => MENTIONS.test(text));
}

/** Whether a text may hold names of permissions. */
export function mayNamePermissions(text: string): boolean {
  return /Privileged(?:Assignment|Eligibility|Access)(?:Schedule)?s?\.(?:Read|Write|Remove|Cancel|Manage)/i.test(text);
}
