import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteConfig } from '@docusaurus/types';
import { fingerprint, type SiteContent } from '../../remark/site-content.ts';
import { machineryFor } from '../builds/machinery.ts';
import { openShelf } from '../builds/shelf.ts';
import { entriesIn, withEntries } from './side-list.ts';

/**
 * Articles of a locale as HTML. One that is made of what an earlier build made it of is not rendered again, and not even bundled: its
 * route shows nothing, and when the pages are written, the one that was kept takes its place. How the other articles stand is said in
 * the list beside each: where that changed, the entries of a page that is rendered go into those that are kept.
 */
export interface KeptPages {
  /**
   * Names an article; all of them, before routes are asked for.
   *
   * @param route as it is where the article is rendered
   * @param file of the page, relative to the project
   * @param told all that the page shows, next to the list, and that its own file does not say
   */
  add(route: RouteConfig, file: string, told: unknown): void;
  /** The route of an article as it is to be built; any other as it is. */
  routeOf(route: RouteConfig): RouteConfig;
  /** How many of the articles are rendered. */
  countOfRendered(): number;
  /** Once pages are written, and before anything else looks at them. */
  putBack(outDir: string): void;
}

interface KeptPage {
  /** The list that stands beside it. */
  list: string;
  file: string;
  key: string;
  /** Null where the page is rendered. */
  html: string | null;
  /** Whether its list is that of an earlier build. */
  isBehind: boolean;
}

/** What all articles of a locale show. */
interface Shared {
  baseUrl: string;
  /** The lists beside articles, without what their entries say of them. */
  lists: unknown;
  /** What the entries say. */
  standings: unknown;
}

/** @param includes files that a page is made of besides itself, by the page */
export function keptPages(
  content: SiteContent,
  { baseUrl, lists, standings }: Shared,
  includes: ReadonlyMap<string, readonly string[]>,
  open = openShelf,
): KeptPages {
  const { root, locale } = content;
  const shelf = open(root, `${locale}/pages`);
  const site = fingerprint(JSON.stringify([machineryFor(content), baseUrl, lists]), 64);
  const now = fingerprint(JSON.stringify(standings), 16);
  const pages = new Map<string, KeptPage>();
  let isSettled = false;
  const keyOf = (file: string, told: unknown): string => {
    const held = [file, ...(includes.get(file) ?? [])].map((one) => fingerprint(readFileSync(join(root, one)), 64));
    return fingerprint(JSON.stringify([site, file, held, told]), 40);
  };
  return {
    add(route, file, told) {
      const key = keyOf(file, told);
      const kept = shelf.get(key);
      const html = kept === null ? null : kept.slice(now.length);
      const path = join(decodeURI(route.path).slice(baseUrl.length), 'index.html');
      pages.set(route.path, { list: String(route.sidebar), file: path, key, html, isBehind: kept !== null && !kept.startsWith(now) });
    },
    routeOf(route) {
      if (!isSettled) renderOneOfEachList([...pages.values()]);
      isSettled = true;
      if (!pages.get(route.path)?.html) return route;
      return { ...route, component: '@site/src/plugins/articles/KeptPage.tsx', modules: {} };
    },
    countOfRendered: () => [...pages.values()].filter(({ html }) => html === null).length,
    putBack(outDir) {
      const all = [...pages.values()];
      const rendered = all.filter(({ html }) => html === null);
      for (const page of rendered) page.html = readFileSync(join(outDir, page.file), 'utf8');
      const behind = all.filter(({ isBehind }) => isBehind);
      bringListsForward(behind, all);
      for (const { file, html } of all) write(join(outDir, file), html!);
      for (const { key, html } of [...rendered, ...behind]) shelf.put(key, now + html!);
      shelf.tidy();
    },
  };
}

/** There has to be a page to take the entries from. */
function renderOneOfEachList(pages: readonly KeptPage[]): void {
  const known = new Set(pages.flatMap(({ list, isBehind }) => (isBehind ? [] : [list])));
  for (const page of pages) {
    if (known.has(page.list)) continue;
    known.add(page.list);
    Object.assign(page, { html: null, isBehind: false });
  }
}

function bringListsForward(behind: readonly KeptPage[], all: readonly KeptPage[]): void {
  const entries = new Map<string, Map<string, string>>();
  for (const page of behind) {
    const { list } = page;
    if (!entries.has(list)) entries.set(list, entriesIn(all.find((other) => other.list === list && !other.isBehind)!.html!));
    page.html = withEntries(page.html!, entries.get(list)!);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
