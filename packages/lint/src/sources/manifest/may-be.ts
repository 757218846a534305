/** Tells what an ask may be where the configuration does not tell what it is: what may be there is not missing. */
import type { Ask, PermissionForm } from './manifest-source.ts';

/** A permission that somebody may hold. */
export interface Wanted {
  readonly holder: string;
  readonly permission: string;
  readonly form?: PermissionForm | undefined;
}

/** Whether an ask is, or may be, the one that is wanted. */
export function mayBe(ask: Ask, { holder, permission, form }: Wanted): boolean {
  if (ask.holder !== holder && ask.isHolderKnown) return false;
  if (ask.form !== undefined && form !== undefined && ask.form !== form) return false;
  return ask.permission?.name === permission || isOfAnyPermission(ask);
}

/** Whether nothing is known of what it is that somebody asks for, or is granted, of Microsoft Graph. */
function isOfAnyPermission({ api, id, name }: Ask): boolean {
  return id === undefined && name === undefined && (api === 'graph' || api === undefined);
}
