/** What a name of a file is given. */
import type { SyntaxNode } from '../grammar.ts';

/** A value that a name is given. */
export interface Definition {
  readonly value: SyntaxNode;
  /** `adds`: to what it was before; `grows`: by the call; `each`: stands for each element of the value; else is the value. */
  readonly how: 'adds' | 'each' | 'grows' | 'is';
  /** The property of the value that the name is given, where the value is taken apart. */
  readonly key?: string | undefined;
}
