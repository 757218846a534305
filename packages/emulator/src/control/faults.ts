/** Keeps the fault rules and says which of them strike a call. */
import type { FaultRule } from './fault-rule.ts';

/** A rule in force. */
export interface ActiveFault {
  readonly id: string;
  readonly rule: FaultRule;
  readonly struck: number;
}

/** The rules in force. */
export interface Faults {
  readonly add: (rule: FaultRule) => string;
  /** False where no rule has the id. */
  readonly remove: (id: string) => boolean;
  readonly clear: () => void;
  readonly list: () => readonly ActiveFault[];
  readonly strike: (method: string, path: string) => readonly ActiveFault[];
}

interface Counter {
  readonly id: string;
  readonly rule: FaultRule;
  readonly pattern: RegExp;
  readonly roll: () => number;
  seen: number;
  struck: number;
}

const NONE: readonly ActiveFault[] = [];

/** Makes an empty set of rules. */
export function createFaults(): Faults {
  const counters = new Map<string, Counter>();
  let made = 0;
  return {
    add: (rule) => {
      const id = `fault-${++made}`;
      counters.set(id, {
        id,
        rule,
        pattern: patternOf(rule.path ?? '**'),
        roll: diceOf(rule.seed ?? 1),
        seen: 0,
        struck: 0,
      });
      return id;
    },
    remove: (id) => counters.delete(id),
    clear: () => counters.clear(),
    list: () => [...counters.values()].map(({ id, rule, struck }) => ({ id, rule, struck })),
    strike: (method, path) =>
      counters.size === 0 ? NONE : [...counters.values()].filter((counter) => strikes(counter, method, path)),
  };
}

function strikes(counter: Counter, method: string, path: string): boolean {
  const { rule, pattern } = counter;
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
  if (!pattern.test(path)) return false;
  counter.seen++;
  if (rule.nth !== undefined && counter.seen !== rule.nth) return false;
  if (rule.times !== undefined && counter.struck >= rule.times) return false;
  if (rule.rate !== undefined && counter.roll() >= rule.rate) return false;
  counter.struck++;
  return true;
}

function patternOf(path: string): RegExp {
  const source = path
    .split(/(\*+)/)
    .map((part) => (part === '*' ? '[^/]*' : /^\*+$/.test(part) ? '.*' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`, 'i');
}

/** Why: dice that begin with a number of one's choice make a run repeatable (mulberry32). */
function diceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
