/** Finds what is wrong with a tenant: its form first, then what it refers to, then what cannot be. */
import { findContradictions } from './find-contradictions.ts';
import { findLooseEnds } from './find-loose-ends.ts';
import { findSchemaFaults } from './find-schema-faults.ts';
import type { TenantFault } from './tenant-fault.ts';
import type { Tenant } from './tenant.ts';

/** None where the value is a tenant that holds together; what it refers to is looked at where its form is right. */
export function findTenantFaults(value: unknown): readonly TenantFault[] {
  const faults = findSchemaFaults(value);
  if (faults.length > 0) return faults;
  const tenant = value as Tenant;
  return [...findLooseEnds(tenant), ...findContradictions(tenant)];
}
