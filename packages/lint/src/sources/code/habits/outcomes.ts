/** Follows the flow after a call for one status of its answer: whether it ends in failure, or goes on. */
import { unwrap } from '../calls.ts';
import type { SyntaxNode } from '../grammar.ts';
import { conditionOf, isAsked, isBranch, sideOf } from '../guards/branches.ts';
import { CLASSES, childrenOf, FUNCTIONS } from '../node-kinds.ts';
import { Arms, isArm } from './arms.ts';
import { endingOf, type Outcome, returnedOutcome } from './failures.ts';
import { asksForError, holdsFor, namesNotFound } from './status-conditions.ts';

const TRY = /^try_(?:statement|with_resources_statement)$/;
const RETURN = /^(?:return_statement|arrow_expression_clause)$/;
const HANDLER = /^(?:catch_clause|except_clause|except_group_clause)$/;
const CLAUSE = /^(?:elif_clause|else_if_clause|elseif_clause|else_clause)$/;
const CLAUSES = /^elseif_clauses$/;
const SWITCH =
  /^(?:switch_statement|case_statement|match_statement|expression_switch_statement|switch_expression|match_expression)$/;
const CHOICE = /^(?:conditional_expression|ternary_expression)$/;
/** What a choice gives where there is nothing to give. */
const NOTHING = /^(?:undefined|null|none|nil|void 0|\{\s*\}|\[\s*\])$/i;
/** Failures that have nothing to do with the status of an answer. */
const OTHER_FAILURE =
  /timeout|connect(?:ion)?error|interrupted|valueerror|keyerror|json|parse|cancell?ed|socket|token|authentication/i;
const DEEPEST = 60;

/** What is asked of the flow. */
export interface Asking {
  readonly status: number;
  /** Whether a condition is about the answer. */
  readonly isAbout: (condition: SyntaxNode) => boolean;
  /** The text of a condition, with the constants that it names put in. */
  readonly written: (condition: SyntaxNode) => string;
}

/** One way through the code, for one status. */
export class Flow {
  /** Whether a condition that names 404 has decided where it went. */
  isDecided = false;
  /** Whether one of them takes 404 for the same as 204, and not for the same as 403. */
  isLumped = false;
  readonly #asking: Asking;
  #handlers = 0;
  #depth = 0;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  /** From a node on, to the end of its function: what its answer, or what it has thrown, leads to. */
  from(node: SyntaxNode, isThrown: boolean): Outcome {
    let outcome: Outcome = isThrown ? 'throws' : 'goes-on';
    for (let own = node, { parent } = node; parent !== null; own = parent, { parent } = parent) {
      if (FUNCTIONS.has(parent.type)) break;
      if (outcome === 'throws' && this.#isSuppressed(parent)) outcome = 'goes-on';
      else if (outcome === 'throws' && TRY.test(parent.type) && isInBody(own)) outcome = this.#caught(parent);
      else if (outcome === 'goes-on') outcome = this.#after(own, parent);
      if (outcome === 'fails' || outcome === 'leaves') break;
    }
    return outcome;
  }

  /** Python's `with suppress(NotFound)`. */
  #isSuppressed(around: SyntaxNode): boolean {
    if (around.type !== 'with_statement') return false;
    const clause = childrenOf(around)[0]?.text ?? '';
    return /\bsuppress\(/.test(clause) && this.#named(clause);
  }

  #after(own: SyntaxNode, parent: SyntaxNode): Outcome {
    if (isBranch(parent) && isAsked(own, parent)) return this.run(parent);
    if (TRY.test(parent.type) || HANDLER.test(parent.type) || SWITCH.test(parent.type) || isArm(own)) return 'goes-on';
    if (RETURN.test(parent.type)) return 'leaves';
    const rest = childrenOf(parent).filter(
      ({ startIndex, type }) => startIndex >= own.endIndex && !CLAUSE.test(type) && !CLAUSES.test(type),
    );
    return this.runAll(
      isBranch(parent)
        ? rest.filter((node) => sideOf(node, parent) === sideOf(own, parent) && isSequence(parent))
        : rest,
    );
  }

