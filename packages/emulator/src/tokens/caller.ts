/** Who calls, as the token says. */

/** The caller of one call. */
export interface Caller {
  readonly id: string;
  readonly kind: 'delegated' | 'application';
  readonly appId: string | undefined;
  /** Delegated scopes, or application permissions. */
  readonly permissions: ReadonlySet<string>;
  /** Template ids of directory roles as the token has them; absent where it has none of that claim. */
  readonly wids?: ReadonlySet<string>;
}
