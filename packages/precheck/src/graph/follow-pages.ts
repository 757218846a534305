/** Reads the pages beyond the first of lists that were read in a batch. */
import { type BatchAnswer, type BatchCall, type PimGroupsClient, sendBatch } from '@pim-precheck/client';

interface Page {
  readonly value?: readonly unknown[];
  readonly '@odata.nextLink'?: string;
}

/** Why a bound: a list that never ends would keep a check from ending. */
const MOST_ROUNDS = 100;

/** Returns the answers with all pages of each list in one; a page that is refused leaves its list as it was, with its link. */
export async function followPages(
  client: PimGroupsClient,
  answers: ReadonlyMap<string, BatchAnswer>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, BatchAnswer>> {
  const whole = new Map(answers);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const calls = [...whole].flatMap(([id, answer]) => nextCall(id, answer));
    if (calls.length === 0) break;
    const pages = await sendBatch(client, calls, { signal });
    const isDone = calls.map(({ id }) => merge(whole, id, pages.get(id))).every((merged) => !merged);
    if (isDone) break;
  }
  return whole;
}

function nextCall(id: string, answer: BatchAnswer): readonly BatchCall[] {
  const next = pageOf(answer)?.['@odata.nextLink'];
  // Why relative: the token goes to the root of the client alone, wherever a link leads.
  const url = next === undefined ? undefined : /^[a-z]+:\/\/[^/]+\/[^/]+(\/.*)$/i.exec(next)?.[1];
  return url === undefined ? [] : [{ id, method: 'GET', url }];
}

function merge(whole: Map<string, BatchAnswer>, id: string, answer: BatchAnswer | undefined): boolean {
  const page = answer && pageOf(answer);
  const before = pageOf(whole.get(id));
  if (page === undefined || before === undefined) return false;
  const { '@odata.nextLink': _old, ...first } = before;
  const next = page['@odata.nextLink'];
  const body = {
    ...first,
    value: [...(before.value ?? []), ...(page.value ?? [])],
    ...(next === undefined ? {} : { '@odata.nextLink': next }),
  };
  whole.set(id, { status: 200, body });
  return true;
}

function pageOf(answer: BatchAnswer | undefined): Page | undefined {
  return answer?.error === undefined ? (answer?.body as Page | undefined) : undefined;
}
