/** Everything that changes while an emulator runs. */
import { randomUUID } from 'node:crypto';
import { type Delays, createDelays } from './control/delays.ts';
import { type Faults, createFaults } from './control/faults.ts';
import { type Journal, createJournal } from './control/journal.ts';
import { type Directory, buildDirectory } from './directory/directory.ts';
import { EmulatorError } from './emulator-error.ts';
import { watch } from './lifecycle/move-request.ts';
import { settle } from './lifecycle/settle.ts';
import { type Timer, Timers } from './lifecycle/timers.ts';
import type { Tenant } from './tenant/tenant.ts';
import type { TokenCache } from './tokens/authenticate.ts';
import type { DeviceCodes } from './tokens/device-codes.ts';

const END_OF_TIME = Date.UTC(10_000, 0);

/** What an emulator can be given besides its tenant. */
export interface StateOptions {
  /** Milliseconds since 1970; the system's clock when absent. */
  readonly clock?: (() => number) | undefined;
  /** Makes ids of calls and of new requests; random when absent. */
  readonly newId?: (() => string) | undefined;
}

/** The state of one emulator. */
export interface EmulatorState {
  readonly source: Tenant;
  directory: Directory;
  timers: Timers;
  /** What the clock was moved by, in milliseconds. */
  offset: number;
  readonly revoked: Set<string>;
  readonly tokens: TokenCache;
  readonly deviceCodes: DeviceCodes;
  readonly delays: Delays;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly snapshots: Map<string, Snapshot>;
  readonly clock: () => number;
  readonly newId: () => string;
}

/** A state to come back to. */
export interface Snapshot {
  readonly tenant: Tenant;
  readonly offset: number;
  readonly revoked: readonly string[];
  readonly timers: readonly Timer[];
}

/** Makes the state of a new emulator. */
export function createState(tenant: Tenant, options: StateOptions): EmulatorState {
  const clock = options.clock ?? Date.now;
  const directory = buildDirectory(tenant);
  return {
    source: structuredClone(tenant),
    directory,
    timers: timersOf(directory, clock()),
    offset: 0,
    revoked: new Set(),
    tokens: new Map(),
    deviceCodes: new Map(),
    delays: createDelays(),
    faults: createFaults(),
    journal: createJournal(),
    snapshots: new Map(),
    clock,
    newId: options.newId ?? randomUUID,
  };
}

/** The emulator's time, in milliseconds since 1970. */
export function nowOf({ clock, offset }: EmulatorState): number {
  return clock() + offset;
}

/** Moves the clock by some milliseconds. Throws an EmulatorError where that leads out of the calendar. */
export function moveClock(state: EmulatorState, milliseconds: number): void {
  const time = nowOf(state) + milliseconds;
  if (!(time >= 0 && time < END_OF_TIME)) {
    throw new EmulatorError('CONTROL_INVALID', 'the clock has to stay between the years 1970 and 9999');
  }
  state.offset += milliseconds;
  settle(state, nowOf(state));
}

/** Remembers the directory, the clock, what was revoked, and what is to happen when. */
export function takeSnapshot({ directory, offset, revoked, timers }: EmulatorState): Snapshot {
  return { tenant: structuredClone(directory.tenant), offset, revoked: [...revoked], timers: timers.list() };
}

/** Goes back to a snapshot. */
export function restoreSnapshot(state: EmulatorState, { tenant, offset, revoked, timers }: Snapshot): void {
  state.directory = buildDirectory(tenant);
  state.timers = new Timers();
  for (const timer of timers) state.timers.set(timer);
  state.offset = offset;
  state.revoked.clear();
  for (const permission of revoked) state.revoked.add(permission);
}

/** Goes back to the beginning, the journal and the faults included. */
export function resetState(state: EmulatorState): void {
  restoreSnapshot(state, { tenant: state.source, offset: 0, revoked: [], timers: [] });
  state.timers = timersOf(state.directory, nowOf(state));
  state.faults.clear();
  state.journal.clear();
  state.snapshots.clear();
  state.deviceCodes.clear();
}

function timersOf(directory: Directory, beginning: number): Timers {
  const timers = new Timers();
  for (const kind of ['assignment', 'eligibility'] as const)
    for (const request of directory.requests[kind].values()) watch({ directory, timers }, { kind, request }, beginning);
  return timers;
}
