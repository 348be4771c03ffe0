import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { type BrowserProgram, carriedBrowser } from './carried-browser.ts';

/**
 * Starts the browser that the tests look at the site with, and prints which one it is.
 *
 * @throws Error with what to do where there is none: a test that finds no browser fails and is never passed over
 */
export async function startBrowser(env: Record<string, string | undefined> = process.env): Promise<Browser> {
  const { path, origin, args, env: own } = await findBrowser(env);
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', ...args], env: { ...definedOf(env), ...own } });
  console.log(`Browser: Chromium ${browser.version()}, ${origin} (${path})`);
  return browser;
}

/**
 * The first of: what CHROMIUM_PATH names, a Chromium or Chrome of the system, the one that comes with `npm ci`.
 * `LOCKSTEP_BROWSER=carried` passes over the system's.
 */
export async function findBrowser(env: Record<string, string | undefined>): Promise<BrowserProgram> {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`Unexpected CHROMIUM_PATH ${named}, expected a Chromium or Chrome there`);
    return { path: named, origin: 'named by CHROMIUM_PATH', args: [], env: {} };
  }
  const installed = env.LOCKSTEP_BROWSER === 'carried' ? undefined : installedBrowser(env);
  if (installed) return { path: installed, origin: 'of the system', args: [], env: {} };
  const carried = await carriedBrowser(env);
  if (carried) return carried;
  throw new Error('Unexpected absence of a browser, expected Chromium or Chrome: install one, or set CHROMIUM_PATH to its program');
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function installedBrowser(env: Record<string, string | undefined>): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((path) => existsSync(path));
}

const definedOf = (env: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
