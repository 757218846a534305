/** The engine beside Graph: facts read through the client, guarded cancels, a handler for other Kiota clients. */
export { type CancelOptions, type CancelResult, cancelWithPrecheck } from './cancel-with-precheck.ts';
export { classifyFailure, contradicts, type FailureKind, remedyOf } from './classify-failure.ts';
export type { Allowed } from './many/sent-outcome.ts';
export { cancelMany, type CancelManyOptions } from './many/cancel-many.ts';
export type { AuditSink } from './many/audit-entries.ts';
export { type ListedRequest, listRequests, type RequestList } from './many/list-requests.ts';
export { ManyReader, type ReadManyOptions, type ReadOutcome } from './many/read-many.ts';
export { type RequestFacts, factsOfAnswer } from './read-request.ts';
export type { Journal, JournalOutcome, JournalState } from './many/journal.ts';
export type { ManyResult } from './many/many-result.ts';
export { precheck, type PrecheckOptions } from './precheck.ts';
export { type KiotaMiddleware, PrecheckMiddleware, PrecheckRefusal } from './precheck-middleware.ts';
export type { ReadFacts } from './assemble-facts.ts';
export { type ReadOptions, readFacts } from './read-facts.ts';
export { type Candidate, whoCouldCancel, type WhoCouldCancel, type WhoQuestion } from './who-could-cancel.ts';
