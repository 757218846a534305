/** The texts that operators make: of joining, formatting and choosing. */
import { unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { childrenOf } from '../node-kinds.ts';
import { filled } from './formats.ts';
import { isObject, itemsOf } from './objects.ts';
import { GAP, joined, known, type Texts, type View } from './view.ts';

const BINARY =
  /^(?:binary_expression|binary_operator|additive_expression|additive_argument_expression|boolean_operator)$/;
const CHOICES =
  /^(?:conditional_expression|ternary_expression|switch_expression|match_expression|if_statement|null_coalesce_expression)$/;

/** The texts of an operator; undefined where the node is none. */
export function operatorTexts(node: SyntaxNode, view: View): Texts | undefined {
  if (BINARY.test(node.type)) return binaryTexts(node, view);
  if (CHOICES.test(node.type)) return known(choicesOf(node).flatMap((choice) => view.texts(choice)));
  if (node.type === 'format_expression') return formatTexts(node, view);
  if (node.type === 'comparison_expression') return comparedTexts(node, view);
  return undefined;
}

/** The values that a choice may have. */
export function choicesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children = childrenOf(node);
  if (/^(?:switch|match)_expression$/.test(node.type)) return armsIn(node);
  if (node.type === 'if_statement')
    return children.filter(({ type }) => /block|clause/.test(type)).flatMap((child) => lastStatement(child));
  const named = ['consequence', 'body', 'alternative'].map((field) => node.childForFieldName(field));
  const found = named.filter((child) => child !== null);
  if (found.length > 0) return found;
  // Python says what it is, then the condition, then what it is otherwise.
  return [children[0], children[2]].filter((child) => child !== undefined);
}

function armsIn(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).flatMap((child) => {
    if (/^(?:switch_block|match_block)$/.test(child.type)) return armsIn(child);
    const arm = /(?:arm|rule|conditional_expression|default_expression)$/.test(child.type)
      ? childrenOf(child).at(-1)
      : undefined;
    if (arm === undefined) return [];
    return [arm.type === 'expression_statement' ? (arm.namedChild(0) ?? arm) : arm];
  });
}

function lastStatement(block: SyntaxNode): readonly SyntaxNode[] {
  let inner: SyntaxNode | undefined = block;
  while (inner !== undefined && /block|clause|statement_list/.test(inner.type)) inner = childrenOf(inner).at(-1);
  return inner === undefined ? [] : [inner];
}

function binaryTexts(node: SyntaxNode, view: View): Texts {
  const { operator, operands } = operandsOf(node);
  if (operator === '+' || operator === '.') return joined(operands.map((each) => view.texts(each)));
  if (operator === '/')
    return joined(
      operands.map((each) => view.texts(each)),
      '/',
    );
  const [left, right] = operands;
  if (left === undefined || right === undefined) return [GAP];
  if (operator === '%') return filled(view.texts(left), valuesIn(right), view);
  if (operator === '&&' || operator === 'and') return view.texts(right);
  if (/^(?:\?\?|\|\||or|\?:)$/.test(operator)) return known([...view.texts(left), ...view.texts(right)]);
  return [GAP];
}

function valuesIn(node: SyntaxNode): readonly SyntaxNode[] {
  const inner = unwrap(node);
  return isObject(inner) ? itemsOf(inner) : [node];
}

/** The parts of `a + b + c`, which the grammar nests to the left. */
function operandsOf(node: SyntaxNode): { readonly operator: string; readonly operands: readonly SyntaxNode[] } {
  const operator = operatorOf(node);
  const operands: SyntaxNode[] = [];
  let inner = node;
  for (;;) {
    const [left, right] = sidesOf(inner);
    if (left === undefined || right === undefined) break;
    operands.push(right);
    const next = left.type === 'parenthesized_expression' ? left : unwrap(left);
    if (!BINARY.test(next.type) || operatorOf(next) !== operator) {
      operands.push(left);
      break;
    }
    inner = next;
  }
  return { operator, operands: operands.toReversed() };
}

function sidesOf(node: SyntaxNode): readonly [SyntaxNode | undefined, SyntaxNode | undefined] {
  const children = childrenOf(node);
  const left = node.childForFieldName('left') ?? children[0];
  const right = node.childForFieldName('right') ?? children.at(-1);
  return left?.id === right?.id ? [undefined, undefined] : [left, right];
}

function operatorOf(node: SyntaxNode): string {
  const [left, right] = sidesOf(node);
  if (left === undefined || right === undefined) return '';
  const own = node.childForFieldName('operator')?.text;
  return own ?? node.text.slice(left.endIndex - node.startIndex, right.startIndex - node.startIndex).trim();
}

/** PowerShell's `'{0}/x' -f $value`. */
function formatTexts(node: SyntaxNode, view: View): Texts {
  const [template, ...values] = childrenOf(node).filter(({ type }) => type !== 'format_operator');
  return template === undefined ? [GAP] : filled(view.texts(template), values.flatMap(listed), view);
}

/** PowerShell's `'a', 'b' -join '/'` and `$text -replace 'a', 'b'`. */
function comparedTexts(node: SyntaxNode, view: View): Texts {
  const [left, operator, right] = childrenOf(node);
  if (left === undefined || operator === undefined) return [GAP];
  if (/^-[ci]?replace$/i.test(operator.text)) return view.texts(left);
  if (right === undefined || !/^-join$/i.test(operator.text)) return [GAP];
  const elements = view.elements(left);
  const parts =
    elements.length > 0
      ? elements.map((each) => each.view.texts(each.node))
      : listed(left).map((each) => view.texts(each));
  return joined(parts, view.texts(right)[0] ?? '');
}

function listed(node: SyntaxNode): readonly SyntaxNode[] {
  const inner = unwrap(node);
  return inner.type === 'array_literal_expression' ? childrenOf(inner) : isObject(inner) ? itemsOf(inner) : [node];
}
