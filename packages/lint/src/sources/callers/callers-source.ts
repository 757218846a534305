/** What the rules about declared callers look at. */
import type { Facts } from '@pim-precheck/precheck';
import type { ReadDocument } from '../../read-document.ts';

/** A role as a team writes it. */
export interface DeclaredRole {
  readonly role: string;
  /** The actions of a role of the team's own; absent for a built-in one. */
  readonly actions?: readonly string[];
  readonly scope?: string;
  readonly state?: 'active' | 'eligible';
}

/** What a caller cancels. */
export interface DeclaredCancel {
  readonly operation?: Facts['operation'] & string;
  readonly groups: 'other' | 'roleAssignable';
  readonly access?: 'member' | 'owner';
  readonly standing?: 'member' | 'owner';
  readonly eligible?: readonly ('member' | 'owner')[];
  readonly requests?: 'others' | 'own';
}

/** An automation as a team declares it. Schema: `openapi/schemas/callers.schema.json`. */
export interface DeclaredCaller {
  readonly name: string;
  /** The display name or the client id of its application. */
  readonly application?: string;
  readonly kind: Facts['caller']['kind'];
  readonly permissions: readonly string[];
  readonly roles?: readonly DeclaredRole[];
  readonly cancels: readonly DeclaredCancel[];
}

/** A file of declared callers: what is wrong with it, else who is in it. */
export interface CallersSource {
  readonly document: ReadDocument;
  readonly faults: readonly { readonly pointer: string; readonly message: string }[];
  /** None where something is wrong with the file. */
  readonly callers: readonly DeclaredCaller[];
  /** The permissions and roles that are written in it, whatever else is wrong. */
  readonly written: readonly WrittenName[];
}

/** A name that is written in a file of callers. */
export interface WrittenName {
  readonly kind: 'permission' | 'role';
  readonly name: string;
  readonly pointer: string;
}
