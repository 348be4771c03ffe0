import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { routeOf } from '../../remark/resolve-link.ts';
import type { SiteContent } from '../../remark/site-content.ts';
import { type PageJudge, pageJudge, type PlacedLink, type Problem } from './judge-page.ts';

/** A translated page that can't be published: its readers get the source's in its place. */
export interface WithheldPage {
  locale: string;
  /** The translated page and the source's, relative to the project. */
  target: string;
  source: string;
  problem: Problem;
}

/**
 * The translated pages of all locales that can't be published: they can't be read or compiled, break a rule of the
 * plugins, or link to what is not there. Only a page of the source may stop a build.
 *
 * They are judged once in a process, and what was found is kept where the next locale finds it. For each locale that it builds
 * Docusaurus loads the configuration anew with all that it imports, so no object of ours is the same in two of them; and judged
 * anew for each, pages would be compiled as often as there are locales. `globalThis` is the one place that outlives a locale.
 */
export function withheldPages(content: SiteContent): Promise<WithheldPage[]> {
  const asked = ((globalThis as Global)[key] ??= new Map());
  if (!asked.has(content.root)) asked.set(content.root, judgeAll(content));
  return asked.get(content.root)!;
}

const key = Symbol.for('lockstep.withheld');

type Global = { [key]?: Map<string, Promise<WithheldPage[]>> };

async function judgeAll(content: SiteContent): Promise<WithheldPage[]> {
  const targets = Object.keys(content.folders).filter((locale) => locale !== content.sourceLocale);
  const withheld: WithheldPage[] = [];
  for (const locale of targets) withheld.push(...(await judgeLocale({ ...content, locale })));
  return withheld;
}

/** The pages of one locale. A page that is withheld takes its anchors along, so links are looked at until nothing changes. */
async function judgeLocale(content: SiteContent): Promise<WithheldPage[]> {
  const judge = pageJudge(content);
  const shown = new Map<string, string>();
  const withheld: WithheldPage[] = [];
  const withhold = (path: string, problem: Problem): void => {
    withheld.push({ locale: content.locale, target: targetOf(path, content), source: sourceOf(path, content), problem });
    shown.set(path, sourceOf(path, content));
  };
  for (const path of content.articles.values()) {
    const target = targetOf(path, content);
    const isThere = existsSync(join(content.root, target));
    shown.set(path, isThere ? target : sourceOf(path, content));
    const { problem } = isThere ? await judge(target) : { problem: null };
    if (problem) withhold(path, problem);
  }
  for (let before = -1; before !== withheld.length;) {
    before = withheld.length;
    for (const [path, problem] of await brokenLinks(shown, judge, content)) withhold(path, problem);
  }
  return withheld;
}

const sourceOf = (path: string, { folders, sourceLocale }: SiteContent): string => `${folders[sourceLocale]}/${path}`;
const targetOf = (path: string, { folders, locale }: SiteContent): string => `${folders[locale]}/${path}`;

/** The translated pages that are shown and link to an anchor that is not there, with the first such link. */
async function brokenLinks(shown: ReadonlyMap<string, string>, judge: PageJudge, content: SiteContent): Promise<[string, Problem][]> {
  const routes = new Map([...shown].map(([path, file]) => [routeOf(path), file]));
  const broken: [string, Problem][] = [];
  for (const [path, file] of shown) {
    if (file === sourceOf(path, content)) continue;
    const judged = await judge(file);
    for (const link of judged.problem ? [] : judged.links) {
      if (await leadsToAnchor(link, file, routes, judge)) continue;
      const reason = `Unexpected link "${link.address}", expected an anchor of the page that it leads to`;
      broken.push([path, { file: link.file, line: link.line, column: link.column, reason }]);
      break;
    }
  }
  return broken;
}

/** @param from the file that is shown where the link stands */
async function leadsToAnchor(
  { address }: PlacedLink,
  from: string,
  routes: ReadonlyMap<string, string>,
  judge: PageJudge,
): Promise<boolean> {
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const file = path === '' ? from : routes.get(path);
  if (anchor === '' || file === undefined) return true;
  const led = await judge(file);
  return led.problem !== null || led.anchors.includes(anchor) || led.anchors.includes(decodeURIComponent(anchor));
}
