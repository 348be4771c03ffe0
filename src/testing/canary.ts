import type { Page } from 'playwright-core';

/** Knows what ran on a page. */
export interface Canary {
  /** How often `attack()` was called since it was last asked, after everything was done that a reader could do. */
  provoke(): Promise<number>;
}

/** Makes `attack()` of every page that is opened here from now on a call that is counted. */
export async function plantCanary(page: Page): Promise<Canary> {
  let calls = 0;
  await page.exposeFunction('attack', () => void (calls += 1));
  return {
    async provoke() {
      // A page that leads away from itself has nothing more to show.
      await page.evaluate(actOnEverything).catch(() => undefined);
      const counted = calls;
      calls = 0;
      return counted;
    },
  };
}

/** Moves over everything, focuses it, and clicks what leads to no other page. Runs in the page. */
async function actOnEverything(): Promise<void> {
  for (const part of document.querySelectorAll('main, main *')) {
    for (const type of ['mouseover', 'pointerenter', 'focus']) part.dispatchEvent(new Event(type));
    const address = part.getAttribute('href') ?? part.getAttribute('xlink:href') ?? '#';
    // As a browser reads it: `java\tscript:a()` is a script, `java\script:a()` a page, which has nothing to show here.
    const isScript = URL.canParse(address, 'https://a.test') && new URL(address, 'https://a.test').protocol === 'javascript:';
    if ((isScript || address.startsWith('#')) && part.tagName !== 'SUMMARY') part.dispatchEvent(new MouseEvent('click'));
  }
  await new Promise((resolve) => void setTimeout(resolve, 60));
}
