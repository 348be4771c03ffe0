import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteConfig } from '@docusaurus/types';
import { fingerprint, type SiteContent } from '../../remark/site-content.ts';
import { machineryFor } from '../builds/machinery.ts';
import { openShelf } from '../builds/shelf.ts';
import { cutList, type SideList, sideList, withList } from './side-list.ts';

/**
 * Articles of a locale as HTML. One that is made of what an earlier build made it of is not rendered again, and not even bundled: its
 * route shows nothing, and when the pages are written, the one that was kept takes its place. The list of all articles is rendered beside
 * one of them, and put beside the others: as many lists of as many entries would take most of the time.
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
  /** The route of an article as it is to be built, with `hasList` for its component; any other as it is. */
  routeOf(route: RouteConfig): RouteConfig;
  /** How many of the articles are rendered. */
  countOfRendered(): number;
  /** Once pages are written, and before anything else looks at them. */
  putBack(outDir: string): void;
}

interface KeptPage {
  address: string;
  /** The list that stands beside it. */
  list: string;
  file: string;
  key: string;
  /** Without its list; null where the page is rendered. */
  html: string | null;
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
  let withTheirList: ReadonlySet<KeptPage> | null = null;
  const keyOf = (file: string, told: unknown): string => {
    const held = [file, ...(includes.get(file) ?? [])].map((one) => fingerprint(readFileSync(join(root, one)), 64));
    return fingerprint(JSON.stringify([site, file, held, told]), 40);
  };
  const keyOfList = (list: string): string => fingerprint(JSON.stringify([site, now, list]), 40);
  return {
    add(route, file, told) {
      const key = keyOf(file, told);
      const path = join(decodeURI(route.path).slice(baseUrl.length), 'index.html');
      pages.set(route.path, { address: route.path, list: String(route.sidebar), file: path, key, html: shelf.get(key) });
    },
    routeOf(route) {
      const page = pages.get(route.path);
      if (!page) return route;
      withTheirList ??= oneOfEachList([...pages.values()], (list) => shelf.get(keyOfList(list)) !== null);
      if (page.html === null) return { ...route, props: { ...route.props, hasList: withTheirList.has(page) } };
      return { ...route, component: '@theme/KeptPage', modules: {} };
    },
    countOfRendered: () => [...pages.values()].filter(({ html }) => html === null).length,
    putBack(outDir) {
      const known = new Map<string, string>();
      for (const page of pages.values()) {
        if (page.html !== null) continue;
        const cut = cutList(readFileSync(join(outDir, page.file), 'utf8'));
        page.html = cut.page;
        shelf.put(page.key, cut.page);
        if (!withTheirList?.has(page)) continue;
        shelf.put(keyOfList(page.list), cut.list);
        known.set(page.list, cut.list);
      }
      writeWithLists([...pages.values()], outDir, (list) => known.get(list) ?? shelf.get(keyOfList(list))!);
      shelf.tidy();
    },
  };
}

/** Of each list that is not known a page which is rendered with it: one that is rendered anyhow, if there is one. */
function oneOfEachList(pages: readonly KeptPage[], isKnown: (list: string) => boolean): Set<KeptPage> {
  const first = new Map<string, KeptPage>();
  for (const page of pages.toSorted((a, b) => Number(a.html !== null) - Number(b.html !== null)))
    if (!first.has(page.list) && !isKnown(page.list)) first.set(page.list, page);
  const chosen = new Set(first.values());
  for (const page of chosen) page.html = null;
  return chosen;
}

function writeWithLists(pages: readonly KeptPage[], outDir: string, listOf: (list: string) => string): void {
  const lists = new Map<string, SideList>();
  for (const { list, file, html, address } of pages) {
    if (!lists.has(list)) lists.set(list, sideList(listOf(list)));
    write(join(outDir, file), withList(html!, lists.get(list)!, address));
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
