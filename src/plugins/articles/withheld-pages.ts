import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { routeOf } from '../../remark/resolve-link.ts';
import type { SiteContent } from '../../remark/site-content.ts';
import { onceInBuild } from '../builds/once-in-build.ts';
import { compiledPages } from './compiled-pages.ts';
import { type PageJudge, pageJudge, type PlacedLink, type Problem } from './judge-page.ts';

/** A translated page that can't be published: its readers get the source's in its place. */
export interface WithheldPage {
  locale: string;
  /** The translated page and the source's, relative to the project. */
  target: string;
  source: string;
  problem: Problem;
}

/** What is wrong with the pages of a site: what is not published as translated, what the source can't publish, and what is shown otherwise. */
interface JudgedSite {
  withheld: WithheldPage[];
  /** Pages of the source that nothing can stand in for: they stop the build. */
  broken: Problem[];
  /** What readers get something else for, by the locale of the page: a picture that is missing, a link that leads nowhere. */
  findings: Map<string, Problem[]>;
  /** Files that the pages of all locales are made of besides themselves, by the page. */
  includes: Map<string, string[]>;
}

/**
 * The pages of all locales, judged: translated ones that can't be read or compiled, or break a rule of the plugins, are
 * withheld. Only a page of the source may stop a build.
 *
 * They are judged once in a build: judged anew for each locale, pages would be compiled as often as there are locales.
 */
export const judgedSite = (content: SiteContent): Promise<JudgedSite> => onceInBuild(`pages of ${content.root}`, () => judgeAll(content));

/** The translated pages of all locales that can't be published. */
export const withheldPages = async (content: SiteContent): Promise<WithheldPage[]> => (await judgedSite(content)).withheld;

async function judgeAll(content: SiteContent): Promise<JudgedSite> {
  const site: JudgedSite = { withheld: [], broken: [], findings: new Map(), includes: new Map() };
  for (const locale of Object.keys(content.folders)) {
    const { withheld, broken, findings, includes } = await judgeLocale({ ...content, locale });
    site.withheld.push(...withheld);
    site.broken.push(...broken);
    site.findings.set(locale, findings);
    for (const [page, files] of includes) site.includes.set(page, files);
  }
  return site;
}

/** The pages of one locale; what stands in their includes is said once. */
async function judgeLocale(content: SiteContent): Promise<Omit<JudgedSite, 'findings'> & { findings: Problem[] }> {
  const pages = compiledPages(content);
  const judge = pageJudge(content, pages);
  const includes = new Map<string, string[]>();
  const shown = new Map<string, string>();
  const withheld: WithheldPage[] = [];
  const broken: Problem[] = [];
  for (const path of content.articles.values()) {
    const [source, target] = [sourceOf(path, content), targetOf(path, content)];
    const isThere = existsSync(join(content.root, target));
    const judged = isThere ? await judge(target) : null;
    const problem = judged?.problem ?? null;
    if (judged?.problem === null) includes.set(target, judged.includes);
    shown.set(path, isThere && !problem ? target : source);
    if (problem && target !== source) withheld.push({ locale: content.locale, target, source, problem });
    else if (problem) broken.push(problem);
  }
  const findings = [...(await findingsOf(shown, judge, content)), ...pagesWithoutSource(content), ...crowdedPages(content)];
  pages.tidy();
  return { withheld, broken, includes, findings: [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()] };
}

const sourceOf = (path: string, { folders, sourceLocale }: SiteContent): string => `${folders[sourceLocale]}/${path}`;
const targetOf = (path: string, { folders, locale }: SiteContent): string => `${folders[locale]}/${path}`;

/** What the plugins noted of the locale's own pages, and their links to anchors that are not there. */
async function findingsOf(shown: ReadonlyMap<string, string>, judge: PageJudge, content: SiteContent): Promise<Problem[]> {
  const routes = new Map([...shown].map(([path, file]) => [routeOf(path), file]));
  const found: Problem[] = [];
  for (const [path, file] of shown) {
    const judged = file === targetOf(path, content) ? await judge(file) : null;
    if (!judged || judged.problem) continue;
    found.push(...judged.findings);
    for (const link of judged.links) {
      if (await leadsToAnchor(link, file, routes, judge)) continue;
      const reason = `Unexpected link "${link.address}", expected an anchor of the page that it leads to`;
      found.push({ file: link.file, line: link.line, column: link.column, reason });
    }
  }
  return found;
}

/** Pages that the locale has and the source has not: Docusaurus passes over them without a word. */
function pagesWithoutSource(content: SiteContent): Problem[] {
  const { files, filesByName, folders, locale } = content;
  const own = [...files].filter((file) => file.startsWith(`${folders[locale]}/`) && /\.mdx?$/i.test(file));
  return own.flatMap((file) => {
    const source = sourceOf(file.slice(folders[locale]!.length + 1), content);
    const reason = `Unexpected page that only ${locale} has, expected ${source}: nobody is shown it`;
    return filesByName.has(source.toLowerCase()) ? [] : [{ file, line: 1, column: 1, reason }];
  });
}

/** Of two pages with one address a reader can be shown one. */
function crowdedPages(content: SiteContent): Problem[] {
  if (content.locale !== content.sourceLocale) return [];
  return content.crowded.map((path) => {
    const reason = `Unexpected page at ${routeOf(path)}, where another page is, expected another name: nobody is shown it`;
    return { file: sourceOf(path, content), line: 1, column: 1, reason };
  });
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
