/** Follows the flow around checks: failures that are caught, and lists that a check has sifted. */
import { argumentsOf, callName, plainName, receiverOf } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, isWithin, NAMES, nodesIn, OBJECTS } from '../node-kinds.ts';
import { bindingsOf, nameOf } from '../values/bindings.ts';
import type { Definition } from '../values/definition.ts';
import { resultsOf } from '../values/results.ts';
import type { View } from '../values/view.ts';
import { meaningOf } from './meanings.ts';
import { mentionsAny } from './answers.ts';
import { branchAround, isAsked, leaves, sideOf } from './branches.ts';
import type { Check } from './check-calls.ts';
import { writesOfRead } from './kept-files.ts';

const LOOPS: ReadonlySet<string> = new Set([
  'for_in_statement',
  'for_statement',
  'foreach_statement',
  'enhanced_for_statement',
  'while_statement',
]);
const COMPREHENSIONS = /comprehension$|^generator_expression$/;
const SIFTING = /^(?:filter|where|whereobject|select|selectmany|partition|jq|grep|reduce|groupby|arrayfilter|flatmap)$/;

/** Whether a check stands in a branch that a call may be reached without. */
export function isPassedBy(check: SyntaxNode, call: SyntaxNode): boolean {
  for (let outer = branchAround(check), own = check; outer !== undefined; own = outer, outer = branchAround(outer)) {
    if (isWithin(call, outer)) return isOnOtherSide(own, call, outer);
    if (FUNCTIONS.has(own.type) || ancestorIn(outer, FUNCTIONS)?.id !== ancestorIn(check, FUNCTIONS)?.id) return false;
    if (outer.type === 'do_statement') continue;
    if (!isAsked(check, outer) && !leaves(outer, sideOf(check, outer) === 'then' ? 'else' : 'then')) return true;
  }
  return false;
}

/** Whether a check and a call of one branch are never reached both: one stands where it is so, the other where it is not. */
function isOnOtherSide(check: SyntaxNode, call: SyntaxNode, branch: SyntaxNode): boolean {
  if (/^(?:switch|match|case_statement|expression_switch)/.test(branch.type)) {
    const [own, other] = [armAround(check, branch), armAround(call, branch)];
    return own !== undefined && other !== undefined && own.id !== other.id;
  }
  if (!/^(?:if_statement|if_expression|conditional_expression|ternary_expression)$/.test(branch.type)) return false;
  if (isAsked(check, branch) || isAsked(call, branch)) return false;
  return sideOf(check, branch) !== sideOf(call, branch);
}

/** The case of a switch that a node stands in. */
function armAround(node: SyntaxNode, branch: SyntaxNode): SyntaxNode | undefined {
  let arm: SyntaxNode | undefined;
  for (let { parent } = node; parent !== null && parent.id !== branch.id; { parent } = parent)
    if (/case|section|arm|clause|group|default/.test(parent.type)) arm = parent;
  return arm;
}

/** The loop around a check that a call stands after: what was asked last says nothing about those before. */
export function loopLeft(check: SyntaxNode, call: SyntaxNode): SyntaxNode | undefined {
  for (let { parent } = check; parent !== null && !FUNCTIONS.has(parent.type); { parent } = parent)
    if (LOOPS.has(parent.type) && !isWithin(call, parent)) return parent;
  return undefined;
}

/** Whether a call runs over a list, or in a pipeline, that holds only what a check has allowed. */
export function isFilteredBy(call: SyntaxNode, sifting: Sifting): boolean {
  return listsAround(call).some((list) => isSifted(list, sifting, 0));
}

/** What sifts, and how. */
export interface Sifting {
  readonly checks: readonly Check[];
  readonly view: View;
  readonly namesOf: (check: Check) => ReadonlySet<string>;
  /** Whether the function of a name is one of the file that checks. */
  readonly isChecking: (name: string) => boolean;
  /** Whether a place is reached only past a check. */
  readonly isReached: (node: SyntaxNode) => boolean;
  readonly siftsLeniently: (sifter: SyntaxNode) => boolean;
}

/** What the loops, pipelines and iterating calls around a node run over. */
function listsAround(call: SyntaxNode): readonly SyntaxNode[] {
  const lists: SyntaxNode[] = [];
  for (let { parent } = call, own = call; parent !== null; own = parent, { parent } = parent) {
    if (LOOPS.has(parent.type)) lists.push(...listsOfLoop(parent, call));
    if (parent.type === 'redirected_statement')
      lists.push(...childrenOf(parent).filter(({ type }) => type === 'file_redirect'));
    if (COMPREHENSIONS.test(parent.type))
      lists.push(...childrenOf(parent).filter(({ type }) => type === 'for_in_clause' || type === 'if_clause'));
    if (/^(?:pipeline|pipeline_chain)$/.test(parent.type))
      lists.push(...childrenOf(parent).filter((child) => child.endIndex <= own.startIndex));
    if (FUNCTIONS.has(own.type)) lists.push(...iteratedBy(own));
    if (FUNCTIONS.has(parent.type) && !/^(?:arguments|argument|argument_list)$/.test(parent.parent?.type ?? '')) break;
  }
  return lists;
}

