/** Tells OpenTelemetry what is done, where its API is installed and somebody listens: spans and counters, and no exporter. */
import type * as Telemetry from '@opentelemetry/api';

const NAME = '@pim-precheck/precheck';

/** What a span or a count is about; ids of people are left out. */
export type Attributes = Readonly<Record<string, boolean | number | string | undefined>>;

/** Something that is being done, and can be told about. */
export interface Doing {
  readonly note: (attributes: Attributes) => void;
  /** Ends the span; `failure` says with which code it went wrong. */
  readonly end: (failure?: string) => void;
  /** Does something as part of it: spans that begin within are its children. */
  readonly within: <T>(work: () => T) => T;
}

const COUNTERS = {
  'precheck.decisions': 'Decisions, by operation and verdict.',
  'precheck.cancels': 'Requests that were to be cancelled, by operation and outcome.',
} as const;

/** A counter by its name. */
export type CounterName = keyof typeof COUNTERS;

let api: Promise<typeof Telemetry | undefined> | undefined;
/** Why kept with the provider: one that is registered later has instruments of its own. */
const instruments = new WeakMap<object, Map<string, Telemetry.Counter>>();

/** Does something in a span of its own, which is the parent of whatever is done within. */
export async function inSpan<T>(name: string, attributes: Attributes, work: (doing: Doing) => Promise<T>): Promise<T> {
  const telemetry = await load();
  if (telemetry === undefined) return work(SILENT);
  return telemetry.trace.getTracer(NAME).startActiveSpan(name, { attributes: known(attributes) }, async (span) => {
    const doing = doingOf(telemetry, span);
    try {
      return await work(doing);
    } catch (error) {
      doing.end(codeOf(error));
      throw error;
    } finally {
      doing.end();
    }
  });
}

/** Begins a span that is ended by hand: for what goes on over many turns. */
export async function beginSpan(name: string, attributes: Attributes): Promise<Doing> {
  const telemetry = await load();
  if (telemetry === undefined) return SILENT;
  return doingOf(telemetry, telemetry.trace.getTracer(NAME).startSpan(name, { attributes: known(attributes) }));
}

/** Adds one to a counter. */
export async function count(name: CounterName, attributes: Attributes): Promise<void> {
  const telemetry = await load();
  if (telemetry === undefined) return;
  const provider = telemetry.metrics.getMeterProvider();
  const counters = instruments.get(provider) ?? new Map<string, Telemetry.Counter>();
  instruments.set(provider, counters);
  const counter = counters.get(name) ?? provider.getMeter(NAME).createCounter(name, { description: COUNTERS[name] });
  counters.set(name, counter);
  counter.add(1, known(attributes));
}

/** Why caught: the package is optional, and a check works without it. */
function load(): Promise<typeof Telemetry | undefined> {
  return (api ??= import('@opentelemetry/api').catch(() => undefined));
}

const SILENT: Doing = { note: () => undefined, end: () => undefined, within: (work) => work() };

function doingOf({ SpanStatusCode, context, trace }: typeof Telemetry, span: Telemetry.Span): Doing {
  let isEnded = false;
  return {
    within: (work) => context.with(trace.setSpan(context.active(), span), work),
    note: (attributes) => void span.setAttributes(known(attributes)),
    end: (failure) => {
      if (isEnded) return;
      isEnded = true;
      // Why the code alone: a message may hold what is nobody's business in a trace.
      if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
      span.end();
    },
  };
}

function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'error';
}

function known(attributes: Attributes): Telemetry.Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}
