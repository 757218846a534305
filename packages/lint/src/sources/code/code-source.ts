/** What the rules about code look at. */
import type { Place } from '../../place.ts';
import type { CancelForm, CancelKind } from './cancels/cancel-forms.ts';
import type { CancelHabit } from './habits/habits.ts';

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
  /** Whether it is kept from running by a denial, but not by a check that cannot tell. */
  readonly passesIndeterminate: boolean;
  readonly habits: readonly CancelHabit[];
}

/** A permission that is named in code. */
export interface NamedPermission {
  readonly name: string;
  readonly where: Place;
  readonly end: Place;
  /** Whether it stands behind the address of Graph. */
  readonly isOfGraph: boolean;
  /** The names that stand in the same text or list. */
  readonly beside: readonly string[];
  /** Where it stands in the text of the file. */
  readonly range: { readonly start: number; readonly end: number };
}

/** The cancels of a file, and the permissions of PIM that it names. */
export interface CodeSource {
  readonly path: string;
  readonly cancels: readonly Cancel[];
  readonly permissions: readonly NamedPermission[];
}
