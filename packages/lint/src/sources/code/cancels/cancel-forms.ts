/** How a cancel of a PIM for Groups request is written: as a path, as a chain of a library, as a command. */
import { GAP } from '../values/view.ts';

/** Which kind of request is cancelled. */
export type CancelKind = 'assignment' | 'eligibility';

/** How it is written. */
export type CancelForm = 'chain' | 'cmdlet' | 'mgc' | 'path';

const END = `(?=$|[?#\\s'"/,})\\]\\\\;|&<>${GAP}])`;
const ID = `(?:/+([^/?#\\s]+)|\\(([^)]*)\\))`;
const PATH = new RegExp(
  `(?:^|[/${GAP}}])(assignment|eligibility|[${GAP}}])ScheduleRequests${ID}/+(?:microsoft\\.graph\\.)?cancel(?:\\(\\))?${END}`,
  'i',
);
/** Where the name of the requests is not known: only they have a cancel below this path. */
const UNDER_GROUP = new RegExp(
  `privilegedAccess/group/+[^/\\s'"]*[${GAP}}][^/\\s'"]*${ID}/+(?:microsoft\\.graph\\.)?cancel(?:\\(\\))?${END}`,
  'i',
);
/** What may stand before the name of the requests: other request APIs have the same last part. */
const OWN_PARENT = new RegExp(`(?:^|[${GAP}}]|privilegedAccess/+group)/*$`, 'i');
const CMDLET =
  /^(?:Stop|Invoke)-Mg(?:Beta)?(?:Cancel)?IdentityGovernancePrivilegedAccessGroup(Assignment|Eligibility|\u0001)ScheduleRequest(?:Cancel)?$/i;

/** A cancel that was found in a text, and the id that it names. */
export interface CancelPath {
  readonly kind: CancelKind;
  readonly id: string;
}

/** The cancel in a text that is called, if any. */
export function cancelPathIn(written: string): CancelPath | undefined {
  return placeIn(written)?.path;
}

/** The cancel that a text addresses: one that only speaks of it, or carries it along, does not. */
export function cancelAddressIn(written: string): CancelPath | undefined {
  const place = placeIn(written);
  if (place === undefined) return undefined;
  const before = place.before.replace(/^\s*(?:POST\s+)?["'(<]*/i, '');
  const isStart = !/[\s'"=]/.test(before) && !/^[[{]+\\?"/.test(place.before.trimStart());
  return isStart && /^(?:\s+HTTP\/[\d.]+|\?[^]*|\S*)\s*$/i.test(place.after) ? place.path : undefined;
}

/** A cancel, and what stands around it in its text. */
interface CancelPlace {
  readonly path: CancelPath;
  readonly before: string;
  readonly after: string;
}

function placeIn(written: string): CancelPlace | undefined {
  if (!/cancel/i.test(written)) return undefined;
  // Why: what a template puts in may hold marks that end a path.
  const text = written.replace(/[@$#]?\{[^{}"\n]*[?#/\s(][^{}"\n]*\}\}?|[$\\]\([^()\n]*\)/g, GAP);
  const match = PATH.exec(text) ?? UNDER_GROUP.exec(text);
  if (match === null) return undefined;
  const around = { before: text.slice(0, match.index), after: text.slice(match.index + match[0].length) };
  if (match.length === 3) return { path: { kind: 'assignment', id: match[1] ?? match[2] ?? '' }, ...around };
  const isSeparator = /^[/\u0001}]/.test(match[0]);
  const parent =
    text
      .slice(0, match.index + (isSeparator ? 1 : 0))
      .split(/[\s'"=]/)
      .at(-1) ?? '';
  const isKnown = match[1]?.length !== 1;
  if (!isKnown && !/privilegedAccess\/+group/i.test(parent)) return undefined;
  if (!OWN_PARENT.test(parent) && !OWN_PARENT.test(parent.replace(/\/$/, ''))) return undefined;
  const kind = match[1]?.toLowerCase() === 'eligibility' ? 'eligibility' : 'assignment';
  return { path: { kind, id: match[2] ?? match[3] ?? '' }, ...around };
}

/** The first cancel that one of some texts addresses. */
export function cancelPathAmong(texts: readonly string[]): CancelPath | undefined {
  for (const text of texts) {
    const path = cancelAddressIn(text);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** The cancel that a cmdlet of the Graph PowerShell SDK does, if any. */
export function cancelOfCmdlet(name: string): CancelKind | undefined {
  const kind = CMDLET.exec(name.replace(/^.*\\/, ''))?.[1]?.toLowerCase();
  if (kind === undefined) return undefined;
  return kind === 'eligibility' ? kind : 'assignment';
}

/** Steps of a chain that do not change what it does. */
const PASSED = /^(?:request|buildrequest|configureawait|wait|withcontext|withurl|header|headers|then|await)$/;
const POSTED = /^(?:post(?:async|task|asynctask)?|topostrequestinformation(?:async)?)$/;
/** A step that names the requests, and the type of what such a step gives. */
const REQUESTS =
  /^(?:by)?(?:\w*\.)*(?:privilegedaccessgroup)?(assignment|eligibility|\u0001)schedulerequests?(?:id|item)?(?:requestbuilder)?$/;
const CANCEL_TYPE = /(assignment|eligibility)schedulerequests?.*\.?cancel(?:item)?requestbuilder$/;

/** The cancel at the end of a chain of names, normalised: `…assignmentschedulerequests … cancel post`. */
export function cancelOfChain(names: readonly string[]): CancelKind | undefined {
  const rest = names.filter((name) => !PASSED.test(name));
  if (!POSTED.test(rest.at(-1) ?? '') || rest.includes('rolemanagement')) return undefined;
  const before = rest.slice(0, -1);
  const typed = before.findLast((name) => CANCEL_TYPE.test(name));
  if (typed !== undefined) return CANCEL_TYPE.exec(typed)?.[1] === 'eligibility' ? 'eligibility' : 'assignment';
  if (before.at(-1) !== 'cancel') return undefined;
  const step = before.findLast((name) => REQUESTS.test(name));
  if (step === undefined) return undefined;
  return REQUESTS.exec(step)?.[1] === 'eligibility' ? 'eligibility' : 'assignment';
}
