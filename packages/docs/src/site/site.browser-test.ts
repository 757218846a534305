/** The site in a real browser: width, themes, accessibility, tabs, search, without scripts, and how much is loaded. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../testing/chromium.ts';
import { openSite, type OpenSite } from '../testing/site-in-browser.ts';

const executable = findChromium();
const OPERATION = 'operations/cancel-an-assignment-request.html';
const OTHER_OPERATION = 'operations/get-a-group.html';
/** One page of each kind. */
const KINDS = [
  'index.html',
  'explorer.html',
  OPERATION,
  OTHER_OPERATION,
  'reasons/role/not-active.html',
  'facts/directory-roles.html',
  'schemas/facts.html',
  'command/check.html',
  'packages/client.html',
  'guides/what-fails-how.html',
];

/** Pages that between them use every colour. */
const COLOURFUL = ['index.html', 'explorer.html', OPERATION, 'packages/client.html'];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

/** Runs in the page. */
async function runAxe(rules: readonly string[] | undefined): Promise<AxeResult> {
  const { axe: checker } = globalThis as unknown as {
    axe: { run: (options: object) => Promise<AxeResult> };
  };
  return checker.run(rules === undefined ? {} : { runOnly: rules });
}

describe.skipIf(executable === undefined)('the site', () => {
  let site: OpenSite;
  let page: Page;

  beforeAll(async () => {
    site = await openSite(executable ?? '');
    page = await site.newPage();
  });
  afterAll(() => site.close());

  test('no page scrolls sideways on a screen of 320 pixels', async () => {
    const narrow = await site.newPage({ viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    const measure = (name: string, width: number): void => {
      if (width > 320) wide.push(`${name}: ${width}`);
    };
    for (const name of KINDS) {
      await narrow.goto(site.url + name);
      measure(name, await narrow.evaluate(() => document.documentElement.scrollWidth));
    }
    // Why: the remaining pages are put into an open one, which is ten times as fast as going to each.
    for (const [name, html] of site.files) {
      if (!name.endsWith('.html')) continue;
      const width = await narrow.evaluate((text) => {
        document.body.replaceWith(new DOMParser().parseFromString(text, 'text/html').body);
        return document.documentElement.scrollWidth;
      }, html);
      measure(name, width);
    }
    await narrow.context().close();
    expect(wide).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing serious in the %s theme', async (colorScheme) => {
    const themed = await site.newPage({ colorScheme });
    const faults: string[] = [];
    for (const name of colorScheme === 'dark' ? COLOURFUL : KINDS) {
      await themed.goto(site.url + name);
      await themed.evaluate(axe.source);
      // Why: the themes differ in their colours alone.
      const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
      const { violations } = await themed.evaluate(runAxe, rules);
      faults.push(
        ...violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, nodes }) =>
            nodes
              .slice(0, 3)
              .map(({ target, failureSummary }) => `${name} ${id} ${target.join(' ')}: ${failureSummary}`),
          ),
      );
    }
    await themed.context().close();
    expect(faults).toEqual([]);
  });

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
    expect(await button.textContent()).toBe('Theme: dark');
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

  test('everything can be read without scripts: text, every tab, and what stands in for the explorer', async () => {
    const plain = await site.newPage({ javaScriptEnabled: false });
    await plain.goto(site.url + OPERATION);
    expect(await plain.getByRole('heading', { level: 1 }).textContent()).toBe('Cancel an assignment request');
    for (const text of ['graph_client.identity_governance', 'Stop-MgIdentityGovernance', 'cancelWithPrecheck'])
      expect(await plain.getByText(text).first().isVisible()).toBe(true);
    await plain.goto(`${site.url}explorer.html`);
    expect(await plain.locator('noscript p').isVisible()).toBe(true);
    await plain.context().close();
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

  test('a page loads under 100 kB of script over the wire, the explorer under 150 kB', () => {
    const size = (name: string): number => gzipSync(site.files.get(`assets/${name}.js`) ?? '').length;
    const page = size('theme') + size('site');
    const explorer = page + size('explorer');
    const search = size('search') + size('search-index');
    process.stderr.write(
      `docs: script over the wire, gzip: page ${page} B, explorer ${explorer} B, search on first use ${search} B\n`,
    );
    expect(page).toBeLessThan(100_000);
    expect(explorer).toBeLessThan(150_000);
  });

  test('no request left the origin and nothing was reported on the console', () => {
    expect(site.faults).toEqual([]);
  });
});
