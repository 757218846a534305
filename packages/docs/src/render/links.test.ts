/** Links of page bodies, as they stand in the HTML and in the Markdown of a page. */
import { describe, expect, test } from 'vitest';
import { htmlHref, markdownHref } from './links.ts';

describe.each([
  ['from the top of the site', 'reasons/role/not-active', '/explorer.md', '../../explorer.html', '../../explorer.md'],
  [
    'with a fragment',
    'operations/get-a-group',
    '/facts/permissions.md#userread',
    '../facts/permissions.html#userread',
    '../facts/permissions.md#userread',
  ],
  ['to a neighbour', 'operations/index', '/operations/get-a-group.md', 'get-a-group.html', 'get-a-group.md'],
  [
    'relative, as people write them',
    'guides/in-ci',
    '../decisions/0001-one.md',
    '../decisions/0001-one.html',
    '../decisions/0001-one.md',
  ],
  ['inside the page', 'guides/in-ci', '#exit-codes', '#exit-codes', '#exit-codes'],
  [
    'to a file',
    'operations/index',
    '/openapi/access.overlay.yaml',
    '../openapi/access.overlay.yaml',
    '../openapi/access.overlay.yaml',
  ],
  [
    'out of the site',
    'index',
    'https://learn.microsoft.com/graph',
    'https://learn.microsoft.com/graph',
    'https://learn.microsoft.com/graph',
  ],
])('a link %s', (...[, page, href, html, markdown]) => {
  test('is right in both', () => {
    expect([htmlHref(page, href), markdownHref(page, href)]).toEqual([html, markdown]);
  });
});
