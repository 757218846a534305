/** What names stand for in a Bicep file: variables, parameters with a default, and the loop around an expression. */
import type { SyntaxNode } from '../code/grammar.ts';
import type { Budget } from '../terms/budget.ts';
import { type Term, UNKNOWN, type Value } from '../terms/term.ts';
import type { BicepPiece } from './bicep-pieces.ts';

/** Why a limit: a variable can stand for another, and a chain of them for more than the stack holds. */
const DEEPEST = 60;

/** Evaluates an expression in a scope. */
export type EvaluateBicep = (piece: BicepPiece, scope: BicepScope) => Value;

/** The names of a file. */
export interface FileNames {
  readonly variables: ReadonlyMap<string, BicepPiece>;
  readonly evaluate: EvaluateBicep;
  readonly known: Map<string, Value>;
  readonly budget: Budget;
}

/** Names as seen from one expression. */
export class BicepScope {
  readonly #file: FileNames;
  readonly #bindings: ReadonlyMap<string, Value>;
  readonly #depth: number;

  constructor(file: FileNames, bindings: ReadonlyMap<string, Value> = new Map(), depth = 0) {
    this.#file = file;
    this.#bindings = bindings;
    this.#depth = depth;
  }

  /** The same names and some more. */
  with(bindings: Readonly<Record<string, Value>>): BicepScope {
    return new BicepScope(this.#file, new Map([...this.#bindings, ...Object.entries(bindings)]), this.#depth);
  }

  /** The value of an expression in this scope. */
  evaluate(piece: BicepPiece): Value {
    if (this.#depth > DEEPEST || this.#file.budget.isSpent) return UNKNOWN;
    return this.#file.evaluate(piece, new BicepScope(this.#file, this.#bindings, this.#depth + 1));
  }

  /** The value of an expression with its place, which is that of its name where it has one. */
  termOf(piece: BicepPiece, named: SyntaxNode = piece.node): Term {
    return { ...spanOf(piece, named), value: this.evaluate(piece) };
  }

  /** What a name stands for; one that is no variable is a resource or a module. */
  named(name: string): Value {
    const bound = this.#bindings.get(name);
    if (bound !== undefined) return bound;
    const { variables, known, evaluate } = this.#file;
    const piece = variables.get(name);
    if (piece === undefined) return { kind: 'reference', path: [name] };
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, UNKNOWN);
    const value = evaluate(piece, new BicepScope(this.#file, new Map(), this.#depth + 1));
    known.set(name, value);
    return value;
  }
}

/** Where a name starts and its value ends. */
export function spanOf({ node, path, row }: BicepPiece, named: SyntaxNode = node): Pick<Term, 'end' | 'where'> {
  const { startPosition } = named;
  const { endPosition } = node;
  return {
    where: { path, line: row + startPosition.row + 1, column: startPosition.column + 1 },
    end: { path, line: row + endPosition.row + 1, column: endPosition.column + 1 },
  };
}
