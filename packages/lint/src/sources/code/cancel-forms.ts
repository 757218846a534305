/** How a cancel of a PIM for Groups request is written: as a path, as a chain of a library, as a command. */
import { GAP } from './evaluate.ts';

/** Which kind of request is cancelled. */
export type CancelKind = 'assignment' | 'eligibility';

/** How it is written. */
export type CancelForm = 'chain' | 'cmdlet' | 'mgc' | 'path';

const PATH = new RegExp(
  `(?:^|[/${GAP}])(assignment|eligibility)ScheduleRequests(?:/([^/?#\\s]+)|\\(([^)]*)\\))/(?:microsoft\\.graph\\.)?cancel(?=$|[?#\\s'"/,})${GAP}])`,
  'i',
);
/** What may stand before the name of the requests: other request APIs have the same last part. */
const OWN_PARENT = new RegExp(`(?:^|${GAP}|privilegedAccess/group)/?$`, 'i');
const CMDLET =
  /^(?:Stop|Invoke)-Mg(?:Beta)?(?:Cancel)?IdentityGovernancePrivilegedAccessGroup(Assignment|Eligibility)ScheduleRequest(?:Cancel)?$/i;

/** A cancel that was found in a text, and the id that it names. */
export interface CancelPath {
  readonly kind: CancelKind;
  readonly id: string;
}

/** The cancel in a text that is called, if any. */
export function cancelPathIn(text: string): CancelPath | undefined {
  const match = PATH.exec(text);
  if (match === null) return undefined;
  const before = text.slice(0, match.index + (/^[/\u0001]/.test(match[0]) ? 1 : 0));
  const parent = before.split(/[\s'"]/).at(-1) ?? '';
  if (!OWN_PARENT.test(parent) && !OWN_PARENT.test(parent.replace(/\/$/, ''))) return undefined;
  return {
    kind: match[1]?.toLowerCase() === 'eligibility' ? 'eligibility' : 'assignment',
    id: match[2] ?? match[3] ?? '',
  };
}

/** The cancel that a cmdlet of the Graph PowerShell SDK does, if any. */
export function cancelOfCmdlet(name: string): CancelKind | undefined {
  const kind = CMDLET.exec(name)?.[1]?.toLowerCase();
  return kind === 'eligibility' || kind === 'assignment' ? kind : undefined;
}

/** The cancel at the end of a chain of names, normalised: `…assignmentschedulerequests … cancel post`. */
export function cancelOfChain(names: readonly string[]): CancelKind | undefined {
  const rest = names.filter((name) => !/^(?:request|configureawait|wait|withcontext)$/.test(name));
  const last = rest.at(-1) ?? '';
  if (!/^(?:post(?:async|task|asynctask)?|topostrequestinformation)$/.test(last) || rest.at(-2) !== 'cancel')
    return undefined;
  const index = rest.findLastIndex(
    (name) =>
      /^(?:assignment|eligibility)schedulerequests$/.test(name) ||
      /^byprivilegedaccessgroup(?:assignment|eligibility)schedulerequestid$/.test(name),
  );
  if (index < 0 || rest.includes('rolemanagement')) return undefined;
  return rest[index]?.includes('eligibility') === true ? 'eligibility' : 'assignment';
}
