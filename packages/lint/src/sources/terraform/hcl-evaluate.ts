/** Evaluates expressions of HCL as far as the text of a module tells what they are. */
import type { SyntaxNode } from '../code/grammar.ts';
import { GAP } from '../code/values/view.ts';
import { type Term, UNKNOWN, type Value } from '../terms/term.ts';
import { callFunction } from './hcl-functions.ts';
import { evaluateFor } from './hcl-for.ts';
import type { HclScope, Written } from './hcl-scope.ts';
import { literalOf, namedChildren, unescaped } from './hcl-syntax.ts';

/** The value of an expression. */
export function evaluate({ expression, path }: Written, scope: HclScope): Value {
  if (scope.isTooMuch) return UNKNOWN;
  const inner = scope.inner;
  const [first, ...steps] = namedChildren(expression);
  if (first === undefined) return UNKNOWN;
  let value: Value;
  let rest = steps;
  const [step] = steps;
  if (first.type === 'variable_expr' && step?.type === 'get_attr' && isScopeName(first.text)) {
    const name = namedChildren(step)[0]?.text ?? '';
    value = first.text === 'local' ? scope.local(name) : scope.variable(name);
    rest = steps.slice(1);
  } else value = primary({ expression: first, path }, inner);
  for (const each of rest) value = stepInto(value, { expression: each, path }, inner);
  return value;
}

function isScopeName(word: string): boolean {
  return word === 'local' || word === 'var';
}

function primary({ expression, path }: Written, scope: HclScope): Value {
  const [child] = namedChildren(expression);
  switch (expression.type) {
    case 'expression':
      return evaluate({ expression, path }, scope);
    case 'variable_expr':
      return scope.binding(expression.text) ?? { kind: 'reference', path: [expression.text] };
    case 'literal_value':
      return child === undefined ? UNKNOWN : literalValue(child);
    case 'template_expr':
      return child === undefined ? UNKNOWN : template({ expression: child, path }, scope);
    case 'collection_value':
      return child === undefined ? UNKNOWN : collection({ expression: child, path }, scope);
    case 'function_call':
      return functionCall({ expression, path }, scope);
    case 'conditional':
      return conditional({ expression, path }, scope);
    case 'for_expr':
      return child === undefined ? UNKNOWN : evaluateFor({ expression: child, path }, scope);
    case 'operation':
      return child === undefined ? UNKNOWN : operation({ expression: child, path }, scope);
    default:
      return UNKNOWN;
  }
}

function literalValue(node: SyntaxNode): Value {
  if (node.type === 'string_lit') return { kind: 'text', text: literalOf(node), isWhole: true };
  if (node.type === 'bool_lit') return { kind: 'flag', flag: node.text === 'true' };
  if (node.type === 'numeric_lit') return { kind: 'number', number: Number(node.text) };
  return node.type === 'null_lit' ? { kind: 'none' } : UNKNOWN;
}

/** A string with `${…}` in it; one that is nothing but that is the value itself. */
function template({ expression, path }: Written, scope: HclScope): Value {
  const parts = namedChildren(expression).filter(({ type }) =>
    /^template_(?:literal|interpolation|directive)$/.test(type),
  );
  const values = parts.map((part): Value => {
    if (part.type === 'template_literal') return { kind: 'text', text: unescaped(part.text), isWhole: true };
    const inner = namedChildren(part).find(({ type }) => type === 'expression');
    return inner === undefined ? UNKNOWN : evaluate({ expression: inner, path }, scope);
  });
  const [only] = values;
  if (only !== undefined && values.length === 1 && parts[0]?.type === 'template_interpolation') return only;
  // Why what stands between: the grammar leaves blanks out of its literals.
  const texts = values.map((value, index) => {
    const [before, part] = [parts[index - 1], parts[index]];
    const blank =
      before === undefined || part === undefined
        ? ''
        : expression.text.slice(before.endIndex - expression.startIndex, part.startIndex - expression.startIndex);
    const own = value.kind === 'text' ? value.text : value.kind === 'number' ? String(value.number) : GAP;
    return `${blank}${own}`;
  });
  return { kind: 'text', text: texts.join(''), isWhole: !texts.some((text) => text.includes(GAP)) };
}

