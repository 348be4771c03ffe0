import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findContent, placeInContent, type SiteContent } from '../../remark/site-content.ts';
import { onceInBuild } from '../builds/once-in-build.ts';
import { isBuilt } from '../dev-server/served-files.ts';
import type { AskedStatus } from '../site-settings.ts';
import { type ArticlePassages, articlePassages } from './article-passages.ts';
import { type PassageSources, passageSources } from './passage-sources.ts';

/** What is known of the passages of a translated page. */
export interface KnownPassages {
  shown: ArticlePassages;
  sources: PassageSources;
}

/** The passages of all translated pages of the reader's locale, by the page's path. */
export async function readPassages(content: SiteContent, status: AskedStatus): Promise<Map<string, KnownPassages>> {
  const { locale, sourceLocale } = content;
  if (locale === sourceLocale) return new Map();
  const { pages } = await status.get();
  const targets = new Map(pages.flatMap((page) => page.targets).map((target) => [target.target, target]));
  const all = await status.passagesIn(locale);
  return new Map(
    all.map((page) => {
      const changes = targets.get(page.target)?.changes ?? [];
      const shown = articlePassages(page, changes, { source: sourceLocale, target: locale });
      return [page.target, { shown, sources: passageSources(page) }];
    }),
  );
}

/**
 * How many passages and includes translated pages show in the source's language, by the page's path. A build tells of all locales, since each
 * shows how the others stand; a server of those of the reader's, since it would read all pages whenever one changes.
 */
export async function untranslatedPassages(content: SiteContent, status: AskedStatus): Promise<(target: string) => number> {
  const locales = isBuilt ? Object.keys(content.folders) : [content.locale];
  const counts = new Map<string, number>();
  for (const locale of locales.filter((one) => one !== content.sourceLocale)) {
    const ask = () => countUntranslated({ ...content, locale }, status);
    for (const [target, count] of await (isBuilt ? onceInBuild(`passages of ${locale} in ${content.root}`, ask) : ask()))
      counts.set(target, count);
  }
  return (target) => counts.get(target) ?? 0;
}

async function countUntranslated(content: SiteContent, status: AskedStatus): Promise<[target: string, count: number][]> {
  const pages = await status.passagesIn(content.locale);
  return pages.map(({ target, passages }) => [
    target,
    passages.filter((passage) => passage.isUntranslated).length + foreignIncludes(target, content),
  ]);
}

/** @param path of the built page's folder */
export function writeSources(path: string, { sources }: KnownPassages): void {
  const file = join(path, 'sources.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(sources));
}

/** How many includes of a page a locale has no own file for: the source's stand in for them. */
function foreignIncludes(target: string, content: SiteContent): number {
  const text = readFileSync(join(content.root, target), 'utf8');
  const place = placeInContent(join(content.root, target), content);
  const own = content.folders[content.locale]!;
  const addresses = [...text.matchAll(/\[!include[ \t]?\[[^\]\n]{0,500}\]\(([^)\s]{1,500})/gi)].map((match) => match[1]!);
  return addresses.map((address) => findContent(address, place, content)).filter((file) => file && !file.startsWith(`${own}/`)).length;
}
