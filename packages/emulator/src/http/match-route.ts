/** Finds the route of a path in a tree of its segments; segments compare without case, as in Graph. */
import { type Route, routes } from '../generated/routes.ts';

interface Node {
  readonly fixed: Map<string, Node>;
  readonly functions: FunctionSegment[];
  parameter?: { readonly name: string; readonly node: Node };
  readonly routes: Map<string, Route>;
}

/** A segment such as `filterByCurrentUser(on='{on}')`. */
interface FunctionSegment {
  readonly start: string;
  readonly end: string;
  readonly parameter: string;
  readonly node: Node;
}

/** The routes of a path by method, and what its parameters are. */
export interface RouteMatch {
  readonly routes: ReadonlyMap<string, Route>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Why: a path that fits no route names the segment that is at fault. */
export interface RouteMiss {
  readonly segment: string;
  /** A function that is not there, OData that the emulator does not have (`$count`, `$value`, a cast to a type), or anything else. */
  readonly kind: 'function' | 'unsupported' | 'unknown';
}

// Graph: https://learn.microsoft.com/graph/use-the-api — functions and actions may carry their namespace.
const NAMESPACE = 'microsoft.graph.';
const UNSUPPORTED = /^\$|^microsoft\.graph\./i;

const root = buildTree();

/** Matches decoded segments, without the version. */
export function matchRoute(segments: readonly string[]): RouteMatch | RouteMiss {
  const parameters: Record<string, string> = {};
  let node = root;
  for (const segment of segments) {
    const next = step(node, segment, parameters) ?? stepByKey(node, segment, parameters);
    if (next === undefined) return { segment, kind: kindOf(segment) };
    node = next;
  }
  return node.routes.size > 0
    ? { routes: node.routes, parameters }
    : { segment: segments.at(-1) ?? '', kind: 'unknown' };
}

function kindOf(segment: string): RouteMiss['kind'] {
  if (UNSUPPORTED.test(segment)) return 'unsupported';
  return segment.includes('(') ? 'function' : 'unknown';
}

/** Graph: https://learn.microsoft.com/graph/use-the-api — `groups('{id}')` is the same as `groups/{id}`. */
function stepByKey(node: Node, segment: string, parameters: Record<string, string>): Node | undefined {
  const [, name, key] = /^(\w+)\('([^']*)'\)$/.exec(segment) ?? [];
  const collection = name === undefined ? undefined : node.fixed.get(name.toLowerCase());
  return collection === undefined || key === undefined ? undefined : step(collection, key, parameters);
}

function step(node: Node, segment: string, parameters: Record<string, string>): Node | undefined {
  const lower = segment.toLowerCase();
  const name = lower.startsWith(NAMESPACE) ? lower.slice(NAMESPACE.length) : lower;
  const fixed = node.fixed.get(name);
  if (fixed) return fixed;
  for (const { start, end, parameter, node: next } of node.functions) {
    if (!name.startsWith(start) || !name.endsWith(end) || name.length < start.length + end.length) continue;
    const offset = segment.length - name.length;
    parameters[parameter] = segment.slice(offset + start.length, segment.length - end.length);
    return next;
  }
  // INVARIANT: what looks like a call of a function is never taken for an id.
  if (
    node.parameter === undefined ||
    segment === '' ||
    /^\.{1,2}$/.test(segment) ||
    segment.includes('(') ||
    segment.startsWith('$')
  )
    return undefined;
  parameters[node.parameter.name] = segment;
  return node.parameter.node;
}

function buildTree(): Node {
  const tree = emptyNode();
  for (const route of routes) {
    const leaf = route.path
      .split('/')
      .slice(1)
      .reduce((node, segment) => grow(node, segment), tree);
    leaf.routes.set(route.method, route);
  }
  return tree;
}

function grow(node: Node, segment: string): Node {
  const [, start, name, end] = /^(.*)\{(.+)\}(.*)$/.exec(segment) ?? [];
  if (start === undefined || name === undefined || end === undefined) {
    const next = node.fixed.get(segment.toLowerCase()) ?? emptyNode();
    node.fixed.set(segment.toLowerCase(), next);
    return next;
  }
  if (start === '') return (node.parameter ??= { name, node: emptyNode() }).node;
  const known = node.functions.find((candidate) => candidate.start === start.toLowerCase());
  if (known) return known.node;
  const next = emptyNode();
  node.functions.push({ start: start.toLowerCase(), end: end.toLowerCase(), parameter: name, node: next });
  return next;
}

function emptyNode(): Node {
  return { fixed: new Map(), functions: [], routes: new Map() };
}
