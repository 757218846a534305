/** Tells whether a check stands before a call, on every way that leads to it. */
import { argumentsOf, callName, plainName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, isWithin, nodesIn } from '../node-kinds.ts';
import type { View } from '../values/view.ts';
import { mentionsAny, namesOfAnswer } from './answers.ts';
import { branchAround, conditionOf, isAsked } from './branches.ts';
import { type Check, checksIn } from './check-calls.ts';
import { isFilteredBy, isSwallowed, loopLeft } from './flows.ts';
import { middlewareCovers } from './middleware.ts';
import { isLenient, isLenientText, letsFailuresPass, refusesOnlyDenials, siftsLeniently } from './leniency.ts';
import { isLastIn, isLastOfShell, isStrictShell, isMarked, runsInPlace } from './scopes.ts';
import { isBypassed, isOnDeniedSide, leavesOnDeny } from './sides.ts';
import { Places } from './places.ts';
import { mayBeSame } from './subjects.ts';

/** What is known about the checks of a snippet. */
export interface Guards {
  /** Whether a call is reached only past a check whose answer counts. */
  readonly covers: (call: SyntaxNode) => boolean;
  /** The same, within the function that the call stands in. */
  readonly coversWithin: (call: SyntaxNode) => boolean;
  /** Whether a call that is not covered is kept from running where the answer is a denial, and only there. */
  readonly keepsDenials: (call: SyntaxNode) => boolean;
  /** Whether the snippet, taken as a whole, ends where its check fails. */
  readonly endsOnDeny: boolean;
  /** Whether its last command is the check, by which a step fails. */
  readonly endsOnLast: boolean;
  readonly hasCheck: boolean;
}

const DEEPEST = 4;
const MOST_ROUNDS = 3;
/** Reads the checks of a snippet. */
export function guardsOf(root: SyntaxNode, view: View, endsOnFailure: boolean): Guards {
  const isStrict = endsOnFailure || isStrictShell(root);
  const checks = checksIn(root, view, isStrict);
  const own = new Coverage(new Places(root, checks), view, false);
  let lenient: Coverage | undefined;
  return {
    covers: (call) => middlewareCovers(call, view) || own.covers(call, 0),
    coversWithin: (call) => own.coversWithin(call),
    keepsDenials: (call) =>
      checks.length > 0 && (lenient ??= new Coverage(new Places(root, checks), view, true)).covers(call, 0),
    endsOnDeny: own.endsOnDeny(),
    endsOnLast: own.endsOnLast(root),
    hasCheck: own.hasCheck(),
  };
}

class Coverage {
  readonly #places: Places;
  readonly #view: View;
  readonly #takesLenient: boolean;
  readonly #names = new Map<number, ReadonlySet<string>>();
  readonly #asking = new Map<number, readonly SyntaxNode[]>();

  /** With `takesLenient`, a check counts also where only its denial is looked at. */
  constructor(places: Places, view: View, takesLenient: boolean) {
    this.#places = places;
    this.#view = view;
    this.#takesLenient = takesLenient;
    this.#addFunctions();
  }

  endsOnDeny(): boolean {
    return this.#places.checksIn(undefined).some((check) => this.#stopsAfter(check, undefined));
  }

  hasCheck(): boolean {
    return this.#places.checks.length > 0;
  }

  endsOnLast(root: SyntaxNode): boolean {
    const last = childrenOf(root).at(-1);
    return (
      last !== undefined && this.#places.checks.some(({ node }) => node.type === 'command' && isLastIn(node, last))
    );
  }

