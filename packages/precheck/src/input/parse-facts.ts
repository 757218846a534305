/** Turns text or a parsed value into facts, or says where it is wrong and what was expected. */
import type { Facts } from '../engine/facts.ts';
import { validateFacts } from '../generated/validate-facts.ts';
import { FactsError } from './facts-error.ts';

/** One fault that the validator found. */
interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const SHOWN = 60;

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
  throw new FactsError('FACTS_INVALID', describe(deepest), pointerOf(deepest));
}

/** Why: a fault of `if` or `else` repeats one that lies deeper. */
function deepestOf(faults: readonly Fault[] | null | undefined): Fault | undefined {
  return faults?.find(({ keyword }) => keyword !== 'if' && keyword !== 'false schema') ?? faults?.[0];
}

function pointerOf({ instancePath, keyword, params }: Fault): string {
  const name = keyword === 'additionalProperties' ? params['additionalProperty'] : undefined;
  return typeof name === 'string'
    ? `${instancePath}/${shorten(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`
    : instancePath;
}

function describe({ keyword, params, message, instancePath }: Fault): string {
  const at = instancePath === '' ? 'the facts' : instancePath;
  switch (keyword) {
    case 'additionalProperties':
      return `unknown field \`${shorten(String(params['additionalProperty']))}\` in ${at}`;
    case 'required':
      return `${at} needs \`${String(params['missingProperty'])}\``;
    case 'type':
      return `${at} has to be ${[params['type']].flat().join(' or ')}`;
    case 'enum':
      return `${at} has to be one of ${(params['allowedValues'] as readonly unknown[]).join(', ')}`;
    case 'const':
      return `${at} has to be ${JSON.stringify(params['allowedValue'])}`;
    case 'maxLength':
      return `${at} is longer than ${String(params['limit'])} characters`;
    case 'minLength':
      return `${at} is empty`;
    case 'pattern':
      return `${at} is not an id: it is empty, or holds a character that an id may not have`;
    case 'format':
      return `${at} has to be a date and time such as 2026-11-23T12:00:00Z`;
    case 'false schema':
      return `${at} may not stand beside \`roleTemplateId\``;
    default:
      return `${at} ${message ?? 'does not fit its schema'}`;
  }
}

function shorten(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
