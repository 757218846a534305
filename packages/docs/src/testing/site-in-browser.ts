/** The built site, served on a free port and open in a real browser; every fault that a page reports is kept. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { buildSite } from '../site/build-site.ts';
import { serveSite } from '../site/serve-site.ts';
import { writeSite } from '../site/write-site.ts';

/** A site that is open for tests. */
export interface OpenSite {
  readonly url: string;
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  /** Console errors, exceptions, failed loads and requests to other origins so far. */
  readonly faults: readonly string[];
  /** Forgets the faults that a test provoked. */
  readonly forgive: (pattern: RegExp) => void;
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** A base path that is not the root, so that a link which only works there fails. */
const BASE = '/some/where/';

/** Test files that run in the same thread share one build. */
let built: Promise<ReadonlyMap<string, string>> | undefined;

/** Builds and serves the site and starts the browser. */
export async function openSite(executablePath: string): Promise<OpenSite> {
  const folder = mkdtempSync(join(tmpdir(), 'pim-precheck-docs-'));
  const files = await (built ??= buildSite({ base: BASE }));
  writeSite(folder, files);
  const { url, stop } = await serveSite(folder, { port: 0, base: BASE });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const faults: string[] = [];
  return {
    url,
    folder,
    files,
    faults,
    forgive: (pattern) => {
      faults.splice(0, faults.length, ...faults.filter((fault) => !pattern.test(fault)));
    },
    newPage: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      watch(context, new URL(url).origin, faults);
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function watch(context: BrowserContext, origin: string, faults: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`${error.page()?.url() ?? ''}: ${error.error().message}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`request to ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
}
