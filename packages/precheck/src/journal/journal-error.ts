/** A journal that cannot be used. */

/** Why: its lines are not a journal's, it belongs to another run, another process writes it, or the file system refused. */
export type JournalErrorCode = 'JOURNAL_BUSY' | 'JOURNAL_OTHER_RUN' | 'JOURNAL_UNREADABLE' | 'JOURNAL_UNWRITABLE';

/** The message names the file, and the line where there is one. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly code: JournalErrorCode;

  constructor(code: JournalErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
