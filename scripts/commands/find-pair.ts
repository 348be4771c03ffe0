import { isAbsolute, posix } from 'node:path';
import type { Project } from '../config/project.ts';
import type { Pair } from '../model/pair.ts';
import { UsageError } from '../model/usage-error.ts';
import type { XliffFile } from '../xliff/document.ts';
import { isSameLanguage } from './is-same-language.ts';
import { matchingLocale } from './matching-locale.ts';

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
}

/**
 * The page that a file of a work package is about: looked up among the project's, so that no other file is ever touched.
 *
 * @throws UsageError where there is no such page, or the languages are not the project's
 */
export function findPair({ config, pairs }: Project, file: XliffFile, wanted: Wanted): Pair {
  const locale = localeOf(config.locales, file, wanted);
  const original = wanted.named ?? file.original;
  if (original === null) throw new UsageError(`${wanted.path}: file ${wanted.number} has no "original"; name the document with --file`);
  const clean = posix.normalize(original.replaceAll('\\', '/'));
  const found = pairAt(clean) ?? pairAt(unescaped(clean));
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
