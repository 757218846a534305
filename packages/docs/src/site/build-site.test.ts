/** Holds the built site: links, anchors and ids, valid HTML, the same bytes each time, everything from its own origin. */
import { HtmlValidate } from 'html-validate';
import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSources, type Sources } from '../sources/site-sources.ts';
import { buildSite } from './build-site.ts';

let sources: Sources;
let files: ReadonlyMap<string, string> = new Map();
let pages: readonly (readonly [string, string])[] = [];

beforeAll(async () => {
  sources = await readSources();
  files = await buildSite({ base: '/' }, sources);
  pages = [...files].filter(([name]) => name.endsWith('.html'));
});

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const idsOf = (html: string): readonly string[] => matches(html, /\sid="([^"]+)"/g);

describe('the site', () => {
  test('has a page for every operation, reason, caveat and kind of fact', () => {
    expect(pages.length).toBeGreaterThan(100);
  });

  test('is the same byte for byte when it is built again', async () => {
    expect(await buildSite({ base: '/' })).toEqual(files);
  });

  test('has no id twice on a page', () => {
    const twice = pages.flatMap(([name, html]) =>
      idsOf(html)
        .filter((id, index, all) => all.indexOf(id) !== index)
        .map((id) => `${name}#${id}`),
    );
    expect(twice).toEqual([]);
  });

  test('has no link inside that leads nowhere, nor to an anchor that does not exist', () => {
    const ids = new Map(pages.map(([name, html]) => [name, new Set(idsOf(html))]));
    const broken = pages.flatMap(([name, html]) =>
      matches(html, /\s(?:href|src)="([^"]*)"/g)
        .filter((href) => !/^(?:https?:|mailto:)/.test(href))
        .filter((href) => {
          const [path = '', fragment = ''] = href.replaceAll('&#39;', "'").replaceAll('&amp;', '&').split('#', 2);
          const target =
            path === '' ? name : posix.join('/', path.startsWith('/') ? '' : posix.dirname(name), path).slice(1);
          if (!files.has(target)) return true;
          return (
            fragment !== '' &&
            target !== 'explorer.html' &&
            ids.get(target)?.has(decodeURIComponent(fragment)) === false
          );
        })
        .map((href) => `${name}: ${href}`),
    );
    expect(broken).toEqual([]);
  });

  test('has no link in its Markdown that leads nowhere', () => {
    const broken = [...files]
      .filter(([name]) => name.endsWith('.md'))
      .flatMap(([name, text]) =>
        matches(text.replaceAll(/^```[\s\S]*?^```/gm, ''), /\]\(([^)\s#]+)[^)]*\)/g)
          .filter(
            (href) => !/^https?:/.test(href) && !files.has(posix.normalize(posix.join(posix.dirname(name), href))),
          )
          .map((href) => `${name}: ${href}`),
      );
    expect(broken).toEqual([]);
  });

  test('loads nothing from another origin', () => {
    const loaded = pages.flatMap(([name, html]) =>
      [
        ...matches(html, /<(?:script|img|iframe|source)[^>]*\ssrc="([^"]+)"/g),
        ...matches(html, /<link(?![^>]*rel="canonical")[^>]*\shref="([^"]+)"/g),
      ]
        .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))
        .map((address) => `${name}: ${address}`),
    );
    expect(loaded).toEqual([]);
    expect(files.get('assets/site.css')).not.toMatch(/url\(|@import/);
  });

  test('holds no style and no script inside a page, which its policy forbids', () => {
    const inline = pages.filter(([, html]) =>
      /<style|\sstyle="|<script(?![^>]*\ssrc=)|\son[a-z]+="/.test(html.replaceAll(/<code>[\s\S]*?<\/code>/g, '')),
    );
    expect(inline.map(([name]) => name)).toEqual([]);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'require-sri': 'off',
        'doctype-style': 'off',
        // Why: headings may start with a number, and their ids are those that GitHub gives them.
        'valid-id': ['error', { relaxed: true }],
        'no-inline-style': 'error',
        // Why: a table that scrolls has to be reachable by keyboard.
        'prefer-native-element': 'off',
      },
    });
    const faults: string[] = [];
    for (const [name, html] of pages) {
      const report = await validator.validateString(html, name);
      for (const { messages } of report.results)
        faults.push(...messages.map(({ line, ruleId, message }) => `${name}:${line} ${ruleId}: ${message}`));
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });
});

describe('where it stands', () => {
  test('pages are the same under any base path, but for what names the whole address', async () => {
    const elsewhere = await buildSite({ base: '/precheck/' }, sources);
    const place = /<link rel="canonical" href="[^"]*">/;
    const differing = [...elsewhere]
      .filter(([name, text]) => files.get(name)?.replace(place, '') !== text.replace(place, ''))
      .map(([name]) => name);
    expect(differing.sort()).toEqual(['404.html', 'robots.txt', 'sitemap.xml']);
  });

  test.each([
    ['a given origin', 'https://docs.example.com', 'https://docs.example.com'],
    ['the home that the schemas name', undefined, 'https://pim-precheck.dev'],
  ])('canonical links and the site map are at %s', async (_name, origin, expected) => {
    const placed = await buildSite({ base: '/precheck/', origin }, sources);
    expect(placed.get('index.html')).toContain(`<link rel="canonical" href="${expected}/precheck/">`);
    const listed = matches(placed.get('sitemap.xml') ?? '', /<loc>([^<]*)<\/loc>/g);
    expect(listed.toSorted()).toEqual(
      pages
        .map(([name]) => name)
        .filter((name) => name !== '404.html')
        .map((name) => `${expected}/precheck/${name === 'index.html' ? '' : name}`)
        .sort(),
    );
    for (const address of listed.slice(1))
      expect(placed.get(address.slice(`${expected}/precheck/`.length))).toContain(`rel="canonical" href="${address}"`);
  });

  test('every schema lies at the address that it gives itself, so that an editor finds it there', () => {
    const lost = sources.schemaFiles
      .filter(({ schema }) => schema.$id !== undefined && !files.has(new URL(schema.$id).pathname.slice(1)))
      .map(({ name }) => name);
    expect(lost).toEqual([]);
  });
});
