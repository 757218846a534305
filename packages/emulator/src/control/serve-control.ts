/** Answers calls under /__emulator/: the state, the clock, faults, the journal. */
import { type Answer, ok } from '../answers/answer.ts';
import { Refusal } from '../answers/refusal.ts';
import { EmulatorError } from '../emulator-error.ts';
import { type EmulatorState, moveClock, nowOf, resetState, restoreSnapshot, takeSnapshot } from '../emulator-state.ts';
import type { Call } from '../http/call.ts';
import { readJson, readObject } from '../http/read-json.ts';
import { splitTarget } from '../http/split-target.ts';
import { signIn } from '../tokens/grant-token.ts';
import { mintToken } from '../tokens/mint-token.ts';
import { type RequestStep, decideRequest } from '../lifecycle/decide-request.ts';
import { settle } from '../lifecycle/settle.ts';
import { assumptionsOf } from './assumptions-of.ts';
import { type FieldChecks, checkFields, isDate, isText } from './check-fields.ts';
import { checkMintOptions } from './check-mint-options.ts';
import { checkFaultRule } from './fault-rule.ts';
import { publicTenant } from './public-tenant.ts';

type Serve = (state: EmulatorState, call: Call, id: string) => Answer | Promise<Answer>;

const ROUTES: Readonly<Record<string, Serve>> = {
  'GET assumptions': (state) => ok(assumptionsOf(state.directory.tenant)),
  'GET state': (state) =>
    ok({
      now: new Date(nowOf(state)).toISOString(),
      revoked: [...state.revoked],
      tenant: publicTenant(state.directory.tenant),
    }),
  'POST reset': (state, call) => {
    checkFields(readJson(call) ?? {}, 'body', {}, {});
    resetState(state);
    return { status: 204 };
  },
  'POST snapshot': (state, call) => {
    checkFields(readJson(call) ?? {}, 'body', {}, {});
    const id = `snapshot-${state.snapshots.size + 1}`;
    state.snapshots.set(id, takeSnapshot(state));
    return { status: 201, body: { id } };
  },
  'POST restore': (state, call) => {
    const { id } = checkFields(readObject(call), 'body', { id: isText }, { id: isText });
    const snapshot = state.snapshots.get(String(id));
    if (snapshot === undefined) throw new EmulatorError('CONTROL_INVALID', `there is no snapshot \`${String(id)}\``);
    restoreSnapshot(state, snapshot);
    return { status: 204 };
  },
  'POST clock': (state, call) => {
    setClock(state, readObject(call));
    return ok({ now: new Date(nowOf(state)).toISOString() });
  },
  'POST approve': decide,
  'POST deny': decide,
  'POST provision': decide,
  'POST fail': decide,
  'GET faults': (state) => ok({ value: state.faults.list() }),
  'POST faults': (state, call) => {
    const body = readJson(call);
    const rules = (Array.isArray(body) ? body : [body]).map(checkFaultRule);
    const ids = rules.map((rule) => state.faults.add(rule));
    return { status: 201, body: Array.isArray(body) ? { ids } : { id: ids[0] } };
  },
  'DELETE faults': (state, _call, id) => {
    if (id === '') state.faults.clear();
    else if (!state.faults.remove(id)) throw new Refusal('path-unknown', { segment: id });
    return { status: 204 };
  },
  'GET requests': (state) => ok({ value: state.journal.list() }),
  'GET unmatched': (state) => ok({ value: state.journal.list().filter(({ matched }) => !matched) }),
  'POST tokens': async (state, call) =>
    ok({ token: await mintToken(state.directory, checkMintOptions(readObject(call)), nowOf(state)) }),
  'POST sign-in': (state, call) => {
    const fields = { userCode: isText, caller: isText };
    const { userCode, caller } = checkFields(readObject(call), 'body', fields, fields);
    signIn(state, userCode, caller);
    return { status: 204 };
  },
};

/** Answers a call to steer the emulator. */
export function serveControl(call: Call, state: EmulatorState): Answer | Promise<Answer> {
  const { segments, query } = splitTarget(call.target);
  const [, name = '', id = '', ...rest] = segments;
  const all = Object.keys(ROUTES).filter((route) => route.endsWith(` ${name}`));
  const routes = id === '' ? all : all.filter((route) => route === 'DELETE faults');
  if (routes.length === 0 || rest.length > 0)
    throw new Refusal('path-unknown', { segment: rest.at(-1) ?? (all.length > 0 ? id : name) });
  const serve = routes.includes(`${call.method} ${name}`) ? ROUTES[`${call.method} ${name}`] : undefined;
  if (serve === undefined)
    throw new Refusal('method-not-allowed', { allow: routes.map((route) => route.split(' ')[0]).join(', ') });
  if (query !== '') throw new Refusal('query-unsupported', { reason: 'What steers the emulator takes no query.' });
  settle(state, nowOf(state));
  return serve(state, call, id);
}

/** The last segment says what is done to the request. */
function decide(state: EmulatorState, call: Call): Answer {
  const { requestId } = checkFields(readObject(call), 'body', { requestId: isText }, { requestId: isText });
  const step = (splitTarget(call.target).segments[1] ?? '') as RequestStep;
  return ok(decideRequest(state, step, String(requestId), nowOf(state)));
}

const CLOCK_TAKES: FieldChecks = { advanceSeconds: Number.isFinite, now: isDate };

function setClock(state: EmulatorState, body: Readonly<Record<string, unknown>>): void {
  const { advanceSeconds, now } = checkFields(body, 'body', {}, CLOCK_TAKES);
  if ((advanceSeconds === undefined) === (now === undefined))
    throw new EmulatorError(
      'CONTROL_INVALID',
      'the clock needs either `advanceSeconds`, a number, or `now`, a point in time',
    );
  moveClock(state, now === undefined ? Number(advanceSeconds) * 1000 : Date.parse(now as string) - nowOf(state));
}
