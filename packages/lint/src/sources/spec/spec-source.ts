/** What the rules about descriptions look at. */
import type { ReadDocument } from '../../read-document.ts';

/** An object of a document, as it is parsed. */
export type Value = Readonly<Record<string, unknown>>;

/** Something that stands in a document. */
export interface Placed {
  readonly document: ReadDocument;
  readonly pointer: string;
}

/** An operation of a description. */
export interface Operation extends Placed {
  readonly path: string;
  readonly method: string;
  readonly value: Value;
  /** Whether its description has a word about access anywhere. */
  readonly isInGuardedDescription: boolean;
}

/** An `x-access`, in the operation itself or in an overlay. */
export interface Access extends Placed {
  readonly value: Value;
  /** The operations that it is about; those of a description that is not at hand are not among them. */
  readonly operations: readonly Operation[];
}

/** An action of an overlay. */
export interface Action extends Placed {
  readonly target: string;
  /** The operations that it changes; undefined where the target is not of a form that is understood, or the description is not at hand. */
  readonly operations: readonly Operation[] | undefined;
}

/** A fact of the catalogue. */
export interface CatalogueEntry extends Placed {
  /** With what its file says of all its facts. */
  readonly value: Value;
  /** Whether the file, not the fact, names the sources. */
  readonly isOfFile: boolean;
}

/** The lists of names that an `x-access` uses. */
export type NameKind = 'clouds' | 'permissions' | 'roles' | 'sources';

/** The names of one kind. */
export interface Names {
  readonly known: ReadonlySet<string>;
  /** Whether the list stands beside the description, so that a name that it lacks is wrong; else it is the linter's own. */
  readonly isComplete: boolean;
}

/** The descriptions, overlays and catalogue of one folder. */
export interface SpecSource {
  readonly operations: readonly Operation[];
  readonly accesses: readonly Access[];
  readonly actions: readonly Action[];
  readonly entries: readonly CatalogueEntry[];
  readonly names: Readonly<Record<NameKind, Names>>;
  /** What keeps an `x-access` from fitting its schema. */
  readonly faultsOf: (access: Value) => readonly { readonly pointer: string; readonly message: string }[];
}