  /** Runs nodes one after the other. */
  runAll(nodes: readonly SyntaxNode[]): Outcome {
    for (const node of nodes) {
      const outcome = this.run(node);
      if (outcome !== 'goes-on') return outcome;
    }
    return 'goes-on';
  }

  /** Runs a node. */
  run(node: SyntaxNode): Outcome {
    if (this.#depth > DEEPEST || FUNCTIONS.has(node.type) || CLASSES.has(node.type)) return 'goes-on';
    this.#depth += 1;
    const outcome = this.#run(node);
    this.#depth -= 1;
    return outcome;
  }

  #run(node: SyntaxNode): Outcome {
    const chosen = RETURN.test(node.type) ? this.#chosen(node.namedChild(0)) : undefined;
    if (chosen !== undefined) return chosen === 'goes-on' ? 'leaves' : chosen;
    const isReturned =
      RETURN.test(node.type) ||
      (/^(?:flow_control_statement|command)$/.test(node.type) && /^return\b/i.test(node.text));
    if (isReturned && namesNotFound(node.text) && this.#asking.isAbout(node)) this.isDecided = true;
    const ending = endingOf(node, this.#asking.status);
    if (ending !== undefined) return ending;
    if (SWITCH.test(node.type)) return this.#switched(node);
    if (TRY.test(node.type)) return this.#tried(node);
    if (isBranch(node)) return this.#branched(node);
    return this.runAll(childrenOf(node));
  }

  /** What a choice that is given back comes to. */
  #chosen(value: SyntaxNode | null): Outcome | undefined {
    const inner = value === null ? undefined : unwrap(value);
    if (inner === undefined) return undefined;
    if (SWITCH.test(inner.type)) return this.#switched(inner);
    return CHOICE.test(inner.type) ? this.choice(inner) : undefined;
  }

  /** `status === 404 ? undefined : Promise.reject(error)` */
  choice(node: SyntaxNode): Outcome {
    const condition = conditionOf(node);
    const holds = condition === undefined ? undefined : this.#holds(condition);
    if (condition === undefined || holds === undefined) return 'goes-on';
    const sides = childrenOf(node).filter(({ id }) => id !== condition.id);
    const side = holds ? sides[0] : sides.at(-1);
    return side === undefined ? 'goes-on' : this.#valued(side);
  }

  #valued(value: SyntaxNode): Outcome {
    const outcome = this.run(value);
    if (NOTHING.test(value.text.trim())) return 'leaves';
    return outcome === 'goes-on' ? returnedOutcome(value.text, this.#asking.status) : outcome;
  }

  #tried(node: SyntaxNode): Outcome {
    const body = node.childForFieldName('body') ?? childrenOf(node).find(({ type }) => /block|compound/.test(type));
    const outcome = body === undefined ? 'goes-on' : this.run(body);
    return outcome === 'throws' ? this.#caught(node) : outcome;
  }

