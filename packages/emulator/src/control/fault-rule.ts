/** What a fault rule says, and how one is read from JSON. */
import { type Check, type FieldChecks, checkFields, invalid, isDate, isObject, isText } from './check-fields.ts';

/** What happens to a call. */
export type FaultEffect =
  | { readonly kind: 'throttle'; readonly retryAfter?: number | string }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number | string }
  | { readonly kind: 'latency'; readonly milliseconds: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'revoke'; readonly permission: string }
  | { readonly kind: 'set-status'; readonly requestId: string; readonly status: string };

/** Which calls a fault strikes, and how. */
export interface FaultRule {
  /** Path without version and query; `*` stands for a part of a segment, `**` for anything. */
  readonly path?: string;
  readonly method?: string;
  /** Strikes the nth matching call only, counted from 1. */
  readonly nth?: number;
  /** Strikes this many calls at most. */
  readonly times?: number;
  /** Share of the matching calls that are struck, from 0 to 1. */
  readonly rate?: number;
  /** Number the rate's dice begin with, so that a run can be repeated; 1 when absent. */
  readonly seed?: number;
  /** Whether the operation is carried out first; before it when absent. */
  readonly when?: 'before' | 'after';
  readonly effect: FaultEffect;
}

const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 1;
const isAmount: Check = (value) => typeof value === 'number' && value >= 0 && value <= 600_000;
const isRate: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isWait: Check = (value) => isAmount(value) || isDate(value);
const isMethod: Check = (value) => isText(value) && /^(?:delete|get|head|options|patch|post|put)$/i.test(String(value));
const isStatus: Check = (value) => Number.isInteger(value) && Number(value) >= 400 && Number(value) <= 599;
const isWhen: Check = (value) => value === 'before' || value === 'after';

const RULE: FieldChecks = {
  path: isText,
  method: isMethod,
  nth: isCount,
  times: isCount,
  rate: isRate,
  seed: Number.isInteger,
  when: isWhen,
  effect: isObject,
};

const EFFECTS: Readonly<Record<string, { readonly needs: FieldChecks; readonly takes?: FieldChecks }>> = {
  throttle: { needs: {}, takes: { retryAfter: isWait } },
  status: { needs: { status: isStatus }, takes: { retryAfter: isWait } },
  latency: { needs: { milliseconds: isAmount } },
  reset: { needs: {} },
  malformed: { needs: {} },
  empty: { needs: {} },
  revoke: { needs: { permission: isText } },
  'set-status': { needs: { requestId: isText, status: isText } },
};

/** Accepts a value as a fault rule. Throws an EmulatorError that names what is wrong. */
export function checkFaultRule(value: unknown): FaultRule {
  const rule = checkFields(value, 'fault', { effect: isObject }, RULE);
  const effect = rule['effect'] as Readonly<Record<string, unknown>>;
  const kind = String(effect['kind']);
  const known = Object.hasOwn(EFFECTS, kind) ? EFFECTS[kind] : undefined;
  if (known === undefined) throw invalid('fault/effect/kind', `has to be one of ${Object.keys(EFFECTS).join(', ')}`);
  checkFields(effect, 'fault/effect', known.needs, { kind: isText, ...known.needs, ...known.takes });
  return rule as unknown as FaultRule;
}
