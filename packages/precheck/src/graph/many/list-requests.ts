/** Lists schedule requests: those of a group, or those about the caller, page after page. */
import type { PimGroupsClient } from '@pim-precheck/client';
import type { OperationId } from '../../engine/facts.ts';
import type { RequestResource } from '../read-request.ts';

/** Whose requests are listed. */
export type RequestList =
  | { readonly operation: OperationId; readonly groupId: string; readonly mine?: undefined }
  | { readonly operation: OperationId; readonly mine: true; readonly groupId?: undefined };

/** A request of a list; Graph gives each an id. */
export type ListedRequest = RequestResource & { readonly id: string };

interface Page {
  readonly value?: RequestResource[] | null | undefined;
  readonly odataNextLink?: string | null | undefined;
}

interface Pages {
  get(): Promise<Page | undefined>;
  withUrl(url: string): Pages;
}

/** Yields the requests. Throws a GraphError where Graph refuses the list. */
export async function* listRequests(
  client: PimGroupsClient,
  list: RequestList,
): AsyncGenerator<ListedRequest, void, void> {
  const { pages, first } = pagesOf(client, list);
  let page = await first;
  for (;;) {
    for (const request of page?.value ?? []) {
      const { id } = request;
      if (typeof id === 'string') yield { ...request, id };
    }
    const next = page?.odataNextLink;
    if (typeof next !== 'string' || next === '') return;
    // The client sends its token to its own root only, so a link to elsewhere fails there.
    page = await pages.withUrl(next).get();
  }
}

function pagesOf(
  client: PimGroupsClient,
  { operation, groupId }: RequestList,
): { readonly pages: Pages; readonly first: Promise<Page | undefined> } {
  const { assignmentScheduleRequests, eligibilityScheduleRequests } = client.identityGovernance.privilegedAccess.group;
  const requests = operation.startsWith('eligibility') ? eligibilityScheduleRequests : assignmentScheduleRequests;
  if (groupId === undefined) {
    const mine = requests.filterByCurrentUserWithOn('principal');
    return { pages: mine, first: mine.get() };
  }
  const filter = `groupId eq '${groupId.replaceAll("'", "''")}'`;
  return { pages: requests, first: requests.get({ queryParameters: { filter } }) };
}
