/** What OpenTelemetry hears of checks and cancels, through its own SDK: spans with their parents, counters, and no token. */
import { metrics, SpanStatusCode, trace, context } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { TracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { createPimGroupsClient } from '@pim-precheck/client';
import { createEmulator, type Emulator } from '@pim-precheck/emulator';
import { cancelMany, cancelWithPrecheck, precheck } from '@pim-precheck/precheck/graph';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const REQUEST = 'f4b57a8c-da56-4ae0-8aef-65c3a043dab4';
const spans = new InMemorySpanExporter();
const counted = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const tracers = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: spans })] });
const meters = new MeterProvider({
  readers: [new PeriodicExportingMetricReader({ exporter: counted, exportIntervalMillis: 2 ** 30 })],
});
let emulator: Emulator;

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(tracers);
  metrics.setGlobalMeterProvider(meters);
});
beforeEach(async () => {
  emulator = await createEmulator();
  await meters.forceFlush();
  spans.reset();
  counted.reset();
});
afterAll(() => {
  trace.disable();
  metrics.disable();
  context.disable();
});

/** Kiota tells about its calls too; they are children of these. */
const ownSpans = () => spans.getFinishedSpans().filter(({ name }) => name.startsWith('precheck.'));

const clientOf = (caller: string) =>
  createPimGroupsClient({
    token: emulator.tokens[caller] ?? '',
    fetch: async (url, init) => emulator.fetch(url, init),
  });

async function countsOf(name: string): Promise<readonly (readonly [Readonly<Record<string, unknown>>, unknown])[]> {
  await meters.forceFlush();
  const all = counted.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  return all
    .filter(({ descriptor }) => descriptor.name === name)
    .flatMap(({ dataPoints }) => dataPoints.map(({ attributes, value }) => [attributes, value] as const));
}

test('a check is a span with its verdict', async () => {
  await precheck(clientOf('nobody'), REQUEST);
  const [span, ...others] = ownSpans();
  expect([span?.name, others]).toEqual(['precheck.check', []]);
  expect(span?.attributes).toMatchObject({
    'precheck.request_id': REQUEST,
    'precheck.operation': 'assignmentScheduleRequest.cancel',
    'precheck.verdict': 'deny',
    'precheck.clause.authority': 'deny',
  });
  expect(await countsOf('precheck.decisions')).toEqual([
    [{ operation: 'assignmentScheduleRequest.cancel', verdict: 'deny' }, 1],
  ]);
});

test('a guarded cancel is a span around the check', async () => {
  await cancelWithPrecheck(clientOf('owner'), REQUEST);
  const [check, cancel] = ownSpans();
  expect([check?.name, cancel?.name]).toEqual(['precheck.check', 'precheck.cancel']);
  expect(check?.parentSpanContext?.spanId).toBe(cancel?.spanContext().spanId);
  expect(cancel?.attributes['precheck.outcome']).toBe('cancelled');
  expect((await countsOf('precheck.cancels')).map(([, value]) => value)).toEqual([1]);
});

test('one that Graph refuses is a span in error, with the code and no message', async () => {
  emulator.addFault({ path: '**/cancel', effect: { kind: 'status', status: 403 } });
  await cancelWithPrecheck(clientOf('owner'), REQUEST);
  const cancel = spans.getFinishedSpans().find(({ name }) => name === 'precheck.cancel');
  expect([cancel?.status.code, cancel?.attributes['precheck.outcome']]).toEqual([SpanStatusCode.ERROR, 'failed']);
  expect(cancel?.status.message).toMatch(/^\w+$/);
});

test('a run of many is one span, and every decision and outcome is counted', async () => {
  const ids = [REQUEST, 'r-none', REQUEST];
  for await (const result of cancelMany(clientOf('owner'), ids)) expect(result.requestId).toBeDefined();
  const [run, ...others] = ownSpans();
  expect([run?.name, others]).toEqual(['precheck.cancel_many', []]);
  const calls = spans.getFinishedSpans().filter(({ name }) => !name.startsWith('precheck.'));
  expect(new Set(calls.map((call) => call.spanContext().traceId))).toEqual(new Set([run?.spanContext().traceId]));
  expect(run?.attributes).toMatchObject({ 'precheck.cancelled': 1, 'precheck.refused': 1, 'precheck.skipped': 1 });
  expect((await countsOf('precheck.cancels')).map(([{ outcome }, value]) => [outcome, value])).toEqual(
    expect.arrayContaining([
      ['cancelled', 1],
      ['refused', 1],
      ['skipped', 1],
    ]),
  );
  expect((await countsOf('precheck.decisions')).map(([{ verdict }]) => verdict)).toEqual(
    expect.arrayContaining(['allow', 'deny']),
  );
});

test('no token in anything that is told', async () => {
  await cancelWithPrecheck(clientOf('owner'), REQUEST);
  const told = JSON.stringify(
    spans.getFinishedSpans().map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
  );
  expect(told).not.toContain(emulator.tokens['owner']);
  expect(told).not.toMatch(/eyJ/);
});
