/** Answers of the emulator to the calls of the examples, taken down while the site is built. */
import { type CallExample, exampleCall, urlOf } from '../snippets/call-example.ts';
import type { Description, Operation } from './description.ts';
import { type EmulatorProcess, startEmulatorProcess } from './emulator-process.ts';
import { readText } from './read-workspace.ts';
import { type ExampleValues, readRefusedRequests } from './sample-tenant.ts';
import { callerOf, mintTokens } from './snippet-callers.ts';

/** An answer as it came, with ids that are made up anew each time replaced by ones that stay. */
export interface RecordedAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly body: string;
}

/** An answer that says no, why it does, and the reason that a check gives before the call. */
export interface RecordedRefusal extends RecordedAnswer {
  readonly why: string;
  readonly reason: string;
}

/** The answers by the slug of their operation. */
export interface RecordedAnswers {
  readonly answers: ReadonlyMap<string, RecordedAnswer>;
  readonly refusals: ReadonlyMap<string, readonly RecordedRefusal[]>;
}

/** The moment at which the sample tenant is looked at. */
const MOMENT = '2026-11-20T12:00:00Z';
const GRAPH = 'https://graph.microsoft.com';

/** Starts an emulator, makes every call once, and ends it. */
export async function recordAnswers({ operations }: Description, values: ExampleValues): Promise<RecordedAnswers> {
  const emulator = await startEmulatorProcess(MOMENT);
  try {
    const tokens = await mintTokens(emulator);
    const answers = new Map<string, RecordedAnswer>();
    const refusals = new Map<string, readonly RecordedRefusal[]>();
    for (const operation of operations) {
      const example = exampleCall(operation, values);
      answers.set(operation.slug, await record(emulator, example, tokens[callerOf(example)]));
      if (operation.access.authority !== undefined)
        refusals.set(operation.slug, await recordRefusals(emulator, operation, values));
    }
    return { answers, refusals };
  } finally {
    await emulator.stop();
  }
}

async function recordRefusals(
  emulator: EmulatorProcess,
  operation: Operation,
  values: ExampleValues,
): Promise<readonly RecordedRefusal[]> {
  const refusals: RecordedRefusal[] = [];
  for (const { caller, why, reason, id } of readRefusedRequests(operation.path)) {
    await emulator.control('POST', 'reset');
    const { token } = (await emulator.control('POST', 'tokens', { caller })) as { readonly token: string };
    const parameter = operation.parameters.find((candidate) => candidate.in === 'path')?.name ?? '';
    const example = exampleCall(operation, id === undefined ? values : { ...values, [parameter]: id });
    refusals.push({ why, reason, ...(await record(emulator, example, token)) });
  }
  return refusals;
}

async function record(emulator: EmulatorProcess, example: CallExample, token: string): Promise<RecordedAnswer> {
  await emulator.control('POST', 'reset');
  const answer = await fetch(urlOf(example).replace(GRAPH, emulator.origin), {
    method: example.method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(example.body === undefined ? {} : { body: JSON.stringify(example.body) }),
  });
  const text = (await answer.text()).replaceAll(emulator.origin, GRAPH);
  return {
    status: answer.status,
    statusText: answer.statusText,
    body: text === '' ? '' : JSON.stringify(JSON.parse(withLastingIds(text)), null, 2),
  };
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
let known: string | undefined;

/** Replaces ids that neither the tenant nor the catalogue has, the first by one that ends in 1, and so on. */
function withLastingIds(text: string): string {
  known ??= readText('packages/emulator/src/tenants/contoso.json') + readText('openapi/catalog/directory-roles.json');
  const lasting = new Map<string, string>();
  return text.replaceAll(ID, (id) => {
    if (known?.includes(id) === true) return id;
    const replacement = lasting.get(id) ?? `00000000-0000-4000-8000-${String(lasting.size + 1).padStart(12, '0')}`;
    lasting.set(id, replacement);
    return replacement;
  });
}
