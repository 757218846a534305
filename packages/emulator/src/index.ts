/** The face of the package: an in-process Microsoft Graph for the PIM for Groups paths. */
export type { AnswerId, AssumedAnswer, Certainty } from './answers/assumed-answers.ts';
export { assumedAnswers } from './answers/assumed-answers.ts';
export { type AssumedBehaviour, assumedBehaviour } from './answers/assumed-behaviour.ts';
export type { FaultEffect, FaultRule } from './control/fault-rule.ts';
export type { JournalEntry } from './control/journal.ts';
export { createEmulator } from './create-emulator.ts';
export { type EmulatorFixture, emulatorFixture } from './emulator-fixture.ts';
export { EmulatorError, type EmulatorErrorCode } from './emulator-error.ts';
export { type EmulatorAddress, graphFetch } from './graph-fetch.ts';
export type { Snapshot } from './emulator-state.ts';
export type { Emulator, EmulatorOptions } from './open-emulator.ts';
export { type RunningEmulator, isLoopback, type StartOptions, startEmulator } from './start-emulator.ts';
export type { MovedRequest, RequestStep } from './lifecycle/decide-request.ts';
export { loadTenant } from './tenant/load-tenant.ts';
export type * from './tenant/schedule-request.ts';
export type * from './tenant/tenant.ts';
export { sampleTenant } from './tenants/sample-tenant.ts';
export type { MintOptions } from './tokens/mint-token.ts';
