/** Tells whether a check stands before a call, on every way that leads to it. */
import { argumentsOf, callName, plainName } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, childrenOf, FUNCTIONS, isWithin, NAMES, nodesIn } from '../node-kinds.ts';
import type { View } from '../values/view.ts';
import { mentionsAny, namesOfKept } from './answers.ts';
import { Asked } from './asked.ts';
import { conditionOf, isAsked } from './branches.ts';
import { type Check, checksIn, isBare } from './check-calls.ts';
import { isFilteredBy, isPassedBy, loopLeft } from './flows.ts';
import { flagsOf, isCaught, swallowerOf } from './tries.ts';
import { iteratingCall, isWaitedFor } from './iterations.ts';
import { middlewareCovers } from './middleware.ts';
import { letsFailuresPass, siftsLeniently } from './leniency.ts';
import { isAsync, isLastIn, isStrictShell, isMarked, runsInPlace } from './scopes.ts';
import { isOnDeniedSide, leavesOnDeny } from './sides.ts';
import { Places } from './places.ts';
import { isChanged, isOfAnswer, mayBeSame } from './subjects.ts';

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
  /** The texts of its checks that are commands. */
  readonly commands: readonly string[];
}

const DEEPEST = 4;
const MOST_ROUNDS = 3;
/** Reads the checks of a snippet. */
export function guardsOf(root: SyntaxNode, view: View, endsOnFailure: boolean): Guards {
  const isStrict = endsOnFailure || isStrictShell(root);
  const checks = checksIn(root, view, isStrict);
  const own = new Coverage(new Places(root, checks), view, { takesLenient: false, isStrict });
  let lenient: Coverage | undefined;
  return {
    covers: (call) => middlewareCovers(call, view) || own.covers(call, 0),
    coversWithin: (call) => own.coversWithin(call),
    keepsDenials: (call) =>
      checks.length > 0 &&
      (lenient ??= new Coverage(new Places(root, checks), view, { takesLenient: true, isStrict })).covers(call, 0),
    endsOnDeny: own.endsOnDeny(),
    endsOnLast: own.endsOnLast(root),
    hasCheck: own.hasCheck(),
    commands: checks.flatMap(({ node }) => (node.type === 'command' ? [node.text] : [])),
  };
}

class Coverage {
  readonly #places: Places;
  readonly #view: View;
  readonly #takesLenient: boolean;
  readonly #isStrict: boolean;
  readonly #asked: Asked;
  /** The functions of the file that check. */
  readonly #checking = new Set<number>();
  /** Of those, the ones that a refusal ends, with what waits for them. */
  readonly #ending = new Set<number>();

  /** With `takesLenient`, a check counts also where only its denial is looked at. */
  constructor(places: Places, view: View, how: { readonly takesLenient: boolean; readonly isStrict: boolean }) {
    this.#isStrict = how.isStrict;
    this.#places = places;
    this.#view = view;
    this.#takesLenient = how.takesLenient;
    this.#asked = new Asked(places, view, how.takesLenient);
    this.#addFunctions();
  }

