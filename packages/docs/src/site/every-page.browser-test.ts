/** Every page, or one of each kind, in a real browser: width, zoom, accessibility in both themes, no script, paper. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../testing/chromium.ts';
import { pageKinds } from '../testing/page-kinds.ts';
import { openSite, type OpenSite } from '../testing/site-in-browser.ts';

const executable = findChromium();
const OPERATION = 'operations/cancel-an-assignment-request.html';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

/** Runs in the page. */
async function runAxe(rules?: readonly string[]): Promise<AxeResult> {
  const { axe: checker } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } };
  return checker.run(rules === undefined ? {} : { runOnly: rules });
}

describe.skipIf(executable === undefined)('every page', () => {
  let site: OpenSite;
  let pages: readonly string[] = [];

  beforeAll(async () => {
    site = await openSite(executable ?? '');
    pages = [...site.files.keys()].filter((name) => name.endsWith('.html'));
  });
  afterAll(() => site.close());

  /** Puts every page into an open one, which is ten times as fast as going to each, and measures it. */
  async function inEach<T>(page: Page, measure: () => T): Promise<readonly (readonly [string, T])[]> {
    const results: (readonly [string, T])[] = [];
    for (const name of pages) {
      await page.evaluate(
        (html) => {
          document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
          // Why: the icon lies elsewhere as seen from the open page.
        },
        site.files.get(name)?.replaceAll(/<img src="[^"]*"/g, '<img') ?? '',
      );
      results.push([name, await page.evaluate(measure)]);
    }
    return results;
  }

  test.each([
    ['320 pixels', 320],
    ['640 pixels, which is 1280 at a zoom of 200 percent', 640],
  ])(
    'none scrolls sideways at a width of %s',
    async (_name, width) => {
      const narrow = await site.newPage({ viewport: { width, height: 640 } });
      const wide: string[] = [];
      const measure = (): number => document.documentElement.scrollWidth;
      for (const name of pageKinds(site.files)) {
        await narrow.goto(site.url + name);
        const found = await narrow.evaluate(measure);
        if (found > width) wide.push(`${name}: ${found}`);
      }
      for (const [name, found] of await inEach(narrow, measure)) if (found > width) wide.push(`${name}: ${found}`);
      await narrow.context().close();
      expect(wide).toEqual([]);
    },
    180_000,
  );

  test.each(['light', 'dark'] as const)(
    'axe finds nothing serious in the %s theme',
    async (colorScheme) => {
      const themed = await site.newPage({ colorScheme });
      const faults: string[] = [];
      for (const name of pageKinds(site.files)) {
        await themed.goto(site.url + name);
        await themed.evaluate(axe.source);
        // Why: the themes differ in their colours alone.
        const { violations } = await themed.evaluate(runAxe, colorScheme === 'dark' ? ['color-contrast'] : undefined);
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
    },
    180_000,
  );

  test('axe finds nothing serious in what only scripts show: search, remedies, faults, a policy', async () => {
    const page = await site.newPage();
    await page.goto(`${site.url}explorer.html#nonsense`);
    await page.getByText('Start from a row').click();
    await page.getByText('Decide with a policy of your own').click();
    await page.getByRole('button', { name: 'Show an example' }).click();
    await page.getByRole('button', { name: 'Add a role' }).click();
    for (const summary of await page.locator('.grounds summary, .explorer-answer > details > summary').all())
      await summary.click();
    await page.evaluate(axe.source);
    const withoutSearch = await page.evaluate(runAxe, undefined);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('role');
    const withSearch = await page.evaluate(runAxe, undefined);
    await page.context().close();
    const grave = [...withoutSearch.violations, ...withSearch.violations].filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(grave.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
  });

  test('every page can be read without scripts: its text is shown, and no control stands there that does nothing', async () => {
    const plain = await site.newPage({ javaScriptEnabled: false });
    for (const name of pageKinds(site.files)) {
      await plain.goto(site.url + name);
      expect(await plain.getByRole('heading', { level: 1 }).isVisible(), name).toBe(true);
      expect(await plain.locator('button:visible').count(), name).toBe(0);
      const hidden = await plain.locator('main :is(p, pre, table):not(:visible)').count();
      if (name !== 'explorer.html') expect(hidden, name).toBe(0);
    }
    await plain.goto(site.url + OPERATION);
    for (const text of ['graph_client.identity_governance', 'Stop-MgIdentityGovernance', 'cancelWithPrecheck'])
      expect(await plain.getByText(text).first().isVisible()).toBe(true);
    await plain.goto(`${site.url}explorer.html`);
    expect(await plain.locator('noscript p').isVisible()).toBe(true);
    await plain.context().close();
  }, 180_000);

  test('on paper the frame is gone and code is wrapped', async () => {
    const paper = await site.newPage();
    await paper.goto(site.url + OPERATION);
    await paper.emulateMedia({ media: 'print' });
    for (const part of ['.top', '.pages', '.contents', '.copy'])
      expect(await paper.locator(part).first().isVisible(), part).toBe(false);
    expect(
      await paper
        .locator('pre')
        .first()
        .evaluate((pre) => getComputedStyle(pre).whiteSpace),
    ).toBe('pre-wrap');
    await paper.context().close();
  });

  test('with the colours of a high-contrast theme a verdict has an edge, and with less motion nothing moves', async () => {
    const forced = await site.newPage({ forcedColors: 'active', reducedMotion: 'reduce' });
    await forced.goto(site.url + OPERATION);
    const style = await forced
      .locator('.verdict')
      .first()
      .evaluate((mark) => ({
        edge: getComputedStyle(mark).borderTopWidth,
        motion: [...document.querySelectorAll('*')].filter(
          (node) => parseFloat(getComputedStyle(node).transitionDuration) > 0,
        ).length,
      }));
    expect(style).toEqual({ edge: '1px', motion: 0 });
    await forced.context().close();
  });

  test('no request left the origin and nothing was reported on the console', () => {
    expect(site.faults).toEqual([]);
  });
});
