/** Opens an emulator without a port: what `createEmulator` and `startEmulator` have in common. */
import { checkFaultRule, type FaultRule } from './control/fault-rule.ts';
import type { JournalEntry } from './control/journal.ts';
import { publicTenant } from './control/public-tenant.ts';
import {
  createState,
  type EmulatorState,
  moveClock,
  nowOf,
  resetState,
  restoreSnapshot,
  type Snapshot,
  type StateOptions,
  takeSnapshot,
} from './emulator-state.ts';
import { fetchFrom } from './http/fetch-from.ts';
import { decideRequest, type MovedRequest, type RequestStep } from './lifecycle/decide-request.ts';
import { settle } from './lifecycle/settle.ts';
import { sampleTenant } from './tenants/sample-tenant.ts';
import { checkTenant, loadTenant } from './tenant/load-tenant.ts';
import type { Tenant } from './tenant/tenant.ts';
import { type MintOptions, mintToken } from './tokens/mint-token.ts';

/** Why a year, both ways: the clock can be moved without the callers' tokens running out. */
const LIFETIME_SECONDS = 365 * 86_400;

/** How an emulator is set up. */
export interface EmulatorOptions extends StateOptions {
  /** A tenant, the path of a tenant file, or its text; the sample tenant when absent. */
  readonly tenant?: Tenant | string | undefined;
}

/** A Graph in the process: its `fetch` answers like the service. */
export interface Emulator {
  /** Answers a request as Graph would; nothing leaves the process. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** A token for each named caller of the tenant. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Signs a token for anybody. */
  readonly mintToken: (options: MintOptions) => Promise<string>;
  /** The tenant as it is now, without secrets. */
  readonly tenant: () => Tenant;
  /** The emulator's time. */
  readonly now: () => Date;
  /** Moves the clock. */
  readonly advanceClock: (milliseconds: number) => void;
  /** Does to a request what an approver or the service would do. */
  readonly decideRequest: (step: RequestStep, requestId: string) => MovedRequest;
  /** Goes back to the beginning, the journal and the faults included. */
  readonly reset: () => void;
  /** Remembers the tenant and the clock. */
  readonly snapshot: () => Snapshot;
  /** Goes back to a snapshot. */
  readonly restore: (snapshot: Snapshot) => void;
  /** Puts a fault in force and returns its id. */
  readonly addFault: (rule: FaultRule) => string;
  /** Takes one fault back, or all. */
  readonly clearFaults: (id?: string) => void;
  /** The last calls. */
  readonly journal: () => readonly JournalEntry[];
  /** Those of the last calls that fit no route. */
  readonly unmatched: () => readonly JournalEntry[];
}

/** An emulator and the state behind it. */
export interface OpenEmulator {
  readonly emulator: Emulator;
  readonly state: EmulatorState;
}

/** Reads the tenant, builds the directory and mints the tokens. */
export async function openEmulator(options: EmulatorOptions): Promise<OpenEmulator> {
  const { tenant = sampleTenant } = options;
  const state = createState(typeof tenant === 'string' ? await loadTenant(tenant) : checkTenant(tenant), options);
  const mint = (wanted: MintOptions): Promise<string> => mintToken(state.directory, wanted, nowOf(state));
  const from = Math.floor(nowOf(state) / 1000) - LIFETIME_SECONDS;
  const lasting = { lifetimeSeconds: LIFETIME_SECONDS, claims: { nbf: Math.max(0, from) } };
  const names = Object.keys(state.directory.tenant.callers ?? {});
  const minted = await Promise.all(names.map(async (caller) => [caller, await mint({ caller, ...lasting })] as const));
  const emulator: Emulator = {
    fetch: fetchFrom(state),
    tokens: Object.fromEntries(minted),
    mintToken: mint,
    tenant: () => {
      settle(state, nowOf(state));
      return publicTenant(state.directory.tenant);
    },
    now: () => new Date(nowOf(state)),
    advanceClock: (milliseconds) => moveClock(state, milliseconds),
    decideRequest: (step, requestId) => decideRequest(state, step, requestId, nowOf(state)),
    reset: () => resetState(state),
    snapshot: () => takeSnapshot(state),
    restore: (snapshot) => restoreSnapshot(state, snapshot),
    addFault: (rule) => state.faults.add(checkFaultRule(rule)),
    clearFaults: (id) => {
      if (id === undefined) state.faults.clear();
      else state.faults.remove(id);
    },
    journal: () => state.journal.list(),
    unmatched: () => state.journal.list().filter(({ matched }) => !matched),
  };
  return { emulator, state };
}
