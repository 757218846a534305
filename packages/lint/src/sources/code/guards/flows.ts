/** Follows the flow around checks: failures that are caught, and lists that a check has sifted. */
import { argumentsOf, callName, plainName, receiverOf } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, isWithin, NAMES, nodesIn, OBJECTS } from '../node-kinds.ts';
import { nameOf } from '../values/bindings.ts';
import type { Definition } from '../values/definition.ts';
import type { View } from '../values/view.ts';
import { mentionsAny } from './answers.ts';
import { branchAround } from './branches.ts';
import type { Check } from './check-calls.ts';
import { isOnDeniedSide } from './sides.ts';

const TRIES: ReadonlySet<string> = new Set(['try_statement', 'try_with_resources_statement']);
const CATCHES = /^(?:catch_clause|except_clause|catch_clauses|except_group_clause)$/;
const LOOPS: ReadonlySet<string> = new Set([
  'for_in_statement',
  'for_statement',
  'foreach_statement',
  'enhanced_for_statement',
  'while_statement',
]);
const SIFTING = /^(?:filter|where|whereobject|select|selectmany|partition|jq|grep|reduce|groupby|arrayfilter|flatmap)$/;

/** Whether the failure of a check is caught before it can keep a call from running. */
export function isSwallowed(check: SyntaxNode, call: SyntaxNode, passes: (handler: SyntaxNode) => boolean): boolean {
  for (let own = ancestorIn(check, TRIES); own !== undefined; own = ancestorIn(own, TRIES)) {
    if (isWithin(call, own) && !isInCatch(call, own)) return false;
    if (isInCatch(check, own)) continue;
    const handlers = handlersOf(own);
    if (handlers.length > 0 && handlers.some((handler) => passes(handler))) return !isHeldOff(check, own);
  }
  return false;
}

function handlersOf(own: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(own).flatMap((child) =>
    child.type === 'catch_clauses' ? childrenOf(child) : CATCHES.test(child.type) ? [child] : [],
  );
}

function isInCatch(node: SyntaxNode, own: SyntaxNode): boolean {
  return handlersOf(own).some((handler) => isWithin(node, handler));
}

/** A failure that only sets a name, which is asked afterwards, still counts by that name. */
function isHeldOff(check: SyntaxNode, own: SyntaxNode): boolean {
  return (
    handlersOf(own).some((handler) => /=\s*(?:false|False|\$false|null|None)/.test(handler.text)) && check.id !== own.id
  );
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
  /** Whether a branch lets pass what is no more than no denial. */
  readonly isLenient: (branch: SyntaxNode) => boolean;
  readonly siftsLeniently: (sifter: SyntaxNode) => boolean;
}

/** What the loops, pipelines and iterating calls around a node run over. */
function listsAround(call: SyntaxNode): readonly SyntaxNode[] {
  const lists: SyntaxNode[] = [];
  for (let { parent } = call, own = call; parent !== null; own = parent, { parent } = parent) {
    if (LOOPS.has(parent.type)) {
      const body = parent.childForFieldName('body') ?? childrenOf(parent).at(-1);
      if (body !== undefined && isWithin(call, body))
        lists.push(...childrenOf(parent).filter((child) => child.endIndex <= body.startIndex));
    }
    if (/^(?:pipeline|pipeline_chain)$/.test(parent.type))
      lists.push(...childrenOf(parent).filter((child) => child.endIndex <= own.startIndex));
    if (FUNCTIONS.has(own.type)) lists.push(...iteratedBy(own));
    if (FUNCTIONS.has(parent.type) && !/^(?:arguments|argument|argument_list)$/.test(parent.parent?.type ?? '')) break;
  }
  return lists;
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
  for (const node of nodesIn(list, ({ type }) => !FUNCTIONS.has(type))) {
    if (!NAMES.has(node.type)) continue;
    const given = sifting.view.symbols.definitionsOf(nameOf(node), node);
    const grown = given.filter((own) => isGrowth(own, nameOf(node)));
    if (grown.length > 0 && grown.every(({ value }) => isGuardedGrowth(value, sifting))) return true;
    if (grown.length === 0 && given.some(({ value }) => isSifted(value, sifting, depth + 1))) return true;
  }
  return false;
}

/** `list.push(id)`, `list += id`, `list = append(list, id)` */
function isGrowth({ value, how }: Definition, name: string): boolean {
  if (how === 'grows' || how === 'adds') return true;
  const isCopy = CALLS.has(value.type) ? /^append$|concat$/.test(plainName(callName(value))) : OBJECTS.has(value.type);
  return how === 'is' && isCopy && mentionsAny(value, new Set([name]));
}

/** `ids.filter(…)` with a check, or with the answers of one, in it. */
function siftsHere(list: SyntaxNode, { checks, namesOf, siftsLeniently }: Sifting): boolean {
  const sifters: SyntaxNode[] = [];
  for (let { parent } = list, own: SyntaxNode = list; ; own = parent, { parent } = parent) {
    for (const node of own.id === list.id ? nodesIn(list) : [])
      if (isSifter(node) && !siftsLeniently(node)) sifters.push(node);
    if (parent === null || !/^(?:pipeline|pipeline_chain|command_substitution|string)$/.test(parent.type)) break;
  }
  if (sifters.length === 0) return false;
  return checks.some(
    (check) =>
      isWithin(check.node, list) ||
      sifters.some((sifter) => isWithin(check.node, sifter) || mentionsAny(sifter, namesOf(check))),
  );
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

/** `allowed.push(id)` within the branch that a check leads to. */
function isGuardedGrowth(growth: SyntaxNode, { checks, namesOf, isLenient }: Sifting): boolean {
  for (let branch = branchAround(growth); branch !== undefined; branch = branchAround(branch)) {
    const around = branch;
    const isAsking = checks.some((check) => isWithin(check.node, around) || mentionsAny(around, namesOf(check)));
    if (isAsking && !isLenient(branch) && !isOnDeniedSide(growth, branch)) return true;
  }
  return false;
}
