/** An audit file that cannot be used. */

/** Why: its lines are not an audit's or some are missing, another process keeps it, or the file system refused. */
export type AuditErrorCode = 'AUDIT_BROKEN' | 'AUDIT_BUSY' | 'AUDIT_UNREADABLE' | 'AUDIT_UNWRITABLE';

/** The message names the file. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
  readonly code: AuditErrorCode;

  constructor(code: AuditErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'lies on a disk that may not be written',
  ENOSPC: 'cannot be written, the disk is full',
  EDQUOT: 'cannot be written, the quota is used up',
  EFBIG: 'cannot be written, it would be larger than is allowed',
  EISDIR: 'is a directory, a file was expected',
};

/** What the file system said, as an error that names the file. */
export function unwritable(path: string, error: unknown): AuditError {
  if (error instanceof AuditError) return error;
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return new AuditError('AUDIT_UNWRITABLE', `${path}: ${REASONS[code] ?? `cannot be written (${code})`}`);
}

const UNREADABLE: Readonly<Record<string, string>> = {
  EACCES: 'may not be read',
  EISDIR: 'is a directory, a file was expected',
  ENOENT: 'no such file',
  EPERM: 'may not be read',
};

/** What the file system said to a read, as an error that names the file. */
export function unreadable(path: string, error: unknown): AuditError {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return new AuditError('AUDIT_UNREADABLE', `${path}: ${UNREADABLE[code] ?? `cannot be read (${code})`}`);
}
