/** Tells by a few words whether a text is worth reading as code. */

/** What every text that cancels names somehow, whole or in parts. */
const MENTIONS = /schedule[-_]?requests?|privileged[-_]?access/i;

/** Whether a text may cancel. */
export function mayCancel(text: string): boolean {
  return /cancel|Stop-/i.test(text) && MENTIONS.test(text);
}

/** Whether a text may hold names of permissions. */
export function mayNamePermissions(text: string): boolean {
  return /Privileged(?:Assignment|Eligibility|Access)(?:Schedule)?s?\.(?:Read|Write|Remove|Cancel|Manage)/i.test(text);
}
