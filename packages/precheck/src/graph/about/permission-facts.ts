/** Tells which application permissions on Microsoft Graph an application was granted. */
import type { Evidence } from '../../engine/decision.ts';
import { sameId } from '../../engine/same-id.ts';
import { type BatchContext, bodyOf } from '../answers-to-facts.ts';
import { applicationPermissions } from '../generated/callers.ts';
import { MORE_READS, readKindsAbout } from './plan-reads-about.ts';

interface Grants {
  readonly value?: readonly { readonly appRoleId?: string | null; readonly resourceId?: string | null }[];
  readonly '@odata.nextLink'?: string;
}

/** The permissions, and where they came from. */
export interface FoundPermissions extends Pick<Evidence, 'at' | 'call' | 'source'> {
  readonly permissions: readonly string[];
}

/** The permissions that the catalogue knows; undefined where the list, or which application Graph is, could not be read whole. */
export function permissionFacts(context: BatchContext): FoundPermissions | undefined {
  const grants = bodyOf<Grants>(context, MORE_READS.appRoles);
  const graph = bodyOf<{ readonly id?: string }>(context, MORE_READS.graph)?.id;
  if (grants?.value === undefined || graph === undefined || grants['@odata.nextLink'] !== undefined) return undefined;
  const own = grants.value.filter(({ resourceId }) => sameId(resourceId ?? '', graph));
  const permissions = own.flatMap(({ appRoleId }) => applicationPermissions.get((appRoleId ?? '').toLowerCase()) ?? []);
  return { permissions, source: 'graph', call: readKindsAbout['appRoles']?.call ?? '', at: context.at };
}
