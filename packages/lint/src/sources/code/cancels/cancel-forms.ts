/** How a cancel of a PIM for Groups request is written: as a path, as a chain of a library, as a command. */
import { GAP } from '../values/view.ts';

/** Which kind of request is cancelled. */
export type CancelKind = 'assignment' | 'eligibility';

/** How it is written. */
export type CancelForm = 'chain' | 'cmdlet' | 'mgc' | 'path';

const END = `(?=$|[?#\\s'"/,})\\]\\\\;|&<>${GAP}])`;
const ID = `(?:/+([^/?#\\s]+)|\\(([^)]*)\\))`;
const PATH = new RegExp(
  `(?:^|[/${GAP}}])(assignment|eligibility|[${GAP}}])ScheduleRequests${ID}/+(?:microsoft\\.graph\\.)?cancel${END}`,
  'i',
);
/** Where the name of the requests is not known: only they have a cancel below this path. */
const UNDER_GROUP = new RegExp(
  `privilegedAccess/group/+[^/\\s'"]*[${GAP}}][^/\\s'"]*${ID}/+(?:microsoft\\.graph\\.)?cancel${END}`,
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
  if (!/cancel/i.test(written)) return undefined;
  // Why: what a template puts in may hold marks that end a path.
  const text = written.replace(/[@$#]?\{[^{}"\n]*[?#/\s(][^{}"\n]*\}\}?|\$\([^()\n]*\)/g, GAP);
  const match = PATH.exec(text);
  if (match === null) {
    const under = UNDER_GROUP.exec(text);
    return under === null ? undefined : { kind: 'assignment', id: under[1] ?? under[2] ?? '' };
  }
  const isSeparator = /^[/\u0001}]/.test(match[0]);
  const before = text.slice(0, match.index + (isSeparator ? 1 : 0));
  const parent = before.split(/[\s'"=]/).at(-1) ?? '';
  const isKnown = match[1]?.length !== 1;
  if (!isKnown && !/privilegedAccess\/+group/i.test(parent)) return undefined;
  if (!OWN_PARENT.test(parent) && !OWN_PARENT.test(parent.replace(/\/$/, ''))) return undefined;
  return {
    kind: match[1]?.toLowerCase() === 'eligibility' ? 'eligibility' : 'assignment',
    id: match[2] ?? match[3] ?? '',
  };
}

/** The first cancel among some texts. */
export function cancelPathAmong(texts: readonly string[]): CancelPath | undefined {
  for (const text of texts) {
    const path = cancelPathIn(text);
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
const PASSED = /^(?:request|configureawait|wait|withcontext|withurl|header|headers|then|await)$/;
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
