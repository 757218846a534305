/** A way to look at the values of a file: what it says by itself, or as one call of a function makes it. */
import type { SyntaxNode } from '../grammar.ts';
import type { Symbols } from './symbols.ts';
import type { Parameter } from './parameters.ts';

/** Stands for a part of a text that is not known. */
export const GAP = '\u0001';

/** The texts that a node may be; never empty. */
export type Texts = readonly string[];

/** What one call gives the parameters of a function. */
export interface Bound {
  readonly own: SyntaxNode;
  readonly values: ReadonlyMap<string, SyntaxNode>;
  /** What it gives those that take all that is left. */
  readonly rest: ReadonlyMap<string, readonly SyntaxNode[]>;
  /** How the arguments are looked at: as the caller sees them. */
  readonly view: View;
}

/** A node, and how it is looked at. */
export interface Seen {
  readonly node: SyntaxNode;
  readonly view: View;
}

/** Answers what nodes stand for. */
export interface View {
  readonly symbols: Symbols;
  readonly bound: Bound | undefined;
  /** The texts that a node may be; parts that are not known are gaps. */
  texts(node: SyntaxNode): Texts;
  /** The elements of a list. */
  elements(node: SyntaxNode): readonly Seen[];
  /** The object, list or function that a node stands for, where the file writes it out. */
  structure(node: SyntaxNode): Seen | undefined;
  /** What else a node may stand for: the values of a name, the results of a function of the file. */
  sources(node: SyntaxNode): readonly Seen[];
  parametersOf(own: SyntaxNode): readonly Parameter[];
  /** The view inside of a function that is called. */
  within(own: SyntaxNode, call: SyntaxNode): View;
}

const MOST = 6;
const LONGEST = 4_000;

/** All ways to put one text of each list after the other. */
export function joined(parts: readonly Texts[], glue = ''): Texts {
  let all: readonly string[] = [''];
  parts.forEach((texts, index) => {
    all = all
      .flatMap((text) => texts.map((next) => `${text}${index === 0 ? '' : glue}${next}`.slice(0, LONGEST)))
      .slice(0, MOST);
  });
  return all;
}

/** The texts that are known at all, each once; a gap where none is. */
export function known(texts: readonly string[]): Texts {
  const found = [...new Set(texts.filter((text) => text !== GAP))].slice(0, MOST);
  return found.length === 0 ? [GAP] : found;
}
