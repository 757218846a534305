/** What the renderer adds to Markdown: anchors, tabs, callouts, links by name, verdicts; and that text stays text. */
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

const shared = {
  names: new Map([['role/not-active', '/reasons/role/not-active.md']]),
  pictures: new Map<string, string>(),
};
const render = (body: string): string =>
  renderMarkdown({ path: 'guides/a', section: 'start', title: 'A', summary: '', body }, shared).html.trim();

describe('the renderer', () => {
  test('gives headings of the same text ids of their own', () => {
    const { headings } = renderMarkdown(
      { path: 'a', section: 'start', title: '', summary: '', body: '## One\n\n## One\n\n## Two {#own}' },
      shared,
    );
    expect(headings).toEqual([
      { level: 2, id: 'one', text: 'One' },
      { level: 2, id: 'one-2', text: 'One' },
      { level: 2, id: 'own', text: 'Two' },
    ]);
  });

  test('links a known name in code, once, and leaves others alone', () => {
    expect(render('`role/not-active` and `role/other`')).toBe(
      '<p><a href="../reasons/role/not-active.html"><code>role/<wbr>not-active</code></a> and <code>role/<wbr>other</code></p>',
    );
    expect(render('[`role/not-active`](/x.md)')).toBe(
      '<p><a href="../x.html"><code>role/<wbr>not-active</code></a></p>',
    );
  });

  test('marks a verdict, and no other strong word', () => {
    expect(render('**deny** and **no**')).toBe(
      '<p><strong class="verdict deny">deny</strong> and <strong>no</strong></p>',
    );
  });

  test('turns neighbouring blocks that name a tab into one group', () => {
    const html = render('```http tab=http\nGET /\n```\n```go tab=go\nx\n```\n\ntext\n\n```http tab=http\nGET /\n```');
    expect([...html.matchAll(/<div class="tabs" id="([^"]+)"/g)].map((match) => match[1])).toEqual([
      'tabs-1',
      'tabs-2',
    ]);
    expect([...html.matchAll(/data-tab="([^"]+)"/g)].map((match) => match[1])).toEqual(['http', 'go', 'http']);
  });

  test('makes a callout of a marked quotation, and leaves another one a quotation', () => {
    expect(render('> [!IMPORTANT]\n> Text')).toBe(
      '<div class="callout important" role="note">\n<p class="callout-title">Important</p>\n<p>Text</p>\n</div>',
    );
    expect(render('> Text')).toBe('<blockquote>\n<p>Text</p>\n</blockquote>');
  });

  test.each([
    ['HTML in text', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['HTML in code', '`<b>`', '<p><code>&lt;b&gt;</code></p>'],
    ['an address that runs code', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
    ['a break', 'a<br>b', '<p>a<br>b</p>'],
  ])('%s stays harmless', (_name, body, html) => {
    expect(render(body)).toBe(html);
  });

  test('a picture that does not exist is an error', () => {
    expect(() => render('![x](picture:none)')).toThrow('there is no picture `picture:none`');
  });
});
