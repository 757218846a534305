/** Tells whether a check stands before a call, on every way that leads to it. */
import { argumentsOf, calleeOf, callName, plainName } from './calls.ts';
import type { SyntaxNode } from './grammar.ts';
import { ancestorIn, BRANCHES, CALLS, childrenOf, EXITS, FUNCTIONS, isWithin, nodesIn } from './node-kinds.ts';
import type { Symbols } from './symbols.ts';

/** A check that was found. */
interface Guard {
  readonly node: SyntaxNode;
  /** Whether its failure ends the flow by itself: it throws, or the shell ends. */
  readonly ends: boolean;
}

/** What is known about the checks of a snippet. */
export interface Guards {
  /** Whether a call is reached only past a check whose answer counts. */
  readonly covers: (call: SyntaxNode) => boolean;
  /** Whether the snippet, taken as a whole, ends where its check fails. */
  readonly endsOnDeny: boolean;
}

const THROWING = /^(?:execsync|execfilesync|checkcall|checkoutput|ensure\w*|require\w*|assert\w*)$/;
const LEAVING =
  /^(?:return|continue|break|exit|die|os\.exit|process\.exit|sys\.exit|fatal|fatalf|log\.fatal\w*|panic|abort|fail|environment\.exit|system\.exit|quit)$/i;
const DEEPEST = 4;

/** Reads the checks of a snippet. */
export function guardsOf(root: SyntaxNode, symbols: Symbols, endsOnFailure: boolean): Guards {
  const found: Guard[] = [];
  let hasMiddleware = false;
  let strict = endsOnFailure;
  for (const node of nodesIn(root)) {
    if (!CALLS.has(node.type)) continue;
    if (/^precheckmiddleware$/.test(plainName(callName(node)))) hasMiddleware = true;
    if (node.type === 'command' && /^set\s+-\w*e/.test(node.text)) strict = true;
    if (isPrecheck(node))
      found.push({
        node,
        ends:
          THROWING.test(plainName(callName(node))) || /check\s*=\s*True/.test(node.text) || (strict && isBare(node)),
      });
  }
  const own = new Coverage(found, symbols);
  return {
    covers: (call) => hasMiddleware || own.covers(call, 0),
    endsOnDeny: found.some((guard) => own.stopsAfter(guard)),
  };
}

/** A command on its own line: with a strict shell, its failure ends the run. */
function isBare(node: SyntaxNode): boolean {
  return (
    node.type === 'command' &&
    node.parent !== null &&
    /^(?:program|compound_statement|do_group|subshell)$/.test(node.parent.type)
  );
}

function isPrecheck(call: SyntaxNode): boolean {
  const name = plainName(callName(call));
  if (/precheck/.test(name) && name !== 'precheckmiddleware')
    return call.type !== 'command' || /(?:^|\s)check(?:\s|$)/.test(call.text) || name !== 'precheck';
  if (
    !/^(?:run|exec\w*|spawn\w*|popen|system|checkcall|checkoutput|shellexec|passthru|procopen|start|processbuilder|command|commandcontext|npx|npm|pnpm|call|invoke\w*|process|startprocess|sh|bash|yarn|processstartinfo)$/.test(
      name,
    )
  )
    return false;
  return argumentsOf(call).some(({ text }) => /\bprecheck\b/.test(text)) && /\bcheck\b/.test(call.text);
}

class Coverage {
  readonly #guards: readonly Guard[];
  readonly #symbols: Symbols;

  constructor(guards: readonly Guard[], symbols: Symbols) {
    this.#guards = guards;
    this.#symbols = symbols;
  }

