/** What Lighthouse would measure, in the browser: bytes over the wire, time to the first content, shifts, blocking. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../testing/chromium.ts';
import { openSite, type OpenSite } from '../testing/site-in-browser.ts';

const executable = findChromium();

interface Figures {
  readonly scriptBytes: number;
  readonly allBytes: number;
  readonly requests: number;
  readonly firstContent: number;
  readonly shift: number;
  readonly blocked: number;
}

/** Runs in the page. Without a network between, transferSize is what went over the wire, packed as it was sent. */
async function measure(): Promise<Figures> {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const sum = (list: readonly PerformanceResourceTiming[]): number =>
    list.reduce((total, { transferSize }) => total + transferSize, 0);
  const observed = async <T extends PerformanceEntry>(type: string): Promise<readonly T[]> =>
    new Promise((resolve) => {
      const found: T[] = [];
      const observer = new PerformanceObserver((list) => found.push(...(list.getEntries() as T[])));
      observer.observe({ type, buffered: true });
      setTimeout(() => {
        observer.disconnect();
        resolve(found);
      }, 200);
    });
  const shifts = await observed<PerformanceEntry & { readonly value: number }>('layout-shift');
  const tasks = await observed('longtask');
  return {
    scriptBytes: sum(entries.filter(({ initiatorType }) => initiatorType === 'script')),
    allBytes: sum(entries) + (page?.transferSize ?? 0),
    requests: entries.length + 1,
    firstContent: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    shift: shifts.reduce((total, { value }) => total + value, 0),
    blocked: tasks.reduce((total, { duration }) => total + Math.max(0, duration - 50), 0),
  };
}

describe.skipIf(executable === undefined)('the figures', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(executable ?? '');
  });
  afterAll(() => site.close());

  test.each([
    ['index.html', 100_000],
    ['operations/cancel-an-assignment-request.html', 100_000],
    ['explorer.html', 150_000],
  ])('%s: script over the wire is less than %i bytes, and nothing shifts', async (name, most) => {
    const page = await site.newPage();
    await page.goto(site.url + name, { waitUntil: 'load' });
    const figures = await page.evaluate(measure);
    await page.context().close();
    process.stderr.write(
      `docs: ${name}: script ${figures.scriptBytes} B, all ${figures.allBytes} B in ${figures.requests} requests, first content ${figures.firstContent.toFixed(0)} ms, shift ${figures.shift.toFixed(3)}, blocked ${figures.blocked.toFixed(0)} ms\n`,
    );
    expect(figures.scriptBytes).toBeGreaterThan(1000);
    expect(figures.scriptBytes).toBeLessThan(most);
    expect(figures.shift).toBeLessThan(0.1);
    expect(figures.firstContent).toBeLessThan(10_000);
  });

  test('the search loads what it needs with its first use, and says how much', async () => {
    const page = await site.newPage();
    await page.goto(`${site.url}index.html`);
    const before = (await page.evaluate(measure)).scriptBytes;
    await page.keyboard.press('/');
    await page.getByRole('searchbox').waitFor();
    const after = (await page.evaluate(measure)).scriptBytes;
    await page.context().close();
    process.stderr.write(`docs: search on first use: ${after - before} B\n`);
    expect(after - before).toBeLessThan(250_000);
  });
});