  endsOnDeny(): boolean {
    return this.#places.checksIn(undefined).some((check) => this.#asked.stopsAfter(check, undefined));
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
    if (this.#isDecorated(scope, depth) || this.#dependsOnCheck(scope)) return true;
    const callers = this.#view.symbols.callersOf(scope);
    return callers.length > 0 && callers.every((caller) => this.covers(caller, depth + 1));
  }

  coversWithin(call: SyntaxNode): boolean {
    if (this.#isReached(call)) return true;
    return isFilteredBy(call, {
      checks: this.#places.checks,
      view: this.#view,
      namesOf: (check) => this.#asked.namesOf(check),
      isChecking: (name) => this.#view.symbols.functionsOf(name).some(({ id }) => this.#checking.has(id)),
      isReached: (node) => this.#isReached(node),
      siftsLeniently: (sifter) => !this.#takesLenient && siftsLeniently(sifter),
    });
  }

  /** Whether a check of the function around a place has let it be reached. */
  #isReached(node: SyntaxNode): boolean {
    const scope = ancestorIn(node, FUNCTIONS);
    const before = this.#places.checksIn(scope, node.startIndex);
    if (before.some((check) => !isWithin(node, check.node) && this.#counts(check, node))) return true;
    return scope !== undefined && this.#answersTo(scope).some((check) => this.#counts(check, node));
  }

  /** The checks before a function, in those around it: it may ask their answers, or be handed one. */
  #answersTo(scope: SyntaxNode): readonly Check[] {
    const found: Check[] = [];
    for (let inner: SyntaxNode | undefined = scope; inner !== undefined;) {
      const outer: SyntaxNode | undefined = ancestorIn(inner, FUNCTIONS);
      found.push(...this.#places.checksIn(outer, inner.startIndex).filter(({ node }) => !isWithin(node, scope)));
      inner = outer;
    }
    return found;
  }

  /** A function of this file that checks is a check where it is called. */
  #addFunctions(): void {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const made: Check[] = [...(round === 0 ? this.#iterated() : [])];
      for (const own of this.#view.symbols.functions) {
        if (this.#checking.has(own.id)) continue;
        const inner = this.#places.checksIn(own);
        const returns = inner.some((check) => this.#asked.returns(check));
        const ends = !returns && inner.some((check) => this.#asked.throwsAfter(check) && !isCaught(check.node));
        if (!ends && !returns) continue;
        this.#checking.add(own.id);
        if (ends) this.#ending.add(own.id);
        for (const node of this.#view.symbols.callersOf(own))
          made.push({ node, ends: this.#endsAt(node, own, ends), subjects: subjectsOf(node) });
      }
      if (made.length === 0) return;
      for (const check of made) this.#places.add(check);
    }
  }

  /** Whether a refusal by a function ends the flow where it is called: not where nobody waits for it. */
  #endsAt(call: SyntaxNode, own: SyntaxNode, ends: boolean): boolean {
    if (call.type === 'command' && this.#isStrict && isBare(call)) return true;
    return ends && !(isAsync(own) && call.parent?.type === 'expression_statement');
  }

  /** What a function asks about each element of a list is asked by the call that runs it over the list. */
  #iterated(): readonly Check[] {
    return this.#places.checks.flatMap((check): readonly Check[] => {
      const call = iteratingCall(check.node);
      if (call === undefined) return [];
      return [{ node: call, ends: this.#asked.throwsAfter(check) && isWaitedFor(call), subjects: check.subjects }];
    });
  }

  #counts(check: Check, call: SyntaxNode): boolean {
    if (!this.#isSame(check, call) || isPassedBy(check.node, call)) return false;
    const passes = (handler: SyntaxNode): boolean =>
      letsFailuresPass(handler, this.#takesLenient ? undefined : this.#view);
    const swallower = swallowerOf(check.node, call, passes);
    if (swallower !== undefined) {
      const flags = [...flagsOf(swallower, check.node, this.#view), ...this.#asked.namesOf(check)];
      return this.#isAskedFor(new Set(flags), swallower.endIndex, call);
    }
    const asking = this.#asked.askingOf(check).filter((branch) => !this.#asked.isLenient(branch));
    const loop = loopLeft(check.node, call);
    if (loop !== undefined && !check.ends)
      return (
        asking.some((branch) => isWithin(branch, loop) && leavesOnDeny(branch, this.#view, true)) ||
        this.#isKept(check, loop, call)
      );
    const around = asking.filter((branch) => isWithin(call, branch) && !isAsked(call, branch));
    if (around.some((branch) => !isOnDeniedSide(call, branch, this.#view))) return true;
    if (around.length > 0 && !check.ends)
      return this.#asked.stopsAfter(check, call) && !around.some((branch) => isOnDeniedSide(call, branch, this.#view));
    return this.#asked.stopsAfter(check, call) || this.#asked.isHandedOn(check, call);
  }

  /** Whether a check is about what a call cancels: the same, or what its answer says. */
  #isSame(check: Check, call: SyntaxNode): boolean {
    const isOwn = mayBeSame(check.subjects, call, this.#view) && !isChanged(check, call, this.#view);
    return isOwn || isOfAnswer(call, this.#asked.namesOf(check), this.#view);
  }

  /** Whether the answers of a loop are kept in a collection, which is asked before a call after it. */
  #isKept(check: Check, loop: SyntaxNode, call: SyntaxNode): boolean {
    const names = namesOfKept(check.node, loop, this.#asked.namesOf(check), this.#view);
    const isAsked = (name: SyntaxNode): boolean => this.#asked.askingOf(check).some((branch) => isWithin(name, branch));
    const flags = flagsOf(loop, check.node, this.#view, isAsked);
    return this.#isAskedFor(new Set([...names, ...flags]), loop.endIndex, call);
  }

  /** Whether a branch between a place and a call, or around the call, lets it run only where some names say that it may. */
  #isAskedFor(names: ReadonlySet<string>, from: number, call: SyntaxNode): boolean {
    if (names.size === 0) return false;
    return this.#places.branchesBetween(from, call.startIndex).some((branch) => {
      const condition = conditionOf(branch);
      if (condition === undefined || !mentionsAny(condition, names) || this.#asked.isLenient(branch)) return false;
      return isWithin(call, branch) ? !isOnDeniedSide(call, branch, this.#view) : leavesOnDeny(branch, this.#view);
    });
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
    return (
      (/precheck/.test(plainName(callName(call))) && !/without|skip|no_?precheck/i.test(callName(call))) ||
      argumentsOf(call).some((own) => own.id !== scope.id && this.#lets(own, depth))
    );
  }

  /** A handler of a route that calls the next one only past a check: `router.post('…', allowed, (req, res) => …)`. */
  #lets(handler: SyntaxNode, depth: number): boolean {
    if (!NAMES.has(handler.type)) return false;
    return this.#view.symbols.functionsOf(handler.text).some((own) => {
      const place = this.#view.parametersOf(own).findIndex(({ name }) => name === 'next');
      return place >= 0 && this.#guardsParameter(own, place, depth);
    });
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

  /** FastAPI's `Depends(allowed)`, among the parameters or in the decorator: a function that has to come back first. */
  #dependsOnCheck(scope: SyntaxNode): boolean {
    const parameters = scope.childForFieldName('parameters')?.text ?? '';
    const decorators =
      scope.parent?.type === 'decorated_definition'
        ? scope.parent.text.slice(0, scope.startIndex - scope.parent.startIndex)
        : '';
    return [...`${parameters} ${decorators}`.matchAll(/\b(?:Depends|Security)\(\s*(\w+)/g)].some(([, name = '']) =>
      this.#view.symbols.functionsOf(name).some(({ id }) => this.#ending.has(id)),
    );
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