  covers(call: SyntaxNode, depth: number): boolean {
    if (this.coversWithin(call)) return true;
    const scope = ancestorIn(call, FUNCTIONS);
    if (scope === undefined || depth >= DEEPEST) return false;
    if (isMarked(scope)) return true;
    // A function within another runs where it stands.
    if (ancestorIn(scope, FUNCTIONS) !== undefined && this.covers(scope, depth + 1)) return true;
    if (runsInPlace(scope)) return this.#isWrapped(scope, depth) || this.covers(scope, depth + 1);
    if (this.#isDecorated(scope, depth)) return true;
    const callers = this.#view.symbols.callersOf(scope);
    return callers.length > 0 && callers.every((caller) => this.covers(caller, depth + 1));
  }

  coversWithin(call: SyntaxNode): boolean {
    const scope = ancestorIn(call, FUNCTIONS);
    const before = this.#places.checksIn(scope, call.startIndex);
    if (before.some((check) => !isWithin(call, check.node) && this.#counts(check, call))) return true;
    return isFilteredBy(call, {
      checks: this.#places.checks,
      view: this.#view,
      namesOf: (check) => this.#namesOf(check),
      isLenient: (branch) => this.#isLenient(branch),
      siftsLeniently: (sifter) => !this.#takesLenient && siftsLeniently(sifter),
    });
  }

  #isLenient(branch: SyntaxNode): boolean {
    return !this.#takesLenient && isLenient(branch, this.#view);
  }

  /** A function of this file that checks is a check where it is called. */
  #addFunctions(): void {
    const known = new Set<number>();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const made: Check[] = [];
      for (const own of this.#view.symbols.functions) {
        if (known.has(own.id)) continue;
        const inner = this.#places.checksIn(own);
        const ends = inner.some((check) => this.#stopsAfter(check, undefined) && !this.#returns(check));
        if (!ends && !inner.some((check) => this.#returns(check))) continue;
        known.add(own.id);
        for (const node of this.#view.symbols.callersOf(own)) made.push({ node, ends, subjects: subjectsOf(node) });
      }
      if (made.length === 0) return;
      for (const check of made) this.#places.add(check);
    }
  }

  #counts(check: Check, call: SyntaxNode): boolean {
    if (!mayBeSame(check.subjects, call, this.#view)) return false;
    const outer = branchAround(check.node);
    if (outer !== undefined && !isWithin(call, outer) && !isAsked(check.node, outer)) return false;
    const passes = (handler: SyntaxNode): boolean =>
      letsFailuresPass(handler, this.#takesLenient ? undefined : this.#view);
    if (isSwallowed(check.node, call, passes)) return false;
    const asking = this.#askingOf(check).filter((branch) => !this.#isLenient(branch));
    const loop = loopLeft(check.node, call);
    if (loop !== undefined && !check.ends)
      return asking.some((branch) => isWithin(branch, loop) && leavesOnDeny(branch, true));
    const around = asking.filter((branch) => isWithin(call, branch) && !isAsked(call, branch));
    if (around.some((branch) => !isOnDeniedSide(call, branch))) return true;
    if (around.length > 0 && !check.ends)
      return this.#stopsAfter(check, call) && !around.some((branch) => isOnDeniedSide(call, branch));
    return this.#stopsAfter(check, call) || this.#isHandedOn(check, call);
  }

  /** Whether the flow goes on past a check only where its answer was looked at. */
  #stopsAfter(check: Check, call: SyntaxNode | undefined): boolean {
    if (check.ends) return true;
    return this.#askingOf(check).some((branch) => {
      if (this.#isLenient(branch)) return false;
      if (call !== undefined && (isWithin(call, branch) || branch.startIndex > call.startIndex)) return false;
      return leavesOnDeny(branch);
    });
  }

  /** The branches whose condition is the check, or a name that its answer was given. */
  #askingOf(check: Check): readonly SyntaxNode[] {
    let found = this.#asking.get(check.node.id);
    if (found === undefined) {
      const names = this.#namesOf(check);
      const asks = (operand: SyntaxNode): boolean => isWithin(check.node, operand) || mentionsAny(operand, names);
      found = this.#branchesOf(check).filter((branch) => !isBypassed(branch, asks));
      this.#asking.set(check.node.id, found);
    }
    return found;
  }

  #branchesOf(check: Check): readonly SyntaxNode[] {
    const { node } = check;
    const branches: SyntaxNode[] = [];
    for (let branch = branchAround(node); branch !== undefined; branch = branchAround(branch))
      if (isAsked(node, branch)) branches.push(branch);
    const names = this.#namesOf(check);
    if (names.size === 0) return branches;
    const { endIndex } = ancestorIn(node, FUNCTIONS) ?? node.tree.rootNode;
    for (const branch of this.#places.branchesBetween(node.startIndex, endIndex)) {
      if (isAsked(node, branch)) continue;
      const condition = conditionOf(branch);
      if (condition !== undefined && mentionsAny(condition, names)) branches.push(branch);
    }
    return branches;
  }

  #namesOf(check: Check): ReadonlySet<string> {
    let names = this.#names.get(check.node.id);
    if (names === undefined) this.#names.set(check.node.id, (names = namesOfAnswer(check.node, this.#view)));
    return names;
  }

  /** A decision that is handed to something else, which may well refuse: `assertAllowed(decision)`. */
  #isHandedOn(check: Check, call: SyntaxNode): boolean {
    const names = this.#namesOf(check);
    const around = ancestorIn(check.node, FUNCTIONS)?.startIndex ?? 0;
    return this.#places
      .refusingBetween(around, call.startIndex)
      .filter((other) => this.#takesLenient || !refusesOnlyDenials(other, this.#view))
      .filter((other) => !isWithin(call, other) && other.endIndex > check.node.startIndex)
      .some((other) => (isWithin(check.node, other) ? other.id !== check.node.id : mentionsAny(other, names)));
  }

  /** Whether the answer of a check is what its function gives back. */
  #returns(check: Check): boolean {
    const scope = ancestorIn(check.node, FUNCTIONS);
    if (scope === undefined) return false;
    const body = scope.childForFieldName('body');
    const isLenientAnswer = ({ text }: SyntaxNode): boolean => !this.#takesLenient && isLenientText(text);
    if (body !== null && isWithin(check.node, body) && !/block|body|statement/.test(body.type))
      return !isLenientAnswer(body);
    const names = this.#namesOf(check);
    const asking = this.#askingOf(check).filter((branch) => !this.#isLenient(branch));
    for (const node of nodesIn(scope)) {
      if (
        !/^(?:return_statement|flow_control_statement)$/.test(node.type) ||
        ancestorIn(node, FUNCTIONS)?.id !== scope.id
      )
        continue;
      if ((isWithin(check.node, node) || mentionsAny(node, names)) && !isLenientAnswer(node)) return true;
      if (/\b(?:true|false|\$true|\$false|[01])\b/i.test(node.text) && asking.length > 0) return true;
    }
    return isLastOfShell(check.node, scope);
  }