  covers(call: SyntaxNode, depth: number): boolean {
    const scope = ancestorIn(call, FUNCTIONS);
    if (this.#checksBefore(call, scope)) return true;
    if (this.#callsGuardBefore(call, scope, depth)) return true;
    if (scope === undefined || depth >= DEEPEST) return false;
    // A function within another runs where it stands.
    if (ancestorIn(scope, FUNCTIONS) !== undefined && this.covers(scope, depth + 1)) return true;
    if (isInline(scope)) return this.covers(scope, depth + 1);
    const callers = this.#callersOf(scope);
    return callers.length > 0 && callers.every((caller) => this.covers(caller, depth + 1));
  }

  /** Whether the flow goes on past a check only where its answer was looked at. */
  stopsAfter(guard: Guard): boolean {
    if (guard.ends) return true;
    return (
      this.#leadingConditions(guard).some((branch) => leaves(branch)) ||
      /\|\|\s*(?:exit|return|continue|break|\{[^}]*(?:exit|return|continue|break))/.test(guard.node.parent?.text ?? '')
    );
  }

  #checksBefore(call: SyntaxNode, scope: SyntaxNode | undefined): boolean {
    return this.#guards.some((guard) => {
      if (guard.node.startIndex >= call.startIndex || ancestorIn(guard.node, FUNCTIONS)?.id !== scope?.id) return false;
      return this.#counts(guard, call);
    });
  }

  #counts(guard: Guard, call: SyntaxNode): boolean {
    const outer = ancestorIn(guard.node, BRANCHES);
    const isOptional = outer !== undefined && !isWithin(call, outer) && !isCondition(guard.node, outer);
    if (isOptional) return false;
    if (this.stopsAfter(guard)) return true;
    return (
      this.#leadingConditions(guard).some((branch) => isWithin(call, branch) && !isCondition(call, branch)) ||
      this.#isHandedOn(guard, call)
    );
  }

  /** The branches whose condition is the check, or a name that its answer was given. */
  #leadingConditions({ node }: Guard): readonly SyntaxNode[] {
    const branches: SyntaxNode[] = [];
    for (let branch = ancestorIn(node, BRANCHES); branch !== undefined; branch = ancestorIn(branch, BRANCHES))
      if (isCondition(node, branch)) branches.push(branch);
    const names = new Set([...assignedNames(node), ...statusNames(node)]);
    if (names.size === 0) return branches;
    const scope = ancestorIn(node, FUNCTIONS) ?? rootOf(node);
    for (const branch of nodesIn(scope)) {
      if (!BRANCHES.has(branch.type) || branch.startIndex < node.endIndex) continue;
      const condition = conditionOf(branch);
      if (condition !== undefined && [...names].some((name) => mentions(condition, name))) branches.push(branch);
    }
    return branches;
  }

  /** A decision that is handed to something else, which may well refuse: `assertAllowed(decision)`. */
  #isHandedOn({ node }: Guard, call: SyntaxNode): boolean {
    const names = assignedNames(node);
    const scope = ancestorIn(node, FUNCTIONS) ?? rootOf(node);
    for (const other of nodesIn(scope)) {
      if (!CALLS.has(other.type) || other.startIndex < node.endIndex || other.startIndex >= call.startIndex) continue;
      const name = plainName(callName(other));
      if (
        /^(?:ensure|require|assert|must|throw|check|verify|guard|enforce|stop|fail)/.test(name) &&
        argumentsOf(other).some((value) => names.some((own) => mentions(value, own)))
      )
        return true;
    }
    return false;
  }

  /** A function of this file that checks, and ends the flow where the check fails, is a check where it is called. */
  #callsGuardBefore(call: SyntaxNode, scope: SyntaxNode | undefined, depth: number): boolean {
    if (depth >= DEEPEST) return false;
    const checking = this.#symbols.functions.filter((own) =>
      this.#guards.some(
        (guard) => ancestorIn(guard.node, FUNCTIONS)?.id === own.id && (this.stopsAfter(guard) || returns(guard.node)),
      ),
    );
    if (checking.length === 0) return false;
    const root = scope ?? rootOf(call);
    for (const other of nodesIn(root)) {
      if (
        !CALLS.has(other.type) ||
        other.startIndex >= call.startIndex ||
        ancestorIn(other, FUNCTIONS)?.id !== scope?.id
      )
        continue;
      const own = this.#symbols
        .functionsOf(plainName(callName(other)))
        .find((target) => checking.some(({ id }) => id === target.id));
      if (own === undefined) continue;
      const ends = this.#guards.some(
        (guard) => ancestorIn(guard.node, FUNCTIONS)?.id === own.id && this.stopsAfter(guard) && !returns(guard.node),
      );
      if (this.#counts({ node: other, ends }, call)) return true;
    }
    return false;
  }

  #callersOf(scope: SyntaxNode): readonly SyntaxNode[] {
    const callers: SyntaxNode[] = [];
    for (const node of nodesIn(rootOf(scope))) {
      if (!CALLS.has(node.type) || isWithin(node, scope)) continue;
      if (this.#symbols.functionsOf(plainName(callName(node))).some(({ id }) => id === scope.id)) callers.push(node);
    }
    return callers;
  }
}

