/** A call that was found. */
import type { SyntaxNode } from '../grammar.ts';
import type { CancelForm, CancelKind } from './cancel-forms.ts';

/** A call that cancels. */
export interface CancelCall {
  readonly node: SyntaxNode;
  /** What is shown of it where it is long: the address of a step of a batch. */
  readonly shown?: SyntaxNode | undefined;
  readonly form: CancelForm;
  readonly kind: CancelKind;
  /** The text of the id, with gaps where it is not known; undefined where it was not found. */
  readonly id?: string | undefined;
  /** Whether it only describes a request, which something else sends. */
  readonly isDescription?: boolean;
  /** The calls that are handed the request that it makes, where others send it. */
  readonly sentBy?: readonly SyntaxNode[] | undefined;
  /** The call within a function of the file that sends, where this one calls that function. */
  readonly through?: SyntaxNode | undefined;
}
