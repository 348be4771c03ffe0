import { isLocaleName } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import type { Site } from './site.ts';

/** `docs/` or `docs.en-us/` beside `docs.fr-fr/` or `docs-fr/`, each a repository of its own, with the same pages. */
export function checkouts(site: Site): Proposal[] {
  const named = site.checkouts.map((folder) => ({ folder, pages: pagesIn(site, folder), ...nameOf(folder) }));
  const sources = named.filter(isOfSources);
  return sources.flatMap((source) => {
    const targets = named.filter((one) => one !== source && one.stem === source.stem && one.locale !== null && !sources.includes(one));
    const [first, ...more] = targets.flatMap((target) => proposalOf(source, target) ?? []);
    const left = more.map(
      ({ targetRoot }) => `${targetRoot}/ is left out: a configuration has one checkout of targets, write it one of its own`,
    );
    return first ? [{ ...first, notes: [...first.notes, ...left] }] : [];
  });
}

/** A checkout that is looked at from the root: its folder (`.`: the root itself), what it is called, and what lies in it. */
interface NamedCheckout {
  folder: string;
  name: string;
  site: Site;
}

/**
 * The root and a checkout that the command line names, one of which has the pages of the other. The root has the translations, unless
 * the other one is named as that of another language.
 *
 * @param added locales that the command line names: that of the targets, where no folder tells it
 */
export function twoCheckouts(root: NamedCheckout, other: NamedCheckout, added: readonly string[]): Proposal | NoProposal {
  const [here, there] = [root, other].map(({ folder, name, site }) => ({ folder, pages: pagesIn(site, ''), ...nameOf(name) }));
  const [source, target] = isOfSources(there!) ? [there!, here!] : [here!, there!];
  const locales = added.length > 0 ? [...added] : target.locale === null ? [] : [target.locale];
  if (locales.length === 0) return { notes: [`${other.folder}: no locale beside ${source.locale ?? 'en'}: name it with --locale L`] };
  const found = proposalOf(source, { ...target, locale: locales[0]! });
  return found ? { ...found, locales } : { notes: [`${other.folder}: less than half of the pages of one checkout are in the other`] };
}

interface Checkout extends Name {
  folder: string;
  /** Relative to it. */
  pages: ReadonlySet<string>;
}

interface Name {
  stem: string;
  locale: string | null;
}

const isOfSources = ({ locale }: Name): boolean => locale === null || /^en(?:[-_]|$)/i.test(locale);

/** `docs.fr-FR` -> `docs` and `fr-FR` */
function nameOf(folder: string): Name {
  const [, stem, locale] = /^(.+?)[._-]([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?)$/.exec(folder) ?? [];
  return stem !== undefined && isLocaleName(locale!.toLowerCase()) ? { stem, locale: locale! } : { stem: folder, locale: null };
}

/** The pages that both have, at least half of the target's; null where these are others. */
function proposalOf(source: Checkout, target: Checkout): Proposal | null {
  const shared = [...target.pages].filter((path) => source.pages.has(path));
  if (shared.length === 0 || shared.length * 2 < target.pages.size) return null;
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

function pagesIn({ contents }: Site, folder: string): Set<string> {
  const before = folder === '' ? '' : `${folder}/`;
  return new Set(contents.flatMap((path) => (path.startsWith(before) && /\.mdx?$/i.test(path) ? [path.slice(before.length)] : [])));
}
