/** Turns text or a parsed value into facts, or says where it is wrong and what was expected. */
import type { Facts } from '../engine/facts.ts';
import { validateFacts } from '../generated/validate-facts.ts';
import { describeFault, type Fault, pointerOfFault } from './describe-fault.ts';
import { FactsError } from './facts-error.ts';

/** Parses facts from JSON text. Throws a FactsError that names the place. */
export function parseFacts(text: string): Facts {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    // Why cut: the parser quotes its input, which may be anything.
    const reason =
      cause instanceof Error ? cause.message.replace(/, "?\.*[^,]*" is not valid JSON$/s, ' is not valid JSON') : '';
    throw new FactsError('FACTS_NOT_JSON', `not JSON: ${reason.slice(0, 120).replace(/\s+/g, ' ')}`, '');
  }
  return checkFacts(value);
}

/** Accepts a parsed value as facts. Throws a FactsError that names the place. */
export function checkFacts(value: unknown): Facts {
  if (validateFacts(value)) return value as Facts;
  const deepest = deepestOf(validateFacts.errors);
  if (deepest === undefined) throw new FactsError('FACTS_INVALID', 'the facts do not fit their schema', '');
  throw new FactsError('FACTS_INVALID', messageOf(deepest), pointerOfFault(deepest));
}

/** Why: a fault of `if` or `else` repeats one that lies deeper. */
function deepestOf(faults: readonly Fault[] | null | undefined): Fault | undefined {
  return faults?.find(({ keyword }) => keyword !== 'if' && keyword !== 'false schema') ?? faults?.[0];
}

/** Why by the start: the patterns of facts are those of texts, which may be empty, and of ids. */
function messageOf(fault: Fault): string {
  const { keyword, instancePath, params } = fault;
  if (keyword !== 'pattern') return describeFault(fault, 'the input');
  return String(params['pattern']).endsWith('*$')
    ? `${instancePath} holds half of a UTF-16 pair, which is no character`
    : `${instancePath} is not an id: it is empty, or holds a character that an id may not have`;
}
