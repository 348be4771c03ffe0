import type { Pair } from '../../../model/pair.ts';
import { languageOf } from '../../../markdown/text/languages.ts';
import type { SiteFile } from '../site.ts';

/** The pages that addresses of the site itself lead to, those that begin with `/`: the one of the locale that they name, and its source. */
interface SitePages {
  /** Null where the address names no locale of the project, or may be of several pages. */
  pageAt(address: string): SiteFile | null;
  sourceAt(address: string): SiteFile | null;
}

type Known = Pick<Pair, 'locale' | 'path' | 'source' | 'sourceExists' | 'target' | 'targetExists' | 'kind'>;

/**
 * Finds pages by their addresses, as the folders tell them: `/fr/guides/a/` is `docs/fr/guides/a.mdx`, or, where that locale lacks it, the
 * source, which sites show in its place. Before the locale a site may have a folder of its own, behind it the last ones of its sources
 * (`/fr/docs/a` of `docs/a.md`).
 */
export function sitePages(pairs: readonly Known[], sourceLocale: string): SitePages {
  let bySlug: Map<string, Known[]> | undefined;
  let locales: Map<string, string> | undefined;
  const read = (address: string) => localeIn(address, (locales ??= namesOf([sourceLocale, ...pairs.map(({ locale }) => locale)])));
  return {
    pageAt(address) {
      const { locale, rest } = read(address);
      if (locale === null) return null;
      const found = pairsAt(rest);
      const own = found.find((pair) => pair.locale === locale);
      return own?.targetExists ? { path: own.target, meant: own.source } : fileOf(found);
    },
    sourceAt: (address) => fileOf(pairsAt(read(address).rest)),
  };

  /** Those of one source: of several nobody knows which is meant. */
  function pairsAt(steps: readonly string[]): Known[] {
    const known = (bySlug ??= slugsOf(pairs));
    const tails = [...steps.keys(), steps.length].slice(0, Math.max(1, steps.length));
    const found = tails.flatMap((at) => (known.get(steps.slice(at).join('/')) ?? []).filter((pair) => isBelow(pair, steps.slice(0, at))));
    return found.every(({ source }) => source === found[0]!.source) ? found : [];
  }
}

const fileOf = ([first]: readonly Known[]): SiteFile | null => (first?.sourceExists ? { path: first.source, meant: first.source } : null);

/** Whether the folders of the sources end with these: `docs` of `website/docs/{path}`. */
function isBelow({ source, path }: Known, steps: readonly string[]): boolean {
  const folders = stepsOf(source.slice(0, source.length - path.length));
  return steps.every((step, at) => folders[folders.length - steps.length + at] === step);
}

function slugsOf(pairs: readonly Known[]): Map<string, Known[]> {
  const found = new Map<string, Known[]>();
  for (const pair of pairs) {
    if (pair.kind !== 'page') continue;
    const slug = stepsOf(pair.path).join('/');
    const known = found.get(slug);
    if (known) known.push(pair);
    else found.set(slug, [pair]);
  }
  return found;
}

/** The locales of a project by what an address calls them: by a language alone where there is one of it. */
function namesOf(locales: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const locale of new Set(locales)) {
    const isShared = names.has(languageOf(locale));
    names.set(languageOf(locale), isShared ? '' : locale);
  }
  for (const locale of locales) names.set(locale.toLowerCase(), locale);
  return names;
}

/** The locale that an address names, in its first step or in the second, and what stands behind it. */
function localeIn(address: string, names: ReadonlyMap<string, string>): { locale: string | null; rest: string[] } {
  const steps = stepsOf(address);
  const written = address
    .toLowerCase()
    .split('/')
    .filter((step) => step !== '');
  const at = written.slice(0, 2).findIndex((step) => names.get(step));
  return at === -1 ? { locale: null, rest: steps } : { locale: names.get(written[at]!)!, rest: steps.slice(at + 1) };
}

/** `01-Guides/A.B/index.mdx` -> `guides`, `ab`: as generators make addresses of names, whichever they do of it. */
const stepsOf = (path: string): string[] =>
  path
    .toLowerCase()
    .replace(/\.(?:mdx?|html?)$/, '')
    .split('/')
    .filter((step) => step !== '')
    .map((step) => step.replace(/^\d+[-_.]\s*(?=\S)/, '').replace(/[^\p{L}\p{M}\p{N}_-]+/gu, ''))
    .filter((step, at, all) => at < all.length - 1 || !/^_?index$|^readme$/.test(step));