/** An unnamed function that is handed to a call runs where that call stands. */
function isInline(scope: SyntaxNode): boolean {
  const { parent } = scope;
  return parent !== null && /^(?:arguments|argument|argument_list|command_elements)$/.test(parent.type);
}

function rootOf(node: SyntaxNode): SyntaxNode {
  return node.tree.rootNode;
}

function conditionOf(branch: SyntaxNode): SyntaxNode | undefined {
  const own =
    branch.childForFieldName('condition') ?? branch.childForFieldName('value') ?? branch.childForFieldName('subject');
  if (branch.type === 'list') return branch.namedChild(0) ?? undefined;
  return own ?? branch.namedChild(0) ?? undefined;
}

/** Whether a node is part of what a branch asks: its condition, or what is run just before it. */
function isCondition(node: SyntaxNode, branch: SyntaxNode): boolean {
  const parts = [conditionOf(branch), branch.childForFieldName('initializer')].filter(
    (part) => part !== undefined && part !== null,
  );
  return parts.some((part) => isWithin(node, part));
}

/** Whether a branch ends the flow somewhere: it returns, throws, or leaves the program. */
function leaves(branch: SyntaxNode): boolean {
  const condition = conditionOf(branch);
  for (const node of nodesIn(branch, ({ type }) => !FUNCTIONS.has(type))) {
    if (condition !== undefined && isWithin(node, condition)) continue;
    if (EXITS.has(node.type)) return true;
    if (CALLS.has(node.type) && (LEAVING.test(calleeOf(node)?.text ?? '') || LEAVING.test(callName(node)))) return true;
  }
  return false;
}

/** The names that the answer of a call is given. */
function assignedNames(node: SyntaxNode): readonly string[] {
  for (let { parent } = node, own = node; parent !== null; own = parent, parent = parent.parent) {
    if (FUNCTIONS.has(parent.type) || /statement_list|^block$|^program$|^module$|_block$/.test(parent.type)) return [];
    const left =
      parent.childForFieldName('left') ??
      parent.childForFieldName('name') ??
      childrenOf(parent).find(({ type }) => type === 'left_assignment_expression');
    if (left !== undefined && left.id !== own.id && /assign|declar|spec|variable|named/.test(parent.type))
      return [...left.text.matchAll(/[A-Za-z]\w*/g)].map(([name]) => name);
  }
  return [];
}

/** The names under which shells keep how the last command ended. */
function statusNames(node: SyntaxNode): readonly string[] {
  const code = node.text.match(/,\s*\$(\w+)\s*\)$/)?.[1];
  return [...(node.type === 'command' ? ['LASTEXITCODE', '?'] : []), ...(code === undefined ? [] : [code])];
}

function mentions(node: SyntaxNode, name: string): boolean {
  return name === '?' ? node.text.includes('$?') : new RegExp(`(?<![\\w])${name}(?![\\w])`).test(node.text);
}

const RETURNS: ReadonlySet<string> = new Set(['return_statement', 'flow_control_statement']);

/** Whether the answer of a call is what its function returns. */
function returns(node: SyntaxNode): boolean {
  const statement = ancestorIn(
    node,
    new Set([...RETURNS, 'expression_statement', 'variable_declarator', 'assignment', 'block', 'statement_block']),
  );
  if (statement !== undefined && RETURNS.has(statement.type)) return true;
  const scope = ancestorIn(node, FUNCTIONS);
  if (scope === undefined) return false;
  const names = [...assignedNames(node), ...statusNames(node)];
  for (const other of nodesIn(scope))
    if (RETURNS.has(other.type) && names.some((name) => mentions(other, name))) return true;
  return false;
}
