/** Lists schedule requests: those of a group, or those about the caller, page after page. */
import { CallOptions, GraphError, type PimGroupsClient, readTokenClaims } from '@pim-precheck/client';
import type { OperationId } from '../../engine/facts.ts';
import { kindOf } from '../assemble-facts.ts';
import type { RequestResource } from '../read-request.ts';
import { isRefusal } from '../unread.ts';

/** Whose requests are listed. */
export type RequestList = { readonly operation: OperationId; readonly signal?: AbortSignal | undefined } & (
  { readonly groupId: string; readonly mine?: undefined } | { readonly mine: true; readonly groupId?: undefined }
);

/** A request of a list; Graph gives each an id. */
export type ListedRequest = RequestResource & { readonly id: string };

interface Page {
  readonly value?: RequestResource[] | null | undefined;
  readonly odataNextLink?: string | null | undefined;
}

interface Pages {
  get(configuration: { options: CallOptions[] }): Promise<Page | undefined>;
  withUrl(url: string): Pages;
}

/** Yields the requests. Throws a GraphError where Graph refuses the list, and for one's own where the token is an application's. */
export async function* listRequests(
  client: PimGroupsClient,
  list: RequestList,
): AsyncGenerator<ListedRequest, void, void> {
  const options = [new CallOptions({ signal: list.signal })];
  const { pages, first } =
    list.mine === true ? await ownPages(client, list, options) : groupPages(client, list, options);
  let page = await first;
  for (;;) {
    for (const request of page?.value ?? []) {
      const { id } = request;
      if (typeof id === 'string') yield { ...request, id };
    }
    const next = page?.odataNextLink;
    if (typeof next !== 'string' || next === '') return;
    // The client sends its token to its own root only, so a link to elsewhere fails there.
    page = await pages.withUrl(next).get({ options });
  }
}

interface FirstPage {
  readonly pages: Pages;
  readonly first: Promise<Page | undefined>;
}

function groupPages(
  client: PimGroupsClient,
  { operation, groupId = '' }: RequestList,
  options: CallOptions[],
): FirstPage {
  const requests = requestsOf(client, operation);
  const filter = `groupId eq '${groupId.replaceAll("'", "''")}'`;
  return { pages: requests, first: requests.get({ queryParameters: { filter }, options }) };
}

async function ownPages(
  client: PimGroupsClient,
  { operation }: RequestList,
  options: CallOptions[],
): Promise<FirstPage> {
  const claims = await readTokenClaims(client);
  if (kindOf(claims) === 'application') throw needsUser("the token is an application's");
  const pages = requestsOf(client, operation).filterByCurrentUserWithOn('principal');
  const isKnownUser = claims?.scp !== undefined || claims?.idtyp === 'user';
  const first = pages.get({ options }).catch((error: unknown) => {
    // Why: of a token that does not say whose it is, the refusal says what kept it from being answered.
    if (isKnownUser || !(error instanceof GraphError) || !isRefusal(error)) throw error;
    const { status, innerCode, code, message } = error;
    throw needsUser(
      `the token does not tell whose it is, and Graph refuses: ${message} (${status} ${innerCode ?? code})`,
    );
  });
  return { pages, first };
}

function needsUser(why: string): GraphError {
  const message = `a list of one's own requests needs a signed-in user: ${why}`;
  return new GraphError({ kind: 'input', code: 'USER_NEEDED', message, hint: 'Name a group.' });
}

function requestsOf(client: PimGroupsClient, operation: OperationId) {
  const { assignmentScheduleRequests, eligibilityScheduleRequests } = client.identityGovernance.privilegedAccess.group;
  return operation.startsWith('eligibility') ? eligibilityScheduleRequests : assignmentScheduleRequests;
}
