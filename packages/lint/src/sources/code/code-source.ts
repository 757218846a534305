/** What the rules about code look at. */
import type { Place } from '../../place.ts';
import type { CancelForm, CancelKind } from './cancels/cancel-forms.ts';

/** A call that cancels a request. */
export interface Cancel {
  readonly where: Place;
  readonly end: Place;
  readonly form: CancelForm | 'http';
  readonly kind: CancelKind;
  /** The id as far as it is written out; a gap stands for each part that is not. */
  readonly id: string | undefined;
  /** Whether a check stands before it. */
  readonly isGuarded: boolean;
}

/** The cancels of a file. */
export interface CodeSource {
  readonly path: string;
  readonly cancels: readonly Cancel[];
}
