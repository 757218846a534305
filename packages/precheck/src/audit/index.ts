/** The audit file: one line per decision and per call, each bound to the one before it. */
export type { AuditEntry } from '../graph/many/audit-entries.ts';
export { type AuditLog, openAudit } from './open-audit.ts';
export { AuditError, type AuditErrorCode } from './audit-error.ts';
export { type AuditFault, verifyAudit, type VerifiedAudit } from './verify-audit.ts';
