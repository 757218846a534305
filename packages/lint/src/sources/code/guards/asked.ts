/** Looks up, and remembers, what the code around a check does with its answer. */
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, FUNCTIONS, isWithin, nodesIn } from '../node-kinds.ts';
import { resultsOf } from '../values/results.ts';
import type { View } from '../values/view.ts';
import { asksFor, mentionsAny, namesOfAnswer } from './answers.ts';
import { branchAround, conditionOf, isAsked } from './branches.ts';
import type { Check } from './check-calls.ts';
import { isVague } from './iterations.ts';
import { isLenient, isLenientText, refusesOnlyDenials } from './leniency.ts';
import type { Places } from './places.ts';
import { isCaught } from './tries.ts';
import { isTruthOnly } from './truth.ts';
import { isLastOfShell, isReturn, losesStatus } from './scopes.ts';
import { isBypassed, leavesOnDeny, throwsOnDeny } from './sides.ts';

/** What is asked of the answers of the checks of a file. */
export class Asked {
  readonly #places: Places;
  readonly #view: View;
  readonly #takesLenient: boolean;
  readonly #names = new Map<number, ReadonlySet<string>>();
  readonly #asking = new Map<number, readonly SyntaxNode[]>();

  /** With `takesLenient`, it counts also where only a denial is looked at. */
  constructor(places: Places, view: View, takesLenient: boolean) {
    this.#places = places;
    this.#view = view;
    this.#takesLenient = takesLenient;
  }

  /** Whether a branch tells only denials from the rest, where that does not count. */
  isLenient(branch: SyntaxNode): boolean {
    return !this.#takesLenient && isLenient(branch, this.#view);
  }

  /** Whether the flow goes on past a check only where its answer was looked at. */
  stopsAfter(check: Check, call: SyntaxNode | undefined): boolean {
    if (check.ends) return true;
    return this.askingOf(check).some((branch) => {
      if (this.isLenient(branch)) return false;
      if (call !== undefined && (isWithin(call, branch) || branch.startIndex > call.startIndex)) return false;
      const scope = call === undefined ? undefined : ancestorIn(branch, FUNCTIONS);
      // Why: what returns from another function than the call stands in does not keep the call from running.
      const isElsewhere = scope !== undefined && call !== undefined && !isWithin(call, scope);
      return isElsewhere ? throwsOnDeny(branch, this.#view) : leavesOnDeny(branch, this.#view);
    });
  }

  /** Whether a refusal ends more than the function that a check stands in. */
  throwsAfter(check: Check): boolean {
    return (
      check.ends || this.askingOf(check).some((branch) => !this.isLenient(branch) && throwsOnDeny(branch, this.#view))
    );
  }

  /** The branches whose condition is the check, or a name that its answer was given. */
  askingOf(check: Check): readonly SyntaxNode[] {
    let found = this.#asking.get(check.node.id);
    if (found === undefined) {
      const names = this.namesOf(check);
      const asks = (operand: SyntaxNode): boolean => isWithin(check.node, operand) || mentionsAny(operand, names);
      found = this.#branchesOf(check).filter(
        (branch) =>
          !isBypassed(branch, asks, this.#view) && !isVague(branch) && !isTruthOnly(branch, check, this.#view),
      );
      this.#asking.set(check.node.id, found);
    }
    return found;
  }

  #branchesOf(check: Check): readonly SyntaxNode[] {
    const { node } = check;
    const branches: SyntaxNode[] = [];
    for (let branch = branchAround(node); branch !== undefined; branch = branchAround(branch))
      if ((isAsked(node, branch) && !losesStatus(node)) || this.#repeats(branch, check)) branches.push(branch);
    const names = this.namesOf(check);
    if (names.size === 0) return branches;
    const { endIndex } = ancestorIn(node, FUNCTIONS) ?? node.tree.rootNode;
    for (const branch of this.#places.branchesBetween(node.startIndex, endIndex)) {
      if (isAsked(node, branch)) continue;
      const condition = conditionOf(branch);
      if (condition !== undefined && asksFor(condition, node, names, this.#view.symbols)) branches.push(branch);
    }
    return branches;
  }

  /** `do { … } while (verdict !== 'allow')` */
  #repeats(branch: SyntaxNode, check: Check): boolean {
    const condition = branch.type === 'do_statement' ? conditionOf(branch) : undefined;
    return condition !== undefined && mentionsAny(condition, this.namesOf(check));
  }

  /** The names that hold the answer. */
  namesOf(check: Check): ReadonlySet<string> {
    let names = this.#names.get(check.node.id);
    if (names === undefined) this.#names.set(check.node.id, (names = namesOfAnswer(check.node, this.#view)));
    return names;
  }

  /** A decision that is handed to something else, which may well refuse: `assertAllowed(decision)`. */
  isHandedOn(check: Check, call: SyntaxNode): boolean {
    const names = this.namesOf(check);
    const around = ancestorIn(check.node, FUNCTIONS)?.startIndex ?? 0;
    return this.#places
      .refusingBetween(around, call.startIndex)
      .filter((other) => this.#takesLenient || !refusesOnlyDenials(other, this.#view))
      .filter((other) => !isWithin(call, other) && other.endIndex > check.node.startIndex)
      .some((other) => (isWithin(check.node, other) ? other.id !== check.node.id : mentionsAny(other, names)));
  }

  /** Whether the answer of a check is what its function gives back. */
  returns(check: Check): boolean {
    const scope = ancestorIn(check.node, FUNCTIONS);
    if (scope === undefined) return false;
    const body = scope.childForFieldName('body');
    const isLenientAnswer = ({ text }: SyntaxNode): boolean => !this.#takesLenient && isLenientText(text);
    if (body !== null && isWithin(check.node, body) && !/block|body|statement/.test(body.type))
      return !isLenientAnswer(body);
    const names = this.namesOf(check);
    const asking = this.askingOf(check).filter((branch) => !this.isLenient(branch));
    const isTold = asking.length > 0 || (check.ends && isCaught(check.node));
    for (const node of nodesIn(scope)) {
      if (!isReturn(node) || ancestorIn(node, FUNCTIONS)?.id !== scope.id) continue;
      if ((isWithin(check.node, node) || mentionsAny(node, names)) && !isLenientAnswer(node)) return true;
      if (/\b(?:true|false|\$true|\$false|[01])\b/i.test(node.text) && isTold) return true;
    }
    if (
      check.node.type === 'command' &&
      resultsOf(scope).some((own) => this.#isGivenBack(own, check, scope) && !isLenientAnswer(own))
    )
      return true;
    return isLastOfShell(check.node, scope);
  }

  /** Whether what a function of a shell gives back is the check, or in PowerShell how it has ended. */
  #isGivenBack(result: SyntaxNode, check: Check, scope: SyntaxNode): boolean {
    // Why: what it throws says how the check has ended, and is given back to nobody.
    if (/^throw\b/i.test(result.parent?.text ?? '')) return false;
    if (isWithin(check.node, result)) return true;
    return scope.type === 'function_statement' && asksFor(result, check.node, this.namesOf(check), this.#view.symbols);
  }
}