  /** What the handlers of a `try` make of what was thrown in it. */
  #caught(node: SyntaxNode): Outcome {
    const handlers = childrenOf(node)
      .flatMap((child) => (child.type === 'catch_clauses' ? childrenOf(child) : [child]))
      .filter(({ type }) => HANDLER.test(type));
    for (const handler of handlers) {
      const body =
        handler.childForFieldName('body') ?? childrenOf(handler).findLast(({ type }) => /block|compound/.test(type));
      const filter = childrenOf(handler).find(({ type }) => type === 'catch_filter_clause');
      const named = handler.text.slice(
        0,
        (filter?.startIndex ?? body?.startIndex ?? handler.endIndex) - handler.startIndex,
      );
      if (OTHER_FAILURE.test(named)) continue;
      const holds = filter === undefined ? this.#named(named) : this.#holds(filter);
      if (holds !== false) return body === undefined ? 'goes-on' : this.#handled(body);
    }
    return 'throws';
  }

  #handled(body: SyntaxNode): Outcome {
    this.#handlers += 1;
    const outcome = this.runAll(childrenOf(body));
    this.#handlers -= 1;
    return outcome;
  }

  /** Whether a handler takes what is thrown, where its type says the status: `except NotFound`. */
  #named(text: string): boolean {
    if (!namesNotFound(text)) return true;
    this.isDecided = true;
    return this.#asking.status === 404;
  }

  #holds(condition: SyntaxNode): boolean | undefined {
    const { status, isAbout, written } = this.#asking;
    const text = written(condition).replace(/^when\b/, '');
    const isNamed = namesNotFound(text);
    const isFiltering = condition.type === 'catch_filter_clause' || this.#handlers > 0;
    if (isNamed && !isFiltering && !isAbout(condition)) return undefined;
    const holds = holdsFor(text, status);
    if (isNamed && holds !== undefined) {
      this.isDecided = true;
      const other = holdsFor(text, 403);
      this.isLumped ||=
        holdsFor(text, 204) === holdsFor(text, 404) && other !== undefined && other !== holdsFor(text, 404);
    }
    return holds;
  }

  #branched(node: SyntaxNode): Outcome {
    const condition = conditionOf(node);
    if (condition === undefined) return this.runAll(childrenOf(node));
    if (CHOICE.test(node.type)) return this.choice(node) === 'throws' ? 'throws' : 'goes-on';
    const parts = childrenOf(node).filter(({ startIndex }) => startIndex >= condition.endIndex);
    const then = parts.filter((part) => sideOf(part, node) === 'then');
    const other = parts.filter((part) => sideOf(part, node) === 'else');
    // Why not yet: where no status was looked at, there being an error means that there was no answer at all.
    const isUnasked = !this.isDecided && asksForError(condition.text) && !namesNotFound(node.text);
    const holds = isUnasked ? undefined : this.#holds(condition);
    if (holds === undefined)
      return this.#either(
        () => this.runAll(then),
        () => this.#alternative(other),
      );
    return holds ? this.runAll(then) : this.#alternative(other);
  }

  /** Why what goes on: a side that is taken for other reasons says nothing about the status. */
  #either(one: () => Outcome, other: () => Outcome): Outcome {
    const outcome = one();
    const alternative = other();
    return outcome === alternative ? outcome : 'goes-on';
  }

  #alternative(parts: readonly SyntaxNode[]): Outcome {
    for (const part of parts.flatMap((each) => (CLAUSES.test(each.type) ? childrenOf(each) : [each]))) {
      if (!/^(?:elif|else_if|elseif)_clause$/.test(part.type)) return this.run(part);
      const condition = conditionOf(part);
      const holds = condition === undefined ? undefined : this.#holds(condition);
      if (holds === true)
        return this.runAll(childrenOf(part).filter(({ startIndex }) => startIndex >= (condition?.endIndex ?? 0)));
    }
    return 'goes-on';
  }

  /** The arm of a switch that the status takes; where none is meant, nothing is known. */
  #switched(node: SyntaxNode): Outcome {
    const subject = conditionOf(node);
    const arms = new Arms(node);
    if (!arms.nameNotFound || (subject !== undefined && !this.#asking.isAbout(subject))) return 'goes-on';
    this.isDecided = true;
    const [missing, done, refused, arm] = [404, 204, 403, this.#asking.status].map((status) => arms.takenBy(status));
    this.isLumped ||= missing?.id === done?.id && refused?.id !== missing?.id;
    if (arm === undefined) return 'goes-on';
    const value = /^(?:switch_expression_arm|match_\w+_expression)$/.test(arm.type)
      ? childrenOf(arm).at(-1)
      : undefined;
    if (value !== undefined) return this.#valued(value);
    const outcome = this.runAll(childrenOf(arm));
    return outcome === 'leaves' && !/\breturn\b|\bexit\b/.test(arm.text) ? 'goes-on' : outcome;
  }
}

function isInBody(own: SyntaxNode): boolean {
  return !HANDLER.test(own.type) && !/^(?:catch_clauses|finally_clause|else_clause)$/.test(own.type);
}

/** A shell's `if`, whose statements stand beside its clauses. */
function isSequence(branch: SyntaxNode): boolean {
  return (
    branch.childForFieldName('consequence') === null &&
    branch.childForFieldName('body') === null &&
    branch.type === 'if_statement'
  );
}