/** What a loop runs over: what it gives its variable, or what stands before its body. */
function listsOfLoop(loop: SyntaxNode, call: SyntaxNode): readonly SyntaxNode[] {
  const body = loop.childForFieldName('body') ?? childrenOf(loop).at(-1);
  if (body === undefined || !isWithin(call, body)) return [];
  const head = childrenOf(loop).filter((child) => child.endIndex <= body.startIndex);
  const given = [loop, ...head]
    .flatMap((node) => bindingsOf(node))
    .filter(({ value }) => value.endIndex <= body.startIndex);
  return given.length > 0 ? given.map(({ value }) => value) : head;
}

/** What the call that an inline function is handed to runs it over: what it is called on, or another argument. */
function iteratedBy(own: SyntaxNode): readonly SyntaxNode[] {
  const call = /^(?:arguments|argument|argument_list)$/.test(own.parent?.type ?? '')
    ? ancestorIn(own, CALLS)
    : undefined;
  if (call === undefined) return [];
  const receiver = receiverOf(call);
  const others = argumentsOf(call).filter((argument) => !isWithin(own, argument) && NAMES.has(argument.type));
  return receiver === undefined ? others : [receiver, ...others];
}

function isSifted(list: SyntaxNode, sifting: Sifting, depth: number): boolean {
  if (depth > 3) return false;
  if (siftsHere(list, sifting)) return true;
  const written = writesOfRead(list);
  if (written.length > 0 && written.every((node) => sifting.isReached(node))) return true;
  for (const node of nodesIn(list, ({ type }) => !FUNCTIONS.has(type))) {
    if (CALLS.has(node.type) && sifting.view.sources(node).some((own) => isSifted(own.node, sifting, depth + 1)))
      return true;
    if (CALLS.has(node.type) && isYielded(node, sifting)) return true;
    if (!NAMES.has(node.type)) continue;
    const given = sifting.view.symbols.definitionsOf(nameOf(node), node);
    const grown = given.filter((own) => isGrowth(own, nameOf(node)));
    if (grown.length > 0 && grown.every(({ value }) => sifting.isReached(value))) return true;
    if (grown.length === 0 && given.some(({ value }) => isSifted(value, sifting, depth + 1))) return true;
  }
  return false;
}

/** Whether a call gives, one after the other, what a function of the file yields past a check. */
function isYielded(call: SyntaxNode, { view, isReached }: Sifting): boolean {
  const yields = view.symbols
    .functionsOf(callName(call))
    .flatMap((own) => [...nodesIn(own)].filter(({ type }) => /^yield(?:_expression|_statement)?$/.test(type)));
  return yields.length > 0 && yields.every((own) => isReached(own));
}

/** `list.push(id)`, `list += id`, `list = append(list, id)` */
function isGrowth({ value, how }: Definition, name: string): boolean {
  if (how === 'grows' || how === 'adds') return true;
  const isCopy = CALLS.has(value.type) ? /^append$|concat$/.test(plainName(callName(value))) : OBJECTS.has(value.type);
  return how === 'is' && isCopy && mentionsAny(value, new Set([name]));
}

/** `ids.filter(…)` with a check, or with the answers of one, in it. */
function siftsHere(list: SyntaxNode, { checks, namesOf, siftsLeniently, isChecking }: Sifting): boolean {
  const sifters = [...nodesIn(list)].filter((node) => isSifter(node) && !siftsLeniently(node) && !keepsDenied(node));
  if (sifters.length === 0) return false;
  if (sifters.some((sifter) => namedPredicates(sifter).some((name) => isChecking(name)))) return true;
  return checks.some(
    (check) =>
      isWithin(check.node, list) ||
      sifters.some((sifter) => isWithin(check.node, sifter) || mentionsAny(sifter, namesOf(check))),
  );
}

/** `ids.filter(isAllowed)`, `ids.stream().filter(this::isAllowed)`, `array_filter($ids, 'isAllowed')` */
function namedPredicates(sifter: SyntaxNode): readonly string[] {
  if (!CALLS.has(sifter.type)) return [];
  return argumentsOf(sifter)
    .filter(({ type }) => !FUNCTIONS.has(type) && !CALLS.has(type))
    .map((argument) => nameOf(argument));
}

/** `ids.filter((id) => !isAllowed(id))`: what is left is what was refused. */
function keepsDenied(sifter: SyntaxNode): boolean {
  const predicates =
    sifter.type === 'if_clause'
      ? childrenOf(sifter)
      : [...nodesIn(sifter)]
          .filter(({ type }) => FUNCTIONS.has(type) || type === 'script_block')
          .slice(0, 1)
          .flatMap((own) => resultsOf(own));
  const meanings = predicates.map(({ text }) => meaningOf(text));
  const isNegated = predicates.some(
    ({ text }) => /^(?:!|not\b|-not\b)/i.test(text.trim()) && meaningOf(text) !== 'allow',
  );
  return predicates.length > 0 && (isNegated || meanings.every((meaning) => meaning === 'deny'));
}

function isSifter(node: SyntaxNode): boolean {
  if (/^(?:if_clause)$/.test(node.type)) return true;
  if (!CALLS.has(node.type)) return false;
  const name = plainName(callName(node));
  return (
    name === '?' ||
    (SIFTING.test(name) && (/allow|verdict|precheck|code|may|can/i.test(node.text) || name === 'filter'))
  );
}
