/** Who calls, as the token says. */

/** A signed-in user of the tenant, an application, or somebody with a personal Microsoft account. */
export type CallerKind = 'delegated' | 'application' | 'personal';

/** The caller of one call. */
export interface Caller {
  readonly id: string;
  readonly kind: CallerKind;
  readonly appId: string | undefined;
  /** Delegated scopes, or application permissions. */
  readonly permissions: ReadonlySet<string>;
  /** Template ids of directory roles as the token has them; absent where it has none of that claim. */
  readonly wids?: ReadonlySet<string>;
}
