/** Answers with a resource or a page of resources, as the query asks for them. */
import { type Answer, ok } from '../answers/answer.ts';
import type { Resource } from '../directory/resources.ts';
import type { Route } from '../generated/routes.ts';
import { nextQuery, takePage } from '../odata/page.ts';
import { project } from '../odata/project.ts';
import type { Query } from '../odata/query.ts';
import { navigateIn } from './navigate-in.ts';
import type { OperationContext } from './operation.ts';

/** One resource. */
export function answerWithResource(context: OperationContext, resource: Readonly<Record<string, unknown>>): Answer {
  const { route, query } = context;
  return ok({
    '@odata.context': contextUrl(context),
    ...project(resource, route.answer ?? '', query, navigateIn(context)),
  });
}

/** The page of the resources that the query asks for. */
export function answerWithPage(context: OperationContext, all: readonly Readonly<Record<string, unknown>>[]): Answer {
  const { call, query, queryText, route } = context;
  const { items, total, next } = takePage(all, query);
  const navigate = navigateIn(context);
  const path = call.target.split('?', 1)[0] ?? '';
  const head = JSON.stringify({
    '@odata.context': contextUrl(context),
    ...(query.count ? { '@odata.count': total } : {}),
    ...(next === undefined ? {} : { '@odata.nextLink': `${call.origin}${path}?${nextQuery(queryText, next)}` }),
  });
  const texts = items.map((item) =>
    textOfItem(item, query, () => JSON.stringify(project(item, route.answer ?? '', query, navigate))),
  );
  return { status: 200, json: `${head.slice(0, -1)},"value":[${texts.join(',')}]}` };
}

/** The text of an item, and what it was made for. */
interface ItemText {
  readonly query: Query;
  readonly status: unknown;
  readonly completedDateTime: unknown;
  readonly text: string;
}

const itemTexts = new WeakMap<object, ItemText>();

/** Why remembered: a list is asked for over and over, and writing its items takes longer than finding them. */
function textOfItem(item: Readonly<Record<string, unknown>>, query: Query, write: () => string): string {
  // INVARIANT: of all items only requests live from call to call, and nothing else of them changes.
  const { status, completedDateTime } = item;
  if (status === undefined || query.expand.size > 0) return write();
  const known = itemTexts.get(item);
  if (known?.query === query && known.status === status && known.completedDateTime === completedDateTime)
    return known.text;
  const text = write();
  itemTexts.set(item, { query, status, completedDateTime, text });
  return text;
}

/** Ids and nothing else. */
export function answerWithIds(context: OperationContext, ids: readonly string[]): Answer {
  return ok({ '@odata.context': contextUrl(context), value: ids });
}

/** Resources of the directory that exist under these keys. */
export function resourcesAt({ state }: OperationContext, keys: Iterable<string>): readonly Resource[] {
  return [...keys].flatMap((key) => state.directory.resources.get(key) ?? []);
}

const fragments = new Map<Route, string>();

function contextUrl({ call, route }: OperationContext): string {
  const known = fragments.get(route) ?? fragmentOf(route);
  fragments.set(route, known);
  return `${call.origin}/v1.0/$metadata#${known}`;
}

function fragmentOf({ path, answer, collection }: Route): string {
  if (answer === 'string') return 'Collection(Edm.String)';
  if (answer === 'microsoft.graph.directoryObject') return 'directoryObjects';
  // Why two steps: what follows a slash within the path is a function, what begins it is a collection with its key.
  const plain = path
    .slice(1)
    .replace(/\/\{[^}]*\}|\/\w+\([^)]*\)/g, '')
    .replace(/\([^)]*\)/, '');
  return `${plain === 'me' ? 'users' : plain}${collection ? '' : '/$entity'}`;
}
