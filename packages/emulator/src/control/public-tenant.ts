/** The tenant as it may be shown: without secrets. */
import type { Tenant } from '../tenant/tenant.ts';

/** A copy of the tenant in which no service principal has its secret. */
export function publicTenant(tenant: Tenant): Tenant {
  const copy = structuredClone(tenant);
  const servicePrincipals = (copy.servicePrincipals ?? []).map(({ clientSecret: _secret, ...rest }) => rest);
  return { ...copy, servicePrincipals };
}
