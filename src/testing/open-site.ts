import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createStaticServer } from '../serve/static-server.mjs';
import { startBrowser } from './browser.ts';

/** The built site of a folder, served, and a browser that looks at it. */
export interface OpenSite {
  origin: string;
  browser: Browser;
  /** A page of the site, ready for its reader. */
  open(path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  page: Page;
  /** What went wrong while the page was open: errors of scripts, requests without an answer. */
  problems: string[];
  /** Addresses outside of the site that the page asked for. */
  foreign: string[];
}

/** @param root folder that holds `build/` */
export async function openSite(root = process.cwd()): Promise<OpenSite> {
  const server = createStaticServer(join(root, 'build'));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await startBrowser();
  return {
    origin,
    browser,
    async open(path, options) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const visit = watch(await context.newPage(), origin);
      await visit.page.goto(origin + path);
      return visit;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function watch(page: Page, origin: string): Visit {
  const visit: Visit = { page, problems: [], foreign: [] };
  page.on('pageerror', (error) => visit.problems.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && visit.problems.push(message.text())));
  page.on('response', (response) => void (response.status() >= 400 && visit.problems.push(`${response.status()} ${response.url()}`)));
  page.on('dialog', (dialog) => {
    visit.problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => void (request.url().startsWith(origin) || visit.foreign.push(request.url())));
  return visit;
}
