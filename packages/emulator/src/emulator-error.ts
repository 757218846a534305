/** The one error of this package: the emulator could not be set up, started or steered as asked. */

/** What went wrong; never renamed. */
export type EmulatorErrorCode =
  | 'CALLER_UNKNOWN'
  | 'CONTROL_INVALID'
  | 'HOST_NOT_LOOPBACK'
  | 'HOST_UNAVAILABLE'
  | 'PORT_INVALID'
  | 'PORT_IN_USE'
  | 'PORT_NOT_ALLOWED'
  | 'TENANT_FILE_UNREADABLE'
  | 'TENANT_INVALID'
  | 'TENANT_SYNTAX'
  | 'TOKEN_INVALID';

/** Where a fault in a file is. */
export interface ErrorPlace {
  readonly file?: string | undefined;
  readonly pointer?: string | undefined;
  readonly line?: number | undefined;
  /** Where there are several faults: a line for each, the message the first of them. */
  readonly lines?: readonly string[] | undefined;
}

/** Thrown where a call of this package could not be carried out; the message is one line. */
export class EmulatorError extends Error {
  override readonly name = 'EmulatorError';
  readonly code: EmulatorErrorCode;
  readonly file?: string;
  readonly pointer?: string;
  readonly line?: number;
  readonly lines?: readonly string[];

  constructor(code: EmulatorErrorCode, message: string, place: ErrorPlace & { readonly cause?: unknown } = {}) {
    super(message, place.cause === undefined ? undefined : { cause: place.cause });
    this.code = code;
    if (place.file !== undefined) this.file = place.file;
    if (place.pointer !== undefined) this.pointer = place.pointer;
    if (place.line !== undefined) this.line = place.line;
    if (place.lines !== undefined) this.lines = place.lines;
  }
}
