/** Works out what a text will be when the program runs; what cannot be known is a gap. */
import { argumentsOf, calleeOf, callName, memberName, plainName, receiverOf, unwrap } from './calls.ts';
import type { SyntaxNode } from './grammar.ts';
import { CALLS, childrenOf, FUNCTIONS, HOLES, MEMBERS, NAMES, nodesIn, OBJECTS, STRINGS } from './node-kinds.ts';
import type { Symbols } from './symbols.ts';

/** Stands for a part of a text that is not known. */
export const GAP = '\u0001';

const DEEPEST = 14;
const LONGEST = 4_000;
const QUOTES = /^(?:[@$fFrRbBuU]{0,3})(?:"""|'''|@"|@'|"|'|`)|(?:"@|'@|"""|'''|"|'|`)$/g;
/** Calls whose result is the text that they are given, for the purpose of a path. */
const PASSING =
  /^(?:uri|url|create|parse|tostring|toasciistring|trim|trimend|trimstart|rstrip|strip|rtrim|quote|str|string|of|from|absoluteuri|value|strpos|touri|replaceall)$/;
const FORMATTING = /^(?:sprintf|format|formatted|f|vsprintf|stringf)$/;
const JOINING = /^(?:join|joinpath|combine|implode|urljoin|concat|append|appendpathsegment|appendpathsegments)$/;

/** Evaluates a node as text. */
export function textOf(node: SyntaxNode, symbols: Symbols, depth = 0): string {
  if (depth > DEEPEST) return GAP;
  const inner = unwrap(node);
  return evaluate(inner, (child) => textOf(child, symbols, depth + 1), symbols).slice(0, LONGEST);
}

type Evaluate = (node: SyntaxNode) => string;

function evaluate(node: SyntaxNode, next: Evaluate, symbols: Symbols): string {
  if (NAMES.has(node.type) && !isBracedString(node)) return valueText(nameIn(node), node, next, symbols);
  if (STRINGS.has(node.type)) return stringText(node, next);
  if (/^(?:binary_expression|binary_operator|additive_expression)$/.test(node.type)) return binaryText(node, next);
  if (node.type === 'format_expression') return formatText(childrenOf(node), next);
  if (node.type === 'comparison_expression') return joinedText(node, next);
  if (CALLS.has(node.type)) return callText(node, next, symbols);
  if (MEMBERS.has(node.type)) return valueText(memberName(node), node, next, symbols);
  if (/^(?:conditional|ternary)_expression$/.test(node.type))
    return next(node.childForFieldName('consequence') ?? node.namedChild(1) ?? node);
  if (/^(?:number|integer|decimal_integer_literal|integer_literal|int_literal)$/.test(node.type)) return node.text;
  return GAP;
}

/** Why: `${HOME}` of a shell and `${id}` of PowerShell are names, and so are their kin in other grammars. */
function isBracedString(node: SyntaxNode): boolean {
  return node.type === 'expansion' && node.namedChildCount > 1 && !/^\$\{\w+\}$/.test(node.text);
}

function nameIn(node: SyntaxNode): string {
  return node.text
    .replace(/^[$@&]?\{?/, '')
    .replace(/\}$/, '')
    .replace(/^(?:script|global|local|private|env):/i, '');
}

function valueText(name: string, at: SyntaxNode, next: Evaluate, symbols: Symbols): string {
  const value = symbols.valueOf(name, at) ?? (MEMBERS.has(at.type) ? symbols.valueOf(`.${name}`, at) : undefined);
  return value === undefined ? GAP : next(value);
}

function stringText(node: SyntaxNode, next: Evaluate): string {
  if (node.type === 'concatenated_string' || node.type === 'concatenation')
    return childrenOf(node)
      .map((child) => next(child))
      .join('');
  const holes = holesOf(node);
  let text = '';
  let from = node.startIndex;
  for (const hole of holes) {
    text += node.text.slice(from - node.startIndex, hole.startIndex - node.startIndex) + next(hole);
    from = hole.endIndex;
  }
  text += node.text.slice(from - node.startIndex);
  return node.type === 'word' || node.type === 'generic_token' ? text : text.replace(QUOTES, '');
}

function holesOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (/^(?:raw_string|nowdoc|verbatim_\w+|string_literal)$/.test(node.type) && !node.text.startsWith('$')) {
    if (node.type !== 'string_literal') return [];
  }
  const found: SyntaxNode[] = [];
  for (const child of childrenOf(node)) {
    if (HOLES.has(child.type)) found.push(child);
    else if (/(?:body|content|expandable|literal)/.test(child.type)) found.push(...holesOf(child));
  }
  return found;
}

function binaryText(node: SyntaxNode, next: Evaluate): string {
  const [left, right] = [
    node.childForFieldName('left') ?? node.namedChild(0),
    node.childForFieldName('right') ?? node.namedChild(node.namedChildCount - 1),
  ];
  if (left === null || right === null || left.id === right.id) return GAP;
  const operator = node.childForFieldName('operator')?.text ?? textBetween(node, left, right);
  if (operator === '+' || operator === '.') return next(left) + next(right);
  if (operator === '%') return filled(next(left), [right], next);
  if (operator === '??' || operator === '||' || operator === 'or' || operator === '?:') {
    const first = next(left);
    return first === GAP ? next(right) : first;
  }
  return GAP;
}

/** PowerShell's `'a', 'b' -join '/'`. */
function joinedText(node: SyntaxNode, next: Evaluate): string {
  const [left, operator, right] = childrenOf(node);
  if (left === undefined || right === undefined || !/^-c?join$/i.test(operator?.text ?? '')) return GAP;
  const list = unwrap(left);
  return childrenOf(list.type === 'array_literal_expression' ? list : left)
    .map((child) => next(child))
    .join(next(right));
}

function textBetween(node: SyntaxNode, left: SyntaxNode, right: SyntaxNode): string {
  return node.text.slice(left.endIndex - node.startIndex, right.startIndex - node.startIndex).trim();
}

function formatText(parts: readonly SyntaxNode[], next: Evaluate): string {
  const [template, ...values] = parts.filter(({ type }) => type !== 'format_operator');
  return template === undefined ? GAP : filled(next(template), values, next);
}

/** Fills the placeholders of a template in their order. */
function filled(template: string, values: readonly SyntaxNode[], next: Evaluate): string {
  const list = values.flatMap((value) => (OBJECTS.has(unwrap(value).type) ? childrenOf(unwrap(value)) : [value]));
  let index = 0;
  return template.replace(
    /%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?[sdvqxiuf]|%\(\w+\)s|\{(\d*)[^{}/]{0,40}\}/g,
    (_whole, position?: string) => {
      const value = list[position !== undefined && position !== '' ? Number(position) : index++];
      return value === undefined ? GAP : next(value);
    },
  );
}

function callText(call: SyntaxNode, next: Evaluate, symbols: Symbols): string {
  const name = plainName(callName(call));
  const values = argumentsOf(call);
  const receiver = receiverOf(call) ?? receiverOf(calleeOf(call) ?? call);
  if (FORMATTING.test(name)) {
    const template = receiver === undefined ? GAP : next(receiver);
    if (template.includes('{') || template.includes('%')) return filled(template, values, next);
    const [first, ...rest] = values;
    return first === undefined ? GAP : filled(next(first), rest, next);
  }
  if (JOINING.test(name)) return joinText({ name, values, receiver }, next);
  const local = symbols
    .functionsOf(name)
    .map((own) => returnedText(own, next))
    .find((text) => text !== GAP);
  if (local !== undefined) return local;
  if (!PASSING.test(name)) return GAP;
  // `new URL(path, base)`: the path comes first.
  const texts = values.map((value) => next(value)).filter((text) => text !== GAP);
  if (texts.length > 0)
    return name === 'url' && texts.length === 2 ? `${texts[1] ?? ''}${texts[0] ?? ''}` : (texts.at(-1) ?? GAP);
  return receiver === undefined ? GAP : next(receiver);
}

function joinText(
  {
    name,
    values,
    receiver,
  }: { readonly name: string; readonly values: readonly SyntaxNode[]; readonly receiver: SyntaxNode | undefined },
  next: Evaluate,
): string {
  const elements = (node: SyntaxNode): readonly SyntaxNode[] =>
    OBJECTS.has(unwrap(node).type) ? childrenOf(unwrap(node)) : [node];
  const flat = values.flatMap((value) => elements(value));
  if (name === 'concat' || name.startsWith('append')) {
    const glue = name.startsWith('appendpath') ? '/' : '';
    return [...(receiver === undefined ? [] : [next(receiver)]), ...flat.map((value) => next(value))].join(glue);
  }
  if (name === 'join' && receiver !== undefined && OBJECTS.has(unwrap(receiver).type))
    return elements(receiver)
      .map((value) => next(value))
      .join(values[0] === undefined ? ',' : next(values[0]));
  if (name === 'join' && receiver !== undefined && STRINGS.has(unwrap(receiver).type))
    return flat.map((value) => next(value)).join(next(receiver));
  const texts = flat.map((value) => next(value));
  return name === 'implode' || (name === 'join' && texts[0] === '/')
    ? texts.slice(1).join(texts[0])
    : texts.join('/').replaceAll('//', '/');
}

function returnedText(own: SyntaxNode, next: Evaluate): string {
  const body = own.childForFieldName('body');
  if (body === null) return GAP;
  if (!/block|body|statement/.test(body.type)) return next(body);
  for (const node of nodesIn(body, ({ type }) => !FUNCTIONS.has(type))) {
    const value =
      node.type === 'return_statement' || node.type === 'arrow_expression_clause' ? node.namedChild(0) : null;
    if (value !== null) return next(value);
  }
  return GAP;
}
