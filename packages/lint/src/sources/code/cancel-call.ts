/** A call that was found. */
import type { CancelForm, CancelKind } from './cancel-forms.ts';
import type { SyntaxNode } from './grammar.ts';

/** A call that cancels. */
export interface CancelCall {
  readonly node: SyntaxNode;
  readonly form: CancelForm;
  readonly kind: CancelKind;
  /** The text of the id, with gaps where it is not known; undefined where it was not found. */
  readonly id?: string | undefined;
}
