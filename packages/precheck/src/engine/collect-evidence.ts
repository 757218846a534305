/** Lists the facts that the reasons of a decision rest on, each with its value and where it came from. */
import type { Evidence, Reason } from './decision.ts';
import type { Facts } from './facts.ts';

/** Every fact once, in the order in which the reasons name them; an unknown one is left out. */
export function collectEvidence(
  reasons: readonly Reason[],
  facts: Facts,
  known: readonly Evidence[],
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (const reason of reasons) {
    for (const fact of reason.facts) {
      if (isListed(evidence, fact)) continue;
      const value = valueAt(facts, fact);
      if (value === undefined) continue;
      const origin = known.length === 0 ? undefined : known.find((entry) => covers(entry.fact, fact));
      evidence.push(origin === undefined ? { source: 'input', fact, value } : { ...origin, fact, value });
    }
  }
  return evidence;
}

function isListed(evidence: readonly Evidence[], fact: string): boolean {
  for (const entry of evidence) if (entry.fact === fact) return true;
  return false;
}

function covers(known: string, fact: string): boolean {
  return fact === known || fact.startsWith(`${known}/`);
}

type Node = Readonly<Record<string, unknown>> | undefined;
type Read = (facts: Facts) => unknown;

/** Readers of pointers seen before: there are as many as facts that a rule names. */
const readers = new Map<string, Read>();
const MOST_KEPT = 512;

function valueAt(facts: Facts, pointer: string): unknown {
  const known = readers.get(pointer);
  if (known !== undefined) return known(facts);
  const read = readerOf(pointer);
  if (readers.size < MOST_KEPT) readers.set(pointer, read);
  return read(facts);
}

/** Why by section: most facts lie two steps deep, and are then read without a loop. */
function readerOf(pointer: string): Read {
  const [section = '', key = '', ...further] = pointer.slice(1).split('/');
  const inner = (facts: Facts): unknown => (sectionOf(facts, section) as Node)?.[key];
  if (key === '') return (facts) => sectionOf(facts, section);
  if (further.length === 0) return inner;
  return (facts) => further.reduce((value, step) => (value as Node)?.[step], inner(facts));
}

function sectionOf(facts: Facts, section: string): unknown {
  switch (section) {
    case 'caller':
      return facts.caller;
    case 'group':
      return facts.group;
    case 'request':
      return facts.request;
    default:
      return (facts as unknown as Node)?.[section];
  }
}
