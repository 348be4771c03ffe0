import { isLocaleName } from './locales.ts';
import type { Proposal } from './proposal.ts';
import type { Site } from './site.ts';

/** `docs/` or `docs.en-us/` beside `docs.fr-fr/` or `docs-fr/`, each a repository of its own, with the same pages. */
export function checkouts(site: Site): Proposal[] {
  const named = site.checkouts.map(nameOf);
  const sources = named.filter(({ locale }) => locale === null || /^en(?:[-_]|$)/i.test(locale));
  return sources.flatMap((source) => {
    const targets = named.filter((one) => one !== source && one.stem === source.stem && one.locale !== null && !sources.includes(one));
    const [first, ...more] = targets.flatMap((target) => proposalOf(site, source, target) ?? []);
    const left = more.map(
      ({ targetRoot }) => `${targetRoot}/ is left out: a configuration has one checkout of targets, write it one of its own`,
    );
    return first ? [{ ...first, notes: [...first.notes, ...left] }] : [];
  });
}

interface Checkout {
  folder: string;
  stem: string;
  locale: string | null;
}

/** `docs.fr-FR` -> `docs` and `fr-FR` */
function nameOf(folder: string): Checkout {
  const [, stem, locale] = /^(.+?)[._-]([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?)$/.exec(folder) ?? [];
  return stem !== undefined && isLocaleName(locale!.toLowerCase())
    ? { folder, stem, locale: locale! }
    : { folder, stem: folder, locale: null };
}

/** The pages that both have, at least half of the target's; null where these are others. */
function proposalOf(site: Site, source: Checkout, target: Checkout): Proposal | null {
  const [own, theirs] = [pagesIn(site, source), pagesIn(site, target)];
  const shared = [...theirs].filter((path) => own.has(path));
  if (shared.length === 0 || shared.length * 2 < theirs.size) return null;
  const guessed = source.locale === null ? ['nothing names the locale of the source: "sourceLocale" is set to "en"'] : [];
  return {
    tool: 'checkouts',
    file: null,
    sourceLocale: source.locale ?? 'en',
    locales: [target.locale!],
    pages: [{ source: '{path}', target: '{path}' }],
    sourceRoot: source.folder,
    targetRoot: target.folder,
    notes: guessed,
  };
}

function pagesIn({ contents }: Site, { folder }: Checkout): Set<string> {
  const before = `${folder}/`;
  return new Set(contents.flatMap((path) => (path.startsWith(before) && /\.mdx?$/i.test(path) ? [path.slice(before.length)] : [])));
}
