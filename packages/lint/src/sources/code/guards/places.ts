/** Keeps the checks, branches and refusing calls of a file by where they stand. */
import { callName, plainName, receiverOf } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { ancestorIn, CALLS, FUNCTIONS, nodesIn } from '../node-kinds.ts';
import { isBranch } from './branches.ts';
import type { Check } from './check-calls.ts';

/** Calls that are handed an answer and refuse by themselves. */
const REFUSING =
  /^(?:ensure|require|assert|must|throw|verify|guard|enforce|stop|fail|invariant|expect|checkstate|checkargument|validate|istrue|checkreturncode|raise|demand|check)/;

/** Of libraries of assertions, every call may refuse. */
const ASSERTING = /^(?:assert|chai\.assert|preconditions|validate|require|s\.require\(\)|suite|assertions|verify)$/i;
/** Of those, the ones that demand a failure. */
const DEMANDING_FAILURE = /^(?:error|errorcontains|errorisany|throws|rejects)$/;

function isRefusing(call: SyntaxNode): boolean {
  const name = plainName(callName(call));
  if (DEMANDING_FAILURE.test(name)) return false;
  return REFUSING.test(name) || ASSERTING.test(receiverOf(call)?.text.replace(/\.strict$/, '') ?? '');
}

/** A node and where it begins. */
interface Placed {
  readonly node: SyntaxNode;
  readonly start: number;
}

/** What a file asks, and where. */
export class Places {
  readonly #root: SyntaxNode;
  readonly #checks = new Map<number | undefined, (Check & { readonly start: number })[]>();
  #branches: readonly Placed[] | undefined;
  #refusing: readonly Placed[] | undefined;

  constructor(root: SyntaxNode, checks: readonly Check[]) {
    this.#root = root;
    for (const check of checks) this.add(check);
  }

  add(check: Check): void {
    const key = ancestorIn(check.node, FUNCTIONS)?.id;
    const list = this.#checks.get(key) ?? [];
    list.push({ ...check, start: check.node.startIndex });
    this.#checks.set(key, list);
  }

  get checks(): readonly Check[] {
    return [...this.#checks.values()].flat();
  }

  /** The checks of a function, or of none, that begin before a place. */
  checksIn(scope: SyntaxNode | undefined, before = Infinity): readonly Check[] {
    return (this.#checks.get(scope?.id) ?? []).filter(({ start }) => start < before);
  }

  /** The branches that begin between two places. */
  branchesBetween(start: number, end: number): readonly SyntaxNode[] {
    this.#branches ??= this.#where((node) => isBranch(node));
    return between(this.#branches, start, end);
  }

  /** The calls between two places that may refuse what they are handed. */
  refusingBetween(start: number, end: number): readonly SyntaxNode[] {
    this.#refusing ??= this.#where((node) => CALLS.has(node.type) && isRefusing(node));
    return between(this.#refusing, start, end);
  }

  #where(is: (node: SyntaxNode) => boolean): readonly Placed[] {
    const found: Placed[] = [];
    for (const node of nodesIn(this.#root)) if (is(node)) found.push({ node, start: node.startIndex });
    return found;
  }
}

function between(all: readonly Placed[], start: number, end: number): readonly SyntaxNode[] {
  return all.filter((own) => own.start >= start && own.start < end).map(({ node }) => node);
}
