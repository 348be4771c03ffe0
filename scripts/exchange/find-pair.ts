import { isAbsolute, posix } from 'node:path';
import type { Project } from '../config/project.ts';
import { fileFinding, type Finding, UsageError } from '../model/finding.ts';
import type { Pair } from '../model/pair.ts';
import type { XliffFile } from '../xliff/document.ts';
import { segmentIdsOf } from '../xliff/merge/merge-file.ts';

export interface Wanted {
  /** XLIFF file as people type it. */
  path: string;
  /** Which `<file>` in it, from 1. */
  number: number;
  /** The document that `--file` names. */
  named: string | undefined;
  /** The locale that `--locale` names. */
  locale: string | undefined;
  /** The pair as renames since the export have it. */
  followed(pair: Pair): Pair;
  /** Ids of the segments of a source; none where it can't be read. */
  idsIn(source: string): ReadonlySet<string>;
}

/**
 * The page that a file of a work package is about: looked up among the project's, so that no other file is ever touched.
 *
 * @throws UsageError where there is no such page, or the languages are not the project's
 */
export function findPair({ config, pairs }: Project, file: XliffFile, wanted: Wanted): Pair {
  const locale = localeOf(config.locales, file, wanted);
  const original = wanted.named ?? file.original;
  if (original === null) return pairOfUnits({ config, pairs }, file, locale, wanted);
  const clean = posix.normalize(original.replaceAll('\\', '/'));
  // A file may have a backslash in its name.
  const found = pairAt(original) ?? pairAt(clean) ?? pairAt(unescaped(clean));
  const now = found && wanted.followed(found);
  if (now?.sourceExists) {
    refuseSource(file.sourceLocale, config.sourceLocale, `${wanted.path}: source language ${file.sourceLocale}, but ${now.source}`);
    return now;
  }
  const outside = isAbsolute(clean) || /^[A-Za-z]:/.test(clean) || clean.split('/').includes('..');
  const hint = outside || wanted.named !== undefined ? '' : '; name the document with --file';
  throw new UsageError(`${wanted.path}: "${original}" is ${outside ? 'outside the project' : 'no source page of this project'}${hint}`);

  function pairAt(path: string): Pair | undefined {
    return pairs.find((pair) => pair.locale === locale && (pair.source === path || pair.target === path));
  }
}

/** Some tools drop the name of the page: its units tell which it is, where one page alone has most of them. */
function pairOfUnits({ config, pairs }: Pick<Project, 'config' | 'pairs'>, file: XliffFile, locale: string, wanted: Wanted): Pair {
  const ids = file.units.map(segmentIdsOf);
  const counts = pairs
    .filter((pair) => pair.locale === locale && pair.sourceExists)
    .map((pair) => ({ pair, count: countIn(ids, wanted.idsIn(pair.source)) }));
  const most = counts.reduce((best, { count }) => Math.max(best, count), 0);
  const [found, ...others] = counts.filter(({ count }) => count === most && count * 2 > ids.length).map(({ pair }) => pair);
  const which = `${wanted.path}: file ${wanted.number} has no "original", and`;
  if (!found) throw new UsageError(`${which} no page has most of its units; name the document with --file`);
  if (others.length > 0)
    throw new UsageError(`${which} ${found.source} and ${others[0]!.source} have its units both; name the document with --file`);
  refuseSource(file.sourceLocale, config.sourceLocale, `${wanted.path}: source language ${file.sourceLocale}, but ${found.source}`);
  return wanted.followed(found);
}

const countIn = (units: readonly string[][], ids: ReadonlySet<string>): number =>
  units.filter((names) => names.some((name) => ids.has(name))).length;

/** Some tools take the name for a part of an address: `docs/my%20page.md`. */
function unescaped(path: string): string {
  try {
    return posix.normalize(decodeURIComponent(path));
  } catch {
    return path;
  }
}

function localeOf(locales: readonly string[], { targetLocale, metadata, original }: XliffFile, { path, locale }: Wanted): string {
  const expected = new Map(metadata).get('locale') ?? locale ?? null;
  const known = expected === null ? locales : locales.filter((one) => one === expected);
  if (known.length === 0) throw new UsageError(`${path}: locale ${expected}, expected one of ${locales.join(', ')}`);
  const named = targetLocale === null ? null : matchingLocale(known, targetLocale);
  if (targetLocale !== null && expected !== null && named !== expected) {
    throw new UsageError(`${path}: target language ${targetLocale}, but ${original ?? 'the document'} is ${expected}`);
  }
  if (named) return named;
  if (targetLocale === null && expected !== null) return expected;
  const what = targetLocale === null ? 'no target language' : `target language ${targetLocale}`;
  throw new UsageError(`${path}: ${what}, expected one of ${locales.join(', ')}`);
}

/** A file of another source language is about another page. One that names none, or no region, may be this page's. */
function refuseSource(named: string, expected: string, message: string): void {
  if (named !== '' && !isSameLanguage(named, expected)) throw new UsageError(`${message} is ${expected}`);
}

/**
 * The one of these locales that a file means, as tools write it: `sv_se` is `sv-SE`, `sv` the only Swedish there is, and
 * `zh-CN` the Chinese that is written in `zh-Hans`. Null where there is none, or several.
 */
function matchingLocale(locales: readonly string[], named: string): string | null {
  const wanted = tagOf(named);
  const exact = locales.find((locale) => tagOf(locale) === wanted);
  if (exact) return exact;
  const bare = locales.filter((locale) => tagOf(locale).startsWith(`${wanted}-`));
  const found = bare.length > 0 ? bare : locales.filter((locale) => fullTagOf(locale) === fullTagOf(named));
  return found.length === 1 ? found[0]! : null;
}

const tagOf = (locale: string): string => locale.toLowerCase().replaceAll('_', '-');

/** `zh-CN` and `zh-Hans` -> `zh-Hans-CN` */
function fullTagOf(locale: string): string {
  try {
    return new Intl.Locale(tagOf(locale)).maximize().baseName;
  } catch {
    return tagOf(locale);
  }
}

/** Whether two locales are the same, or one of them leaves the region of the other open: `en` and `en-US`, in any letter case. */
function isSameLanguage(a: string, b: string): boolean {
  const [one, other] = [a, b].map((locale) => locale.toLowerCase().replaceAll('_', '-')) as [string, string];
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

/** One `<file>` of a work package, and the page that it is about. */
export interface IncomingFile {
  /** XLIFF file as people type it. */
  path: string;
  /** The same relative to the project, as findings have it until they are printed. */
  place: string;
  file: XliffFile;
  pair: Pair;
}

/** What is to be known of a file whose languages were taken for those of its page: `sv` for `sv-SE`. */
export function languageNotes({ place, file, pair }: IncomingFile, sourceLocale: string): Finding[] {
  return [
    ...note(place, 'source', file.sourceLocale, sourceLocale),
    ...(file.targetLocale === null ? [] : note(place, 'target', file.targetLocale, pair.locale)),
  ];
}

function note(path: string, side: string, named: string, taken: string): Finding[] {
  if (named === '' || named.toLowerCase() === taken.toLowerCase()) return [];
  const message = `${side} language ${named} was taken for ${taken}`;
  return [fileFinding({ check: 'xliff-language', path, message, actual: named, expected: taken })];
}
