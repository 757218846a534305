/** What the rules about declared callers look at. */
import type { Facts } from '@pim-precheck/precheck';
import type { ReadDocument } from '../../read-document.ts';

/** A role as a team writes it. */
export interface DeclaredRole {
  readonly role: string;
  readonly scope?: string;
  readonly state?: 'active' | 'eligible';
}

/** What a caller cancels. */
export interface DeclaredCancel {
  readonly operation?: Facts['operation'] & string;
  readonly groups: 'other' | 'roleAssignable';
  readonly access?: 'member' | 'owner';
  readonly standing?: 'member' | 'owner';
}

/** An automation as a team declares it. Schema: `openapi/schemas/callers.schema.json`. */
export interface DeclaredCaller {
  readonly name: string;
  readonly kind: Facts['caller']['kind'];
  readonly permissions: readonly string[];
  readonly roles?: readonly DeclaredRole[];
  readonly cancels: readonly DeclaredCancel[];
}

/** A file of declared callers: what is wrong with it, else who is in it. */
export interface CallersSource {
  readonly document: ReadDocument;
  readonly faults: readonly { readonly pointer: string; readonly message: string }[];
  readonly callers: readonly DeclaredCaller[];
}
