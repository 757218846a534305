/** Evaluates the loops of HCL: `[for …]` and `{for …}`. */
import type { SyntaxNode } from '../code/grammar.ts';
import { type Term, UNKNOWN, type Value } from '../terms/term.ts';
import type { HclScope, Written } from './hcl-scope.ts';
import { namedChildren } from './hcl-syntax.ts';

/** A round of a loop. */
export interface Round {
  readonly key: Value;
  readonly value: Value;
}

/** What a loop goes over; undefined where that is not known. A list that is not whole gives the rounds that are known. */
export function roundsOf(over: Value): { readonly rounds: readonly Round[]; readonly isWhole: boolean } | undefined {
  if (over.kind === 'list') {
    const rounds = over.items.map(({ value }, index): Round => ({ key: { kind: 'number', number: index }, value }));
    return { rounds, isWhole: over.isWhole };
  }
  if (over.kind !== 'record') return undefined;
  const rounds = [...over.entries].map(([name, { value }]): Round => ({
    key: { kind: 'text', text: name, isWhole: true },
    value,
  }));
  return { rounds, isWhole: over.isWhole };
}

/** The value of a loop. */
export function evaluateFor({ expression, path }: Written, scope: HclScope): Value {
  const parts = namedChildren(expression);
  const intro = parts.find(({ type }) => type === 'for_intro');
  const [body, second] = parts.filter(({ type }) => type === 'expression');
  const test = parts.find(({ type }) => type === 'for_cond');
  if (intro === undefined || body === undefined) return UNKNOWN;
  const over = namedChildren(intro).find(({ type }) => type === 'expression');
  const known = over === undefined ? undefined : roundsOf(scope.evaluate({ expression: over, path }));
  if (known === undefined) return UNKNOWN;
  const names = namedChildren(intro).filter(({ type }) => type === 'identifier');
  const kept = known.rounds.map((round) => {
    const own = scope.with(bindingsOf(names, round));
    return { own, isKept: test === undefined ? true : testOf({ expression: test, path }, own) };
  });
  const isWhole = known.isWhole && kept.every(({ isKept }) => isKept !== undefined);
  const scopes = kept.flatMap(({ own, isKept }) => (isKept === true ? [own] : []));
  if (expression.type === 'for_tuple_expr')
    return { kind: 'list', items: scopes.map((own) => own.termOf({ expression: body, path })), isWhole };
  if (second === undefined) return UNKNOWN;
  return recordOf(
    scopes.map((own) => ({
      key: own.evaluate({ expression: body, path }),
      term: own.termOf({ expression: second, path }),
    })),
    isWhole,
  );
}

function recordOf(pairs: readonly { readonly key: Value; readonly term: Term }[], isWhole: boolean): Value {
  const entries = new Map<string, Term>();
  for (const { key, term } of pairs) if (key.kind === 'text' && key.isWhole) entries.set(key.text, term);
  return { kind: 'record', entries, isWhole: isWhole && entries.size === pairs.length };
}

/** With one name, the value; with two, the key before it. */
function bindingsOf(names: readonly SyntaxNode[], { key, value }: Round): Readonly<Record<string, Value>> {
  const [first, second] = names.map(({ text }) => text);
  if (first === undefined) return {};
  return second === undefined ? { [first]: value } : { [first]: key, [second]: value };
}

function testOf({ expression, path }: Written, scope: HclScope): boolean | undefined {
  const [inner] = namedChildren(expression);
  const value = inner === undefined ? UNKNOWN : scope.evaluate({ expression: inner, path });
  return value.kind === 'flag' ? value.flag : undefined;
}
