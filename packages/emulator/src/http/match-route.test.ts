/** Tests which route a path leads to. */
import { describe, expect, test } from 'vitest';
import { routes } from '../generated/routes.ts';
import { matchRoute } from './match-route.ts';

const match = (path: string) => matchRoute(path.split('/').slice(1));
const REQUESTS = '/identityGovernance/privilegedAccess/group/assignmentScheduleRequests';

test.each(routes.map(({ method, path, operationId }) => ({ name: `${method} ${path}`, method, path, operationId })))(
  '$name is found',
  ({ method, path, operationId }) => {
    const found = match(path.replace(/\{[^}]*\}/g, 'x-1'));
    expect('routes' in found && found.routes.get(method)?.operationId).toBe(operationId);
  },
);

describe('parameters', () => {
  test.each([
    {
      name: 'an id keeps its case',
      path: `${REQUESTS}/R-1/cancel`,
      wanted: { 'privilegedAccessGroupAssignmentScheduleRequest-id': 'R-1' },
    },
    {
      name: 'the argument of a function',
      path: `${REQUESTS}/filterByCurrentUser(on='createdBy')`,
      wanted: { on: 'createdBy' },
    },
    {
      name: 'a function with its namespace',
      path: `${REQUESTS}/microsoft.graph.filterByCurrentUser(on='createdBy')`,
      wanted: { on: 'createdBy' },
    },
    {
      name: 'an action with its namespace, in other case',
      path: `${REQUESTS.toUpperCase()}/r-1/Microsoft.Graph.Cancel`,
      wanted: { 'privilegedAccessGroupAssignmentScheduleRequest-id': 'r-1' },
    },
    { name: 'an id as a key', path: "/groups('g-1')/members", wanted: { 'group-id': 'g-1' } },
    { name: 'an empty argument', path: `${REQUESTS}/filterByCurrentUser(on='')`, wanted: { on: '' } },
  ])('$name', ({ path, wanted }) => {
    const found = match(path);
    expect('routes' in found && found.parameters).toEqual(wanted);
  });
});

describe('paths that lead nowhere', () => {
  test.each([
    { path: '/nothing', wanted: { segment: 'nothing', kind: 'unknown' } },
    { path: '/groups', wanted: { segment: 'groups', kind: 'unknown' } },
    { path: '/groups/', wanted: { segment: '', kind: 'unknown' } },
    { path: '/groups/..', wanted: { segment: '..', kind: 'unknown' } },
    { path: '/groups/x/members/y', wanted: { segment: 'y', kind: 'unknown' } },
    { path: "/groups/f(x='1')", wanted: { segment: "f(x='1')", kind: 'function' } },
    { path: `${REQUESTS}/filterByCurrentUser()`, wanted: { segment: 'filterByCurrentUser()', kind: 'function' } },
    { path: '/', wanted: { segment: '', kind: 'unknown' } },
    { path: '/groups/x/members/$count', wanted: { segment: '$count', kind: 'unsupported' } },
    { path: '/groups/$count', wanted: { segment: '$count', kind: 'unsupported' } },
    {
      path: '/groups/x/members/microsoft.graph.user',
      wanted: { segment: 'microsoft.graph.user', kind: 'unsupported' },
    },
  ])('$path', ({ path, wanted }) => {
    expect(match(path)).toEqual(wanted);
  });
});