  /** A function that is handed to one that checks: `withPrecheck(client, id, () => …)`. */
  #isWrapped(scope: SyntaxNode, depth: number): boolean {
    const call = ancestorIn(scope, CALLS);
    if (call === undefined) return false;
    const place = argumentsOf(call).findIndex(({ id }) => id === scope.id);
    if (
      place >= 0 &&
      this.#view.symbols.functionsOf(callName(call)).some((own) => this.#guardsParameter(own, place, depth))
    )
      return true;
    return /precheck/.test(plainName(callName(call))) && !/without|skip|no_?precheck/i.test(callName(call));
  }

  /** Whether a function calls what it is handed only past a check: `checked((id) => …)`. */
  #guardsParameter(own: SyntaxNode, place: number, depth: number): boolean {
    const name = this.#view.parametersOf(own).filter((each) => each.name !== 'self')[place]?.name;
    if (name === undefined || depth >= DEEPEST) return false;
    const calls = [...nodesIn(own)].filter((node) => CALLS.has(node.type) && plainName(callName(node)) === name);
    return calls.length > 0 && calls.every((call) => this.coversAny(call));
  }

  /** The same as within, whatever the check is asked about: a function does not know what it is handed. */
  coversAny(call: SyntaxNode): boolean {
    const scope = ancestorIn(call, FUNCTIONS);
    const before = this.#places.checksIn(scope, call.startIndex);
    return before.some((check) => this.#counts({ ...check, subjects: [] }, call));
  }

  /** A function whose decorator is a function of the file that checks before it calls. */
  #isDecorated(scope: SyntaxNode, depth: number): boolean {
    const { parent } = scope;
    if (parent?.type !== 'decorated_definition') return false;
    return childrenOf(parent).some(({ type, text }) => {
      const name = /^@([\w.]+)/.exec(text)?.[1] ?? '';
      return (
        type === 'decorator' && this.#view.symbols.functionsOf(name).some((own) => this.#guardsParameter(own, 0, depth))
      );
    });
  }
}

function subjectsOf(call: SyntaxNode): readonly SyntaxNode[] {
  return call.type === 'command' ? childrenOf(call).slice(1) : argumentsOf(call);
}
