/** The site in a real browser: themes, tabs, search, keys, links to headings, from a file, and how much is loaded. */
import type { Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../testing/chromium.ts';
import { openSite, type OpenSite } from '../testing/site-in-browser.ts';

const executable = findChromium();
const OPERATION = 'operations/cancel-an-assignment-request.html';
const OTHER_OPERATION = 'operations/get-a-group.html';
describe.skipIf(executable === undefined)('the site', () => {
  let site: OpenSite;
  let page: Page;

  beforeAll(async () => {
    site = await openSite(executable ?? '');
    page = await site.newPage();
  });
  afterAll(() => site.close());

  test('the theme is that of the system until one is chosen, which holds from the first paint on', async () => {
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto(`${site.url}index.html`);
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    const button = page.getByRole('button', { name: /Theme/ });
    await button.press('Enter');
    await button.press('Enter');
    expect((await button.textContent())?.trim()).toBe('Theme: dark');
    await page.goto(site.url + OPERATION, { waitUntil: 'commit' });
    await page.waitForSelector('h1');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await ground()).toBe(dark);
    await page.getByRole('button', { name: /Theme/ }).press('Enter');
  });

  test('code tabs work by keyboard, stay in step on the page, and are remembered on the next', async () => {
    const selected = (): Promise<readonly string[]> => page.locator('[role=tab][aria-selected=true]').allTextContents();
    await page.goto(site.url + OPERATION);
    expect(await page.getByRole('tab').allTextContents()).toEqual([
      'HTTP',
      'C#',
      'CLI',
      'Go',
      'Java',
      'JavaScript',
      'PHP',
      'PowerShell',
      'Python',
      'TypeScript',
    ]);
    await page.getByRole('tab', { name: 'HTTP' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await selected()).toEqual(['C#']);
    await page.keyboard.press('End');
    expect(await selected()).toEqual(['TypeScript']);
    await page.keyboard.press('ArrowRight');
    expect(await selected()).toEqual(['HTTP']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await selected()).toEqual(['Python']);
    expect(await page.getByRole('tabpanel').textContent()).toContain('.cancel.post()');
    await page.goto(site.url + OTHER_OPERATION);
    expect(await selected()).toEqual(['Python']);
    expect(await page.getByRole('tabpanel').textContent()).toContain('graph_client.groups.by_group_id(');
  });

  test('the search opens with a key, finds "role-assignable", and leads there', async () => {
    await page.goto(`${site.url}reasons/index.html`);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('role-assignable');
    const found = await page.getByRole('dialog').getByRole('link').allTextContents();
    expect(found.length).toBeGreaterThan(3);
    expect(found.join('\n').toLowerCase()).toContain('role-assignable');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('reasons/index.html'));
    expect((await page.textContent('main'))?.toLowerCase()).toMatch(/role-\s?assignable/);
  });

  test.each([
    ['PendingProvisioning', 'PendingProvisioning'],
    ['authority', 'caller/no-authority'],
    ['acr validation', 'RoleAssignmentRequestAcrsValidationFailed'],
  ])('the search for %s finds %s', async (query, expected) => {
    await page.goto(`${site.url}index.html`);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill(query);
    expect((await page.getByRole('dialog').getByRole('link').allTextContents()).join('\n')).toContain(expected);
  });

  test('a copy button copies the code and says so', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(site.url + OTHER_OPERATION);
    await page.getByRole('button', { name: 'Copy' }).first().press('Enter');
    await page.getByText('Copied to the clipboard').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'GET https://graph.microsoft.com/v1.0/groups/{group-id}',
    );
  });

  test('an address that does not exist has a page, with links that work from anywhere', async () => {
    const lost = await site.newPage();
    const answer = await lost.goto(`${site.url}no/such/page.html`);
    expect(answer?.status()).toBe(404);
    expect(await lost.getByRole('heading', { level: 1 }).textContent()).toBe('There is no such page');
    await lost.getByRole('link', { name: 'pim-precheck' }).click();
    expect(lost.url()).toBe(`${site.url}index.html`);
    await lost.context().close();
    site.forgive(/no\/such\/page|404 \(Not Found\)/);
  });

  test('the site works from a file: style, explorer and search', async () => {
    const opened = await site.newPage();
    await opened.goto(`${pathToFileURL(site.folder).href}/explorer.html`);
    expect(await opened.getByRole('status').first().textContent()).toContain('Deny');
    await opened.keyboard.press('Control+k');
    await opened.getByRole('searchbox').fill('PendingApproval');
    expect(await opened.getByRole('dialog').getByRole('link').count()).toBeGreaterThan(2);
    await opened.context().close();
    site.forgive(/^request to file:/);
  });

  test('the keyboard goes: skip link, brand, links, tools; Escape closes the search and gives the focus back', async () => {
    await page.goto(site.url + OPERATION);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent.trim().replaceAll(/\s+/g, ' ') ?? '');
    const stops: string[] = [];
    for (let stop = 0; stop < 8; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops).toEqual([
      'Skip to content',
      'pim-precheck',
      'Can I cancel?',
      'Guides',
      'Operations',
      'Lint rules',
      'Search /',
      'Theme: system',
    ]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').fill('owner');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focused()).toBe('Search /');
    await page.reload();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('a focus that came by key is seen', async () => {
    await page.goto(`${site.url}index.html`);
    const unseen: string[] = [];
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return outlineStyle === 'none' || outlineWidth === '0px' ? (document.activeElement?.outerHTML ?? '') : '';
      });
      if (outline !== '') unseen.push(outline);
    }
    expect(unseen).toEqual([]);
  });

  test('a link to a heading shows it below the bar at the top, whatever the heading', async () => {
    await page.goto(site.url + OPERATION);
    const ids = await page.locator('main :is(h2, h3)[id]').evaluateAll((headings) => headings.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) {
      await page.goto('about:blank');
      await page.goto(`${site.url}${OPERATION}#${id}`);
      const [heading, bar] = await page.evaluate((name) => {
        const top = (element: Element | null): DOMRect => element?.getBoundingClientRect() ?? new DOMRect();
        return [top(document.getElementById(name)).top, top(document.querySelector('.top')).bottom];
      }, id);
      expect(heading, id).toBeGreaterThanOrEqual(bar);
      expect(heading, id).toBeLessThan(900);
    }
  });

  test('the contents stay beside the text and mark the heading that is read', async () => {
    await page.goto(`${site.url}${OPERATION}#decision-table`);
    const marked = page.locator('.contents [aria-current]');
    await marked.waitFor();
    expect(await marked.textContent()).toBe('Decision table');
    expect(await marked.boundingBox().then((box) => box !== null && box.y > 0 && box.y < 900)).toBe(true);
    await page.setViewportSize({ width: 800, height: 900 });
    expect(await page.locator('.contents li').first().isVisible()).toBe(false);
    await page.getByText('On this page').click();
    await page.locator('.contents').getByRole('link', { name: 'Errors' }).click();
    expect(new URL(page.url()).hash).toBe('#errors');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('what a reader chose holds on other pages: theme and tab, back and forward too', async () => {
    await page.goto(`${site.url}index.html`);
    const button = page.getByRole('button', { name: /Theme/ });
    await button.click();
    await button.click();
    await page.getByRole('link', { name: 'The operation' }).click();
    await page.waitForURL((url) => url.pathname.endsWith(OPERATION));
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.goBack();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.getByRole('button', { name: /Theme/ }).click();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(undefined);
  });

  test('no request left the origin and nothing was reported on the console', () => {
    expect(site.faults).toEqual([]);
  });
});
