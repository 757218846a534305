/** The tenant that the emulator serves where none is given. */
import type { Tenant } from '../tenant/tenant.ts';
import contoso from './contoso.json' with { type: 'json' };

/** Contoso: one caller for each way to be allowed or refused. */
export const sampleTenant = contoso as unknown as Tenant;
