/** What the nodes of the grammars stand for: one list for all languages, since names that they share mean the same. */
import type { SyntaxNode } from './grammar.ts';

const kinds = (...names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap((line) => line.split(' ')));

/** A call, a construction, or a command of a shell. */
export const CALLS = kinds(
  'call_expression call invocation_expression method_invocation member_call_expression nullsafe_member_call_expression',
  'function_call_expression scoped_call_expression new_expression object_creation_expression command',
  'implicit_object_creation_expression invokation_expression',
);
/** Something of an object: a property, a method, or an element. */
export const MEMBERS = kinds(
  'member_expression attribute member_access_expression selector_expression field_access subscript_expression',
  'element_access_expression subscript index_expression member_access conditional_access_expression element_access',
  'class_constant_access_expression scoped_property_access_expression nullsafe_member_access_expression',
);
export const STRINGS = kinds(
  'string template_string string_literal interpolated_string_expression verbatim_string_literal raw_string_literal',
  'interpreted_string_literal encapsed_string heredoc nowdoc concatenated_string raw_string concatenation word',
  'expandable_string_literal verbatim_string_characters expandable_here_string_literal generic_token',
  'verbatim_here_string_characters ansi_c_string string_expansion heredoc_body',
);
/** What stands inside of a string and is evaluated. */
export const HOLES = kinds(
  'template_substitution interpolation simple_expansion expansion command_substitution variable_name variable',
  'sub_expression dynamic_variable_name member_access_expression subscript_expression arithmetic_expansion',
  'member_call_expression string_expansion element_access member_access invokation_expression',
);
export const NAMES = kinds(
  'identifier variable_name variable simple_expansion expansion name braced_variable shorthand_property_identifier',
);
export const FUNCTIONS = kinds(
  'function_declaration function_definition method_declaration method_definition arrow_function function_expression',
  'function lambda lambda_expression local_function_statement constructor_declaration func_literal function_statement',
  'anonymous_function anonymous_function_creation_expression generator_function_declaration generator_function',
  'anonymous_method_expression class_method_definition',
);
/** What is run as a whole, or not at all: what stands in one that does not hold a place may not have run. */
export const BLOCKS = kinds(
  'statement_block block compound_statement do_group script_block_body switch_case case_clause switch_section',
  'expression_case switch_block_statement_group else_clause case_item if_statement',
);
export const CLASSES = kinds(
  'class_declaration class class_definition class_statement struct_declaration record_declaration interface_declaration',
  'enum_declaration object_declaration abstract_class_declaration class_body',
);
export const BRANCHES = kinds(
  'if_statement conditional_expression ternary_expression while_statement do_statement switch_statement list case_statement',
  'expression_switch_statement match_expression match_statement switch_expression elif_clause if_expression assert_statement',
);
export const EXITS = kinds(
  'return_statement throw_statement raise_statement continue_statement break_statement flow_control_statement',
  'throw_expression exit_statement',
);
/** What brings in names of other files. */
export const IMPORTS = kinds('import_statement import_from_statement import_declaration import_spec aliased_import');
/** Wrappers that stand for what is in them. */
export const WRAPPERS = kinds(
  'parenthesized_expression await_expression await as_expression non_null_expression satisfies_expression cast_expression',
  'type_assertion expression_list argument template_substitution interpolation command_argument equals_value_clause',
  'keyword_argument variadic_unpacking sub_expression checked_expression literal_element',
);
export const OBJECTS = kinds(
  'object dictionary hash_literal_expression array_creation_expression composite_literal initializer_expression',
  'anonymous_object_creation_expression literal_value array list tuple hash_literal_body array_expression collection_expression',
  'implicit_array_creation_expression element_binding_expression array_initializer set',
);
export const PAIRS = kinds(
  'pair hash_entry array_element_initializer keyed_element assignment_expression literal_element argument',
);

/** Why a limit: what is nested deeper no one has written, and to find what is around it takes longer the deeper it lies. */
const DEEPEST = 300;

/** Every node below one, itself first; does not enter a kind that `into` refuses. */
export function* nodesIn(root: SyntaxNode, into: (node: SyntaxNode) => boolean = () => true): Generator<SyntaxNode> {
  const stack: { readonly node: SyntaxNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    yield node;
    if (depth >= DEEPEST || (node !== root && !into(node))) continue;
    const children = node.namedChildren;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined && child !== null) stack.push({ node: child, depth: depth + 1 });
    }
  }
}

const texts = new WeakMap<SyntaxNode['tree'], string>();

/** The text of the whole tree that a node is of. */
export function wholeText({ tree }: SyntaxNode): string {
  let text = texts.get(tree);
  if (text === undefined) texts.set(tree, (text = tree.rootNode.text));
  return text;
}

/** The named children. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return node.namedChildren.filter((child): child is SyntaxNode => child !== null && child.type !== 'comment');
}

/** The first ancestor of a kind. */
export function ancestorIn(node: SyntaxNode, wanted: ReadonlySet<string>): SyntaxNode | undefined {
  for (let parent = node.parent; parent !== null; parent = parent.parent) if (wanted.has(parent.type)) return parent;
  return undefined;
}

/** Whether one node lies in another. */
export function isWithin(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return inner.startIndex >= outer.startIndex && inner.endIndex <= outer.endIndex;
}
