/** Facts about a group and somebody else's standing in it, from lists of the group and of the person, whichever could be read. */
import { sameId } from '../../engine/same-id.ts';
import type { Evidence } from '../../engine/decision.ts';
import type { Group } from '../../engine/facts.ts';
import { type BatchContext, bodyOf, groupFacts, type Section } from '../answers-to-facts.ts';
import { READS } from '../plan-reads.ts';
import type { FoundCaller } from './find-caller.ts';
import { MORE_READS, readKindsAbout } from './plan-reads-about.ts';

interface Collection {
  readonly value?: readonly (string | { readonly id?: string })[];
  readonly '@odata.nextLink'?: string;
}

/** What one list says: in it, not in it, or not known since it is not whole. */
type Answer = { readonly is: boolean; readonly id: string } | undefined;

/** Facts about the group; an application's standing does not matter and is left out. */
export function groupFactsAbout(context: BatchContext, { id, kind }: FoundCaller): Section<Group> {
  const plain = groupFacts(context);
  if (context.groupId === undefined || kind === 'application') return plain;
  const owner = firstOf(inList(context, READS.owned, context.groupId), inList(context, MORE_READS.owners, id));
  const member = firstOf(inList(context, READS.memberOf, context.groupId), inList(context, MORE_READS.allMembers, id));
  const direct = inList(context, MORE_READS.members, id);
  const membership = direct === undefined ? undefined : direct.is ? ('direct' as const) : ('nested' as const);
  const isMember = direct?.is === true ? direct : member;
  const own: readonly (readonly [keyof Group, unknown, Answer])[] = [
    ['callerIsOwner', owner?.is, owner],
    ['callerIsMember', isMember?.is, isMember],
    ['membership', isMember?.is === true ? membership : undefined, direct],
  ];
  const read = own.filter(([, value]) => value !== undefined);
  const kept = plain.evidence.filter(({ fact }) => !/\/(?:callerIs\w+|membership)$/.test(fact));
  const { callerIsOwner: _owner, callerIsMember: _member, membership: _how, ...facts } = plain.facts;
  const evidence = kept.map((entry) =>
    entry.fact === '/group/callerEligible' ? { ...entry, call: callOf(READS.eligibilities) } : entry,
  );
  return {
    facts: { ...facts, ...(Object.fromEntries(read.map(([key, value]) => [key, value])) as Group) },
    evidence: [
      ...evidence,
      ...read.map(([key, value, from]): Evidence => ({
        fact: `/group/${key}`,
        value,
        source: 'graph',
        call: callOf(from?.id ?? ''),
        at: context.at,
      })),
    ],
  };
}

/** Why a yes first: a list that names somebody is right, whatever another that may lag leaves out. */
function firstOf(...answers: readonly Answer[]): Answer {
  return answers.find((answer) => answer?.is === true) ?? answers.find((answer) => answer !== undefined);
}

function inList(context: BatchContext, read: string, wanted: string): Answer {
  const page = bodyOf<Collection>(context, read);
  if (page?.value === undefined) return undefined;
  const is = page.value.some((one) => sameId(typeof one === 'string' ? one : (one.id ?? ''), wanted));
  return is || page['@odata.nextLink'] === undefined ? { is, id: read } : undefined;
}

function callOf(read: string): string {
  return readKindsAbout[read]?.call ?? '';
}
