/** Refuses a call whose token holds none of the permissions that the operation takes. */
import { Refusal } from '../answers/refusal.ts';
import type { OperationId } from '../generated/routes.ts';
import type { Caller } from '../tokens/caller.ts';
import { acceptedPermissions } from './permissions.ts';

/** Returns where one of the permissions is there and was not revoked meanwhile. */
export function checkPermission(operationId: OperationId, caller: Caller, revoked: ReadonlySet<string>): void {
  const accepted = acceptedPermissions[operationId];
  // Graph: the pages of the operations — personal Microsoft accounts are not supported, but for one's own profile.
  if (caller.kind === 'personal' && operationId !== 'me.user.GetUser') throw new Refusal('personal-account');
  const permissions = accepted[caller.kind === 'application' ? 'application' : 'delegated'];
  if (permissions.some((permission) => caller.permissions.has(permission) && !revoked.has(permission))) return;
  if (accepted.service === 'directory') throw new Refusal('directory-permission-missing');
  throw new Refusal('permission-missing', { permissions: permissions.join(',') });
}