function collection({ expression, path }: Written, scope: HclScope): Value {
  if (expression.type === 'tuple') {
    const items = namedChildren(expression)
      .filter(({ type }) => type === 'expression')
      .map((item) => scope.termOf({ expression: item, path }));
    return { kind: 'list', items, isWhole: true };
  }
  const entries = new Map<string, Term>();
  let isWhole = true;
  for (const element of namedChildren(expression).filter(({ type }) => type === 'object_elem')) {
    const [key, value] = namedChildren(element);
    const name = key === undefined ? undefined : keyOf({ expression: key, path }, scope);
    if (name === undefined || value === undefined) isWhole = false;
    else entries.set(name, scope.termOf({ expression: value, path }, element));
  }
  return { kind: 'record', entries, isWhole };
}

/** The key of an object: a bare word is its own name. */
function keyOf({ expression, path }: Written, scope: HclScope): string | undefined {
  if (/^[\w-]+$/.test(expression.text)) return expression.text;
  const value = evaluate({ expression, path }, scope);
  return value.kind === 'text' && value.isWhole ? value.text : undefined;
}

function functionCall({ expression, path }: Written, scope: HclScope): Value {
  const [name, args] = namedChildren(expression);
  const given = args === undefined ? [] : namedChildren(args).filter(({ type }) => type === 'expression');
  return callFunction(
    name?.text ?? '',
    given.map((each) => scope.termOf({ expression: each, path })),
  );
}

function conditional({ expression, path }: Written, scope: HclScope): Value {
  const [test, then, otherwise] = namedChildren(expression).map((each) => ({ expression: each, path }));
  if (test === undefined || then === undefined || otherwise === undefined) return UNKNOWN;
  const value = evaluate(test, scope);
  return value.kind === 'flag' ? evaluate(value.flag ? then : otherwise, scope) : UNKNOWN;
}

/** Comparisons and the words of logic; nothing is counted. */
function operation({ expression, path }: Written, scope: HclScope): Value {
  const [left, right] = namedChildren(expression).map((each) => primary({ expression: each, path }, scope));
  const sign = expression.children.find((child) => child !== null && !child.isNamed)?.text;
  if (left === undefined) return UNKNOWN;
  if (sign === '!') return left.kind === 'flag' ? { kind: 'flag', flag: !left.flag } : UNKNOWN;
  if (right === undefined) return UNKNOWN;
  if (sign === '==' || sign === '!=') {
    const [one, other] = [plainOf(left), plainOf(right)];
    if (one === undefined || other === undefined) return UNKNOWN;
    return { kind: 'flag', flag: (one === other) === (sign === '==') };
  }
  if ((sign === '&&' || sign === '||') && left.kind === 'flag' && right.kind === 'flag')
    return { kind: 'flag', flag: sign === '&&' ? left.flag && right.flag : left.flag || right.flag };
  return UNKNOWN;
}

function plainOf(value: Value): string | undefined {
  if (value.kind === 'text') return value.isWhole ? `text ${value.text}` : undefined;
  if (value.kind === 'number') return `number ${value.number}`;
  if (value.kind === 'flag') return `flag ${String(value.flag)}`;
  return value.kind === 'none' ? 'none' : undefined;
}

/** A part of a value: `.name`, `["name"]` or `[0]`. */
function stepInto(value: Value, { expression, path }: Written, scope: HclScope): Value {
  const key = stepKey({ expression, path }, scope);
  if (value.kind === 'reference')
    return key === undefined ? UNKNOWN : { kind: 'reference', path: [...value.path, key] };
  if (key === undefined) return UNKNOWN;
  if (value.kind === 'record') return value.entries.get(key)?.value ?? (value.isWhole ? { kind: 'none' } : UNKNOWN);
  if (value.kind === 'list') return value.items[Number(key)]?.value ?? UNKNOWN;
  return UNKNOWN;
}

function stepKey({ expression, path }: Written, scope: HclScope): string | undefined {
  const [inner] = namedChildren(expression);
  if (inner === undefined) return undefined;
  if (expression.type === 'get_attr') return inner.text;
  if (expression.type !== 'index') return undefined;
  const [key] = namedChildren(inner);
  if (key === undefined) return /\d+/.exec(inner.text)?.[0];
  const value = evaluate({ expression: key, path }, scope);
  if (value.kind === 'number') return String(value.number);
  return value.kind === 'text' && value.isWhole ? value.text : undefined;
}
