/** What names stand for in a Terraform module: locals, variables with a value, and the loop around an expression. */
import type { SyntaxNode } from '../code/grammar.ts';
import type { Budget } from '../terms/budget.ts';
import { type Term, UNKNOWN, type Value } from '../terms/term.ts';
import { endOf, startOf } from './hcl-syntax.ts';

/** Why a limit: a local can stand for itself, and a chain of them for more than the stack holds. */
const DEEPEST = 60;

/** An expression and the file that it stands in. */
export interface Written {
  readonly expression: SyntaxNode;
  readonly path: string;
}

/** Evaluates an expression in a scope. */
export type Evaluate = (written: Written, scope: HclScope) => Value;

/** The names of a module. */
export interface ModuleNames {
  readonly locals: ReadonlyMap<string, Written>;
  readonly variables: ReadonlyMap<string, Written>;
  readonly evaluate: Evaluate;
  /** What was evaluated before. */
  readonly known: Map<string, Value>;
  readonly budget: Budget;
}

/** Names as seen from one expression. */
export class HclScope {
  readonly #module: ModuleNames;
  readonly #bindings: ReadonlyMap<string, Value>;
  readonly depth: number;

  constructor(module: ModuleNames, bindings: ReadonlyMap<string, Value> = new Map(), depth = 0) {
    this.#module = module;
    this.#bindings = bindings;
    this.depth = depth;
  }

  /** The same names and some more. */
  with(bindings: Readonly<Record<string, Value>>): HclScope {
    return new HclScope(this.#module, new Map([...this.#bindings, ...Object.entries(bindings)]), this.depth + 1);
  }

  /** Whether it would go too deep, or on for too long, to evaluate further. */
  get isTooMuch(): boolean {
    return this.#module.budget.isSpent || this.depth > DEEPEST;
  }

  /** The scope of an expression within this one. */
  get inner(): HclScope {
    return new HclScope(this.#module, this.#bindings, this.depth + 1);
  }

  /** The value of an expression in this scope. */
  evaluate(written: Written): Value {
    return this.#module.evaluate(written, this);
  }

  /** The value of an expression with its place, which is that of its name where it has one. */
  termOf(written: Written, named: SyntaxNode = written.expression): Term {
    return {
      where: startOf(named, written.path),
      end: endOf(written.expression, written.path),
      value: this.evaluate(written),
    };
  }

  binding(name: string): Value | undefined {
    return this.#bindings.get(name);
  }

  /** The value of `local.name`. */
  local(name: string): Value {
    return this.#named(`local.${name}`, this.#module.locals.get(name));
  }

  /** The value of `var.name`: what a file of values says, else the default. */
  variable(name: string): Value {
    return this.#named(`var.${name}`, this.#module.variables.get(name));
  }

  #named(key: string, written: Written | undefined): Value {
    if (written === undefined) return UNKNOWN;
    const { known, evaluate } = this.#module;
    const before = known.get(key);
    if (before !== undefined) return before;
    // Why before the value is there: one that stands for itself is not known.
    known.set(key, UNKNOWN);
    const value = evaluate(written, new HclScope(this.#module, new Map(), this.depth + 1));
    known.set(key, value);
    return value;
  }
}
