/** The journal of many cancels as a file: a run that was ended at any point goes on where it was. */
export { type FileJournal, type JournalRun, openJournal } from './open-journal.ts';
export { JournalError, type JournalErrorCode } from './journal-error.ts';
