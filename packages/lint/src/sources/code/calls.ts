/** Takes calls of all languages apart: what is called, on what, with what. */
import type { SyntaxNode } from './grammar.ts';
import { CALLS, childrenOf, MEMBERS, WRAPPERS } from './node-kinds.ts';

/** Names are compared without case, underscores, hyphens and sigils. */
export function plainName(text: string): string {
  return text
    .replace(/^[@&$]+/, '')
    .replace(/[_-]/g, '')
    .toLowerCase();
}

/** What is called: a name, or a member of something. */
export function calleeOf(call: SyntaxNode): SyntaxNode | undefined {
  const named =
    call.childForFieldName('function') ??
    call.childForFieldName('constructor') ??
    call.childForFieldName('command_name');
  return named ?? call.childForFieldName('name') ?? call.childForFieldName('type') ?? call.namedChild(0) ?? undefined;
}

/** The object that a method is called on, or a member belongs to. */
export function receiverOf(node: SyntaxNode): SyntaxNode | undefined {
  if (CALLS.has(node.type)) return receiverOfCall(node);
  const fields = ['object', 'expression', 'operand', 'value', 'scope', 'condition'];
  const direct = fields.map((field) => node.childForFieldName(field)).find((child) => child !== null);
  if (direct !== undefined) return direct;
  return MEMBERS.has(node.type) ? (node.namedChild(0) ?? undefined) : undefined;
}

function receiverOfCall(call: SyntaxNode): SyntaxNode | undefined {
  if (call.type === 'invokation_expression') return call.namedChild(0) ?? undefined;
  const direct = call.childForFieldName('object') ?? call.childForFieldName('scope');
  if (direct !== null) return direct;
  const callee = calleeOf(call);
  return callee !== undefined && MEMBERS.has(callee.type) ? receiverOf(callee) : undefined;
}

/** The last name of what is called, as it is written. */
export function callName(call: SyntaxNode): string {
  if (call.type === 'invokation_expression')
    return childrenOf(call).find(({ type }) => type === 'member_name')?.text ?? '';
  const callee = calleeOf(call);
  return callee === undefined ? '' : memberName(callee);
}

/** The last name of a member, or the name itself. */
export function memberName(node: SyntaxNode): string {
  const fields = ['property', 'attribute', 'field', 'name'];
  const last = fields.map((field) => node.childForFieldName(field)).find((child) => child !== null);
  if (last !== undefined) return memberName(last);
  return node.namedChildCount > 0 && !MEMBERS.has(node.type) ? lastName(node) : node.text;
}

function lastName(node: SyntaxNode): string {
  if (node.type === 'command_name' || node.type === 'command_name_expr' || node.type === 'qualified_name')
    return node.text;
  return node.type === 'generic_name' ? (node.namedChild(0)?.text ?? node.text) : node.text;
}

/** The arguments of a call, without what wraps them; the elements of a command. */
export function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  if (call.type === 'command') return commandElements(call);
  const list =
    call.childForFieldName('arguments') ?? childrenOf(call).find(({ type }) => /^arguments?(?:_list)?$/.test(type));
  const initializer = call.childForFieldName('initializer');
  const nested = list ? childrenOf(list).find(({ type }) => type === 'argument_expression_list') : undefined;
  if (nested !== undefined) return childrenOf(nested).map((child) => unwrap(child));
  return [...(list ? childrenOf(list) : []), ...(initializer ? childrenOf(initializer) : [])].map((child) =>
    unwrap(child),
  );
}

/** The words of a command of a shell, its name left out. */
export function commandElements(command: SyntaxNode): readonly SyntaxNode[] {
  const elements = childrenOf(command).find(({ type }) => type === 'command_elements');
  const all = elements === undefined ? childrenOf(command).slice(1) : childrenOf(elements);
  return all.filter(({ type }) => type !== 'command_argument_sep').map((child) => unwrap(child));
}

/** Takes off what only wraps: parentheses, await, casts, and the single-child towers of some grammars. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let inner = node;
  for (;;) {
    if (inner.type === 'keyword_argument') inner = inner.childForFieldName('value') ?? inner;
    const children = childrenOf(inner);
    const only = children.length === 1 ? children[0] : undefined;
    if (only === undefined || !(WRAPPERS.has(inner.type) || isTower(inner, only))) {
      if (WRAPPERS.has(inner.type) && inner.type !== 'keyword_argument' && children.length > 1) {
        const value =
          inner.childForFieldName('expression') ?? inner.childForFieldName('value') ?? valueChild(inner, children);
        if (value !== undefined && value.id !== inner.id) {
          inner = value;
          continue;
        }
      }
      return inner;
    }
    inner = only;
  }
}

function valueChild(node: SyntaxNode, children: readonly SyntaxNode[]): SyntaxNode | undefined {
  if (node.type === 'argument' || node.type === 'cast_expression') return children.at(-1);
  if (node.type === 'interpolation') return children.find(({ type }) => type !== 'interpolation_brace');
  return /^(?:as|satisfies)_expression$/.test(node.type) ? children[0] : undefined;
}

/** PowerShell's grammar puts a dozen nodes around each value. */
function isTower(outer: SyntaxNode, inner: SyntaxNode): boolean {
  return (
    /^(?:expression_with_unary_operator|pipeline|pipeline_chain|logical|bitwise|comparison|additive|multiplicative|format|range|unary|array_literal|string_literal|logical_argument|bitwise_argument|comparison_argument|additive_argument|multiplicative_argument|format_argument|range_argument|argument|key|left_assignment)(?:_expression)?$/.test(
      outer.type,
    ) &&
    outer.startIndex === inner.startIndex &&
    outer.endIndex === inner.endIndex
  );
}
