/** The engine beside Graph: facts read through the client, guarded cancels, a handler for other Kiota clients. */
export { type CancelOptions, type CancelResult, cancelWithPrecheck } from './cancel-with-precheck.ts';
export { precheck, type PrecheckOptions } from './precheck.ts';
export { type KiotaMiddleware, PrecheckMiddleware, PrecheckRefusal } from './precheck-middleware.ts';
export { type ReadFacts, type ReadOptions, readFacts } from './read-facts.ts';
